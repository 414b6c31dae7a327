import {formsData} from "../scripts/pages/forms-data.js";

process.stdout.write(JSON.stringify(formsData()));
