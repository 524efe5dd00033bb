import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** What each part may use beside itself; DESIGN.md: "Imports run one way". */
const MAY_USE: Record<string, readonly string[]> = {
  "src/calendar": [],
  "src/model": ["src/calendar"],
  "src/dating": ["src/model", "src/calendar"],
  "src/text": ["src/model", "src/calendar", "src/dating"],
  "src/timex": ["src/model", "src/calendar", "src/dating", "src/text"],
  "src/events": ["src/model", "src/calendar", "src/dating", "src/text", "src/timex"],
  "src/merge": ["src/model", "src/calendar", "src/dating", "src/text", "src/timex", "src/events"],
  "src/read": ["src/model", "src/calendar"],
  "src/write": ["src/model", "src/calendar"],
  // Runs what it scores: a stage, or the whole.
  "src/evaluate": [
    "pipeline",
    "src/model",
    "src/calendar",
    "src/dating",
    "src/text",
    "src/timex",
    "src/events",
    "src/merge",
    "src/read",
    "src/write",
  ],
  pipeline: [
    "src/model",
    "src/calendar",
    "src/dating",
    "src/text",
    "src/timex",
    "src/events",
    "src/merge",
    "src/read",
    "src/write",
  ],
};

/** Packages that only one part knows, so that they can be changed for others. */
const ONLY_IN: Record<string, string> = {
  luxon: "src/calendar",
  "wink-nlp": "src/text",
  "wink-eng-lite-web-model": "src/text",
  "chrono-node": "src/timex",
  // Threads, the store and the queue are ways to run the stages, of which no stage knows.
  piscina: "pipeline",
  lmdb: "pipeline",
  bullmq: "pipeline",
  ioredis: "pipeline",
};

/** Packages that read one format each: known to src/read alone, and brought in only when a file of that format is met. */
const OF_FORMATS = [
  "@mozilla/readability",
  "chardet",
  "feedsmith",
  "htmlparser2",
  "jszip",
  "linkedom",
  "mammoth",
  "postal-mime",
  "unpdf",
  "warcio",
  "yauzl",
];

/** Where a terminal is looked at. */
const MAY_SEE_ENVIRONMENT = ["pipeline/command/print-timeline.ts", "src/write/table.ts"];

const FORBIDDEN: Record<string, string> = {
  Date: "there is no clock: a day is an integer of src/calendar",
  performance: "there is no clock",
  "DateTime.now": "there is no clock",
  "DateTime.local": "there is no clock",
  "Math.random": "the same input gives the same bytes",
  "process.env": "the machine must make no difference",
  "process.hrtime": "there is no clock",
  fetch: "Annals works offline",
};

const sources = globSync(["src/**/*.ts", "pipeline/**/*.ts"], { cwd: ROOT })
  .sort()
  .map((file) => ({ file, part: partOf(file), tree: parse(file) }));

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(path.join(ROOT, file), "utf8"), ts.ScriptTarget.ES2022, true);
}

function partOf(file: string): string {
  return file.startsWith("src/") ? file.split("/").slice(0, 2).join("/") : (file.split("/")[0] ?? "");
}

function importsOf(tree: ts.SourceFile): string[] {
  return ts.preProcessFile(tree.text, true, true).importedFiles.map(({ fileName }) => fileName);
}

function everyNode(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  node.forEachChild((child) => {
    children.push(child, ...everyNode(child));
  });
  return children;
}

/** "src/write/a.ts:12", for a failure that says where. */
function placeOf(node: ts.Node, tree: ts.SourceFile): string {
  return `${tree.fileName}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
}

describe("imports run one way", () => {
  for (const { file, part, tree } of sources)
    test(file, () => {
      const used = importsOf(tree)
        .filter((name) => name.startsWith("."))
        .map((name) => partOf(path.posix.join(path.posix.dirname(file), name)));
      const refused = used.filter((other) => other !== part && !MAY_USE[part]?.includes(other));
      expect(refused).toEqual([]);
    });
});

test("a package that one part wraps is known to no other", () => {
  const strays = sources.flatMap(({ file, part, tree }) =>
    importsOf(tree)
      .filter((name) => (OF_FORMATS.includes(name) ? "src/read" : (ONLY_IN[name] ?? part)) !== part)
      .map((name) => `${file} imports ${name}`),
  );
  expect(strays).toEqual([]);
});

test("a run over plain text waits for no library of another format", () => {
  const trees = new Map(sources.map(({ file, tree }) => [file, tree]));
  const reached = new Set(["pipeline/run.ts", "pipeline/pipeline.ts"]);
  const packages = new Set<string>();
  // What is added while the loop runs is visited too.
  for (const file of reached)
    for (const statement of trees.get(file)?.statements ?? []) {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
      const typesOnly = ts.isImportDeclaration(statement)
        ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
        : statement.isTypeOnly;
      const name = statement.moduleSpecifier;
      if (typesOnly || !name || !ts.isStringLiteral(name)) continue;
      if (name.text.startsWith(".")) reached.add(path.posix.join(path.posix.dirname(file), name.text));
      else packages.add(name.text);
    }
  expect(reached).toContain("src/read/formats.ts");
  expect(OF_FORMATS.filter((name) => packages.has(name))).toEqual([]);
});

test("nothing asks the clock, the machine, chance or the network", () => {
  const found = sources.flatMap(({ file, tree }) =>
    everyNode(tree).flatMap((node) => {
      const name = nameUsed(node);
      if (name === "process.env" && MAY_SEE_ENVIRONMENT.includes(file)) return [];
      const reason = name === null ? undefined : FORBIDDEN[name];
      return reason === undefined ? [] : [`${placeOf(node, tree)} ${name}: ${reason}`];
    }),
  );
  expect(found).toEqual([]);
});

/** A global that is used as a value, or a member of one: "Date", "Math.random". */
function nameUsed(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression))
    return `${node.expression.text}.${node.name.text}`;
  if (!ts.isIdentifier(node) || ts.isTypeReferenceNode(node.parent)) return null;
  const isName = "name" in node.parent && node.parent.name === node;
  return isName ? null : node.text;
}

test("words are compared, cased and formatted in no machine's language", () => {
  const found = sources.flatMap(({ tree }) =>
    everyNode(tree).flatMap((node) => {
      if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return [];
      const callee = node.expression.getText(tree);
      const given = node.arguments ?? [];
      const hangsOnLocale =
        (/(?:^|\.)toLocale[A-Za-z]*$/.test(callee) && given.length === 0) ||
        (/\.localeCompare$/.test(callee) && given.length < 2) ||
        (/^Intl\./.test(callee) && !(given[0] && ts.isStringLiteralLike(given[0])));
      return hangsOnLocale ? [`${placeOf(node, tree)} ${callee}`] : [];
    }),
  );
  expect(found).toEqual([]);
});

test("a file is named for what it holds", () => {
  const files = globSync(["src/**", "pipeline/**", "tests/**", "scripts/**"], { cwd: ROOT });
  expect(files.filter((file) => /(?:^|\/|[-.])(?:utils?|helpers?|misc|common)\b/.test(file))).toEqual([]);
});

test("the rules know no story: nothing that they say names anything of the articles supplied", () => {
  const names = /putin|zelensk|macron|rutte|peskov|vladivostok|kyiv|moscow|anchorage|budapest|crimea/i;
  const found = sources.flatMap(({ tree }) =>
    everyNode(tree)
      .filter(
        (node) =>
          ts.isStringLiteralLike(node) ||
          ts.isRegularExpressionLiteral(node) ||
          ts.isTemplateExpression(node),
      )
      .filter((node) => names.test(node.getText(tree)))
      .map((node) => `${placeOf(node, tree)} ${node.getText(tree)}`),
  );
  const tables = globSync("src/**/*.yaml", { cwd: ROOT }).filter((file) =>
    names.test(readFileSync(path.join(ROOT, file), "utf8")),
  );
  expect([...found, ...tables]).toEqual([]);
});
