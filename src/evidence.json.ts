import {readEvidence} from "../scripts/read-evidence.js";

process.stdout.write(JSON.stringify(readEvidence()));
