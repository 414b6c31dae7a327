import {declaredModelLatex} from "../scripts/equations/declared-model.js";

process.stdout.write(declaredModelLatex());
