import {serveWeb} from "/models/engine/pool/web-port.js";
import {createFollower} from "/models/magnesium/follow-days.js";

/** A task is a stretch of days; each worker remembers the starting states of the last persons. */
serveWeb(createFollower());
