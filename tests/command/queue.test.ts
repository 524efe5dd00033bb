import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Redis } from "ioredis";
import { describe, expect, onTestFinished, test } from "vitest";
import { generateArchive } from "../../scripts/archive/generate-archive.ts";
import { folderOf } from "../read/folder.ts";
import { annals, COMMAND, filesBelow } from "./annals.ts";

const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;

function start(command: string, options: readonly string[], folder: string): ChildProcess {
  const child = spawn(command, options, { cwd: folder, stdio: "ignore" });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return child;
}

/** A server of the test's own, that keeps nothing and listens on a socket alone. */
async function redisIn(folder: string): Promise<string> {
  const socket = path.join(folder, "redis.sock");
  start("redis-server", ["--port", "0", "--unixsocket", socket, "--save", "", "--appendonly", "no"], folder);
  while (!existsSync(socket)) await wait(20);
  return socket;
}

/** Keys that end so, by the layout of BullMQ. */
async function keysOf(redis: Redis, ending: string): Promise<string[]> {
  return (await redis.keys(`bull:annals-*:${ending}`)).sort();
}

async function lengthOf(redis: Redis, list: string): Promise<number> {
  const [key] = await keysOf(redis, list);
  return key === undefined ? 0 : await redis.llen(key);
}

describe.skipIf(!hasRedis)(
  "with worker processes over Redis (left out where no redis-server is on the PATH)",
  () => {
    const archive = Object.fromEntries(
      [...generateArchive({ articles: 100, length: 300 })].map(({ path: file, text }) => [
        `news/${file}`,
        text,
      ]),
    );

    test("a worker that is killed with a chunk in hand loses nothing: the files are those of one process", async () => {
      const folder = folderOf({ ...archive, "news/empty.txt": "" });
      const socket = await redisIn(folder);
      const redis = new Redis(socket);
      onTestFinished(() => redis.disconnect());
      const worker = () =>
        start(process.execPath, [...COMMAND, "work", socket, "--patience", "2", "--quiet"], folder);
      const first = worker();
      const run = start(process.execPath, [...COMMAND, "news", "--queue", socket, "--out", "queued"], folder);
      const ended = once(run, "exit");
      // Held still, so that it cannot end the chunk while it is looked at.
      while ((await lengthOf(redis, "active")) === 0) {
        first.kill("SIGCONT");
        await wait(5);
        first.kill("SIGSTOP");
      }
      first.kill("SIGKILL");
      await once(first, "exit");
      expect(await lengthOf(redis, "active")).toBe(1);
      worker();
      worker();
      expect(await ended).toEqual([0, null]);

      expect(annals(folder, ["news", "--out", "alone", "--quiet"])).toMatchObject({ status: 0 });
      expect(filesBelow(path.join(folder, "queued"))).toEqual(filesBelow(path.join(folder, "alone")));
      // No text of an article stays behind.
      const left = await redis.keys("bull:annals-*");
      expect(left.filter((key) => !/:(?:meta|id|stalled-check|events)$/.test(key))).toEqual([]);
      expect(await redis.xlen((await keysOf(redis, "events"))[0] as string)).toBe(0);
    }, 180_000);

    test("a run that is killed is taken up where it was: what its workers did is not done again", async () => {
      const folder = folderOf(archive);
      const socket = await redisIn(folder);
      const redis = new Redis(socket);
      onTestFinished(() => redis.disconnect());
      const worker = start(process.execPath, [...COMMAND, "work", socket, "--quiet"], folder);
      const command = ["news", "--queue", socket, "--out", "queued", "--quiet"];
      const killed = start(process.execPath, [...COMMAND, ...command], folder);
      const done = async () => {
        const [key] = await keysOf(redis, "completed");
        return key === undefined ? 0 : await redis.zcard(key);
      };
      const open = async () => (await lengthOf(redis, "wait")) + (await lengthOf(redis, "active"));
      // A hundred articles are four chunks.
      while ((await open()) + (await done()) < 4) await wait(5);
      killed.kill("SIGKILL");
      while ((await done()) < 4) await wait(20);
      worker.kill("SIGKILL");
      // No worker is left to do anything.
      expect(annals(folder, command)).toMatchObject({ status: 0 });
      expect(annals(folder, ["news", "--out", "alone", "--quiet"])).toMatchObject({ status: 0 });
      expect(filesBelow(path.join(folder, "queued"))).toEqual(filesBelow(path.join(folder, "alone")));
    }, 180_000);
  },
);

test("a server that is not there is named", () => {
  const folder = folderOf({ "a.txt": "Tarn voted." });
  const missing = path.join(folder, "no.sock");
  const says = [
    `error ${missing} does not answer as a Redis server (ENOENT). Start redis-server, or mend the URL.`,
  ];
  for (const command of [
    ["a.txt", "--queue", missing],
    ["work", missing, "--quiet"],
  ])
    expect(annals(folder, command)).toEqual({ status: 2, stdout: "", says });
});
