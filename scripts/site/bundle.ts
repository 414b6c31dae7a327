import {bundleSite} from "./bundle-site.js";

await bundleSite("dist");
