import {readBarrier} from "../scripts/read-barrier.js";

process.stdout.write(JSON.stringify(readBarrier()));
