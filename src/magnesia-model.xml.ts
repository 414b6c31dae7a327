import {declaredModelSbml} from "../scripts/equations/declared-model.js";

process.stdout.write(declaredModelSbml());
