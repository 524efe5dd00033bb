import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

/** What is served, by path: "/" and "/a.js". A text is the content itself; a URL is a file of this machine. */
export type Site = Readonly<Record<string, string | URL>>;

const TYPES: Record<string, string> = {
  "": "text/html; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** Serves a site on 127.0.0.1, on a port that is free; `origin` is where. */
export async function serve(site: Site): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? "/", "http://127.0.0.1").pathname;
    const content = site[asked];
    if (content === undefined) return response.writeHead(404).end();
    const type = TYPES[path.extname(asked)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type });
    return response.end(typeof content === "string" ? content : readFileSync(content));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
