import {modelLines} from "./model.js";
import {pageLines} from "./page.js";
import {print} from "./timing.js";

/** `npm run bench`, after `npm run build`: figures of this machine, beside what they should be. */
print([...modelLines(), ...(await pageLines())]);
