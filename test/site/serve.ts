import {createReadStream, existsSync, statSync} from "node:fs";
import {createServer, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join, normalize} from "node:path";

export interface Served {
  /** Address of the home page, ending in a slash. */
  readonly home: string;
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

export interface ServeOptions {
  /** Where the site lies on the server. */
  readonly folder?: string;
  /** Where its files are. */
  readonly root?: string;
  /** The crew that draws the simulator's band and its far runs starts, and then is busy for ever. */
  readonly isCrewBusy?: boolean;
}

/** Serves the built site under a folder, as a project page would be, the plainest way a server can. */
export async function serve({
  folder = "/some/sub/path/",
  root = "dist",
  isCrewBusy = false,
}: ServeOptions = {}): Promise<Served> {
  const server = createServer((request, response) => {
    if (isCrewBusy && request.url?.includes("/simulate.worker.")) return sendBusyWorker(response);
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const inside = normalize(`/${path.slice(folder.length)}`);
    const file = join(root, inside.endsWith("/") ? `${inside}index.html` : inside);
    const found = path.startsWith(folder) && existsSync(file) && statSync(file).isFile();
    send(response, found ? 200 : 404, found ? file : join(root, "404.html"));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const {port} = server.address() as AddressInfo; // a string only for a pipe
  return {
    home: `http://127.0.0.1:${port}${folder}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

function send(response: ServerResponse, status: number, file: string): void {
  const type = extname(file);
  response.writeHead(status, {
    "Content-Type": types[type] ?? "application/octet-stream",
    ...(type === ".html" ? {} : {"Cache-Control": "max-age=3600"}), // its name has a hash of its content
  });
  createReadStream(file).pipe(response);
}

/** Says that it listens, as a worker does, and answers no task. */
function sendBusyWorker(response: ServerResponse): void {
  response.writeHead(200, {"Content-Type": types[".js"]}).end(`postMessage({kind: "ready"})`);
}
