import {recordSections} from "../scripts/equations/record-sections.js";

process.stdout.write(JSON.stringify(recordSections()));
