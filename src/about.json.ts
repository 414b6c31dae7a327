import {readAbout} from "../scripts/read-about.js";

process.stdout.write(JSON.stringify(readAbout()));
