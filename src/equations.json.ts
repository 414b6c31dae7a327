import {equationsData} from "../scripts/equations/page-data.js";

process.stdout.write(JSON.stringify(equationsData()));
