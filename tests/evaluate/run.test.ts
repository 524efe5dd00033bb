import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "annals-evaluate-"));

function evaluate(...args: string[]) {
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "src/evaluate/run.ts", ...args],
    { encoding: "utf8" },
  );
  return { status, stderr };
}

function gold(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join("\n"));
  return path;
}

test("timex: one line out for each line in, in its order", () => {
  const out = join(folder, "out.jsonl");
  const path = gold(
    "gold.jsonl",
    JSON.stringify({ doc: "b", dct: "2024-03-06T10:00:00", text: "It rained yesterday." }),
    JSON.stringify({ doc: "a", text: "It rained on Friday.", timexes: [{ start: 0, end: 2 }] }),
  );
  expect(evaluate("timex", path, out)).toMatchObject({ status: 0 });
  expect(
    readFileSync(out, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { doc: "b", timexes: [{ start: 10, end: 19, text: "yesterday", type: "DATE", value: "2024-03-05" }] },
    { doc: "a", timexes: [{ start: 13, end: 19, text: "Friday", type: "DATE", value: "XXXX-WXX-5" }] },
  ]);
});

test("an unknown task is named with those that there are", () => {
  expect(evaluate("tempus", "x", "y")).toEqual({
    status: 2,
    stderr: expect.stringMatching(/no task "tempus".*\n.*\n\s+timex GOLD OUT/),
  });
});

test("a missing file, a broken line and a missing field say where and what to do", () => {
  expect(evaluate("timex", join(folder, "none.jsonl"), "y")).toEqual({
    status: 1,
    stderr: expect.stringContaining("none.jsonl: there is no such file"),
  });
  expect(evaluate("timex", gold("broken.jsonl", '{"doc":"a","text":"b"}', "{"), "y")).toEqual({
    status: 1,
    stderr: expect.stringContaining("broken.jsonl:2: not JSON"),
  });
  expect(evaluate("timex", gold("field.jsonl", '{"doc":"a"}'), "y")).toEqual({
    status: 1,
    stderr: expect.stringMatching(/field\.jsonl:1: field "text"/),
  });
});

test("coref: the same act in two articles is one chain; gold mentions are taken as they are", () => {
  const [first, second] = [
    "Gunmen raided the Arlow bank on Monday.",
    "The raid on the bank in Arlow shocked the town.",
  ];
  const path = gold(
    "coref.jsonl",
    JSON.stringify({
      cluster: "arlow",
      docs: [
        { doc: "b", text: first },
        { doc: "a", text: second },
      ],
      chains: [
        [
          { doc: "b", start: 7, end: 13 },
          { doc: "a", start: 4, end: 8 },
        ],
        [{ doc: "a", start: 31, end: 38 }],
      ],
    }),
  );
  const out = join(folder, "coref-out.jsonl");
  expect(evaluate("coref", path, out, "--gold-mentions")).toMatchObject({ status: 0 });
  expect(JSON.parse(readFileSync(out, "utf8"))).toEqual({
    cluster: "arlow",
    chains: [
      [
        { doc: "a", start: 4, end: 8 },
        { doc: "b", start: 7, end: 13 },
      ],
      [{ doc: "a", start: 31, end: 38 }],
    ],
  });
});

test("a gold file given where the answer is to be written is not lost", () => {
  const line = JSON.stringify({ doc: "a", text: "It rained on Friday.", timexes: [] });
  const [path, other] = [gold("first.jsonl", line), gold("second.jsonl", line)];
  expect(evaluate("timex", path, other, join(folder, "third.jsonl"))).toEqual({
    status: 2,
    stderr: expect.stringContaining("is one file too many"),
  });
  chmodSync(other, 0o444);
  expect(evaluate("timex", path, other)).toEqual({
    status: 1,
    stderr: expect.stringContaining("second.jsonl: is read-only and is not written over"),
  });
  expect(readFileSync(other, "utf8")).toBe(line);
});

test("cases-together: the stories of a folder are one archive, and each is measured by its own notes", () => {
  const story = (name: string, place: string, quote: string) => {
    const docs = join(folder, "stories", name, "docs");
    mkdirSync(docs, { recursive: true });
    writeFileSync(join(docs, "a.txt"), `${quote}\n`);
    const day = { from: "2011-05-03", to: "2011-05-03" };
    const event = {
      id: "e",
      text: `Mill burns in ${place}`,
      date: day,
      docs: ["a"],
      sources: [{ doc: "a", quote }],
    };
    const published = { from: "2011-05-03", to: "2011-05-03", true: "2011-05-03" };
    const gold = { case: name, docs: [{ id: "a", published }], events: [event], order_closure: [] };
    writeFileSync(join(docs, "..", "gold.json"), JSON.stringify(gold));
  };
  story("tarn", "Tarn", "The mill in Tarn burned down on 3 May 2011.");
  story("lund", "Lund", "A fire destroyed the mill in Lund on 3 May 2011.");
  const out = join(folder, "together.json");
  expect(evaluate("cases-together", join(folder, "stories"), out)).toMatchObject({ status: 0 });
  const told = JSON.parse(readFileSync(out, "utf8"));
  expect(told.docs.map(({ id }: { id: string }) => id)).toEqual(["lund__a", "tarn__a"]);
  expect(evaluate("cases-together", join(folder, "stories/tarn/docs"), join(folder, "none.json"))).toEqual({
    status: 1,
    stderr: expect.stringContaining("holds no story"),
  });
});
