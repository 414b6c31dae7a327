import {declaredModelFile} from "../scripts/equations/declared-model.js";

process.stdout.write(`${JSON.stringify(declaredModelFile(), null, 1)}\n`);
