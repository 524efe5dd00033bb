import { createRequire } from "node:module";
import { Argument, Command, CommanderError, InvalidArgumentError } from "commander";
import { readCivilDate } from "../src/calendar/read-date.ts";
import type { JsonFields } from "../src/model/json-fields.ts";
import { readJsonFields } from "../src/read/json-fields.ts";
import { BESIDE, FORMATS } from "../src/write/formats.ts";
import { type CorrectOptions, defineCorrect } from "./correct-options.ts";

/** What a run, or a merge, is asked to make of the articles. */
export interface TimelineOptions {
  out: string;
  /** A file, or false for none at all; undefined: those beside the inputs. */
  facts: string | false | undefined;
  corrections: string | undefined;
  /** An earlier timeline, as a file or the folder that holds it. */
  previous: string | undefined;
  published: ReadonlyMap<string, string>;
  /** Names of output formats, beside those that every run writes. */
  formats: readonly string[];
  explain: string | undefined;
  /** A supposed publication date, as in `published`. */
  whatIf: readonly [id: string, date: string] | undefined;
  /** What the output shows: so many of the most salient events, and those of at least that salience. */
  top: number | undefined;
  minSalience: number | undefined;
  /** The first article that would be left aside ends the run. */
  strict: boolean;
  json: boolean;
  quiet: boolean;
}

/** What `annals [INPUTS...]` asks for. */
export interface RunOptions extends TimelineOptions {
  inputs: readonly string[];
  /** Threads that read the articles; undefined: as many as their number is worth. */
  workers: number | undefined;
  /** The file that keeps what was read for later runs. */
  store: string | undefined;
  /** The Redis server over which worker processes do the reading. */
  queue: string | undefined;
  /** Which fields of JSON records hold what. */
  jsonFields: JsonFields | undefined;
}

/** What `annals merge` asks for: files of lines as the stages write them; none means standard input. */
export interface MergeOptions extends TimelineOptions {
  files: readonly string[];
}

/** What `annals stage` asks for. */
export interface StageOptions {
  stage: string;
  strict: boolean;
  quiet: boolean;
}

/** What `annals work` asks for. */
export interface WorkCommandOptions {
  url: string;
  workers: number;
  /** Seconds for which a worker that has fallen silent keeps its chunk. */
  patience: number;
  quiet: boolean;
}

/** What `annals diff` asks for: two timelines that runs wrote, as files or the folders that hold them. */
export interface DiffOptions {
  older: string;
  newer: string;
  json: boolean;
}

export type ParsedOptions =
  | { status: "run"; options: RunOptions }
  | { status: "merge"; options: MergeOptions }
  | { status: "stage"; options: StageOptions }
  | { status: "work"; options: WorkCommandOptions }
  | { status: "diff"; options: DiffOptions }
  | { status: "correct"; options: CorrectOptions }
  | { status: "ended"; exitCode: number };

const HELP = `
Inputs are .txt and .md files, folders of them, or globs in quotes; none means the folder seeds/.
An input that is called like a command is given as ./diff.
A facts.yaml or corrections.yaml that lies beside them is used unless another is named.

Many articles are read on all cores (--workers), kept for later runs in a file (--store annals.store), or handed to any
number of processes on any machines: as lines through annals stage and annals merge, or over a Redis server with
annals work URL and --queue URL. None of it changes a byte of the output.

Written into DIR: timeline.yaml, timeline.json, timeline.schema.json, timeline.md, timeline.html, stages/.
--format writes more beside them, each for a tool of its own:
  ${BESIDE.map(({ name }) => name).join(", ")}
and losses.json: what of which event each of them could not carry.
--top and --min-salience trim what is printed and written, but for stages/, which keeps every event.

Exit codes:
  0  the timeline stands; articles that were left aside are named on stderr
  1  no article could be read, or with --strict one could not, or the output could not be written
  2  wrong usage, an input that does not exist, or a broken facts, corrections or timeline file`;

const STAGE_HELP = `
One article to a line in, one out, so that any tool that maps lines runs it on many cores or machines:
  ls news/*.txt | jq -cR '{path: .}' | parallel --pipe 'annals stage ingest | annals stage resolve-dates |
    annals stage extract-events' > events.ndjson && annals merge events.ndjson
A line for ingest is {"path": "a.txt", "text": "..."}, {"path": "a.pdf", "base64": "..."} or {"path": "a.txt"}, a file
that is read. A line that cannot be used is named on stderr and passed over.

Exit codes: 0; with --strict 1 at the first line that cannot be used; 2 wrong usage`;

/** The stages that are filters too. */
const FILTERS = ["ingest", "resolve-dates", "extract-events"];

/** Reads the command line; help and mistakes are answered here. */
export function parseOptions(argv: readonly string[]): ParsedOptions {
  let parsed: ParsedOptions | undefined;
  const program = withTimelineOptions(
    new Command("annals")
      .description("Turns news articles, often undated, into one ordered timeline with its sources.")
      .argument("[inputs...]", "articles: files, folders or globs"),
  )
    .option(
      "--workers <n>",
      "threads that read the articles: 1 for few of them, else as many as cores",
      (n) => readCount(n, "threads"),
    )
    .option("--store <file>", "keep what is read of each article in a file, for runs to come")
    .option("--json-fields <map>", "fields of JSON records: title=headline,text=body,…", jsonFieldMap)
    .option("--queue <url>", "let the worker processes of a Redis server read the articles (annals work)")
    .version(version(), "-V, --version")
    .addHelpText("after", HELP)
    .exitOverride()
    .enablePositionalOptions()
    .helpCommand(false)
    .action((given: string[], options) => {
      const inputs = given.length > 0 ? given : ["seeds"];
      const { workers, store, queue, jsonFields } = options;
      parsed = {
        status: "run",
        options: { inputs, workers, store, queue, jsonFields, ...timelineOptions(options) },
      };
    });
  program
    .command("diff")
    .description("says what differs between two timelines that annals wrote")
    .argument("<old>", "timeline.json, timeline.yaml, or the folder that holds them")
    .argument("<new>", "likewise")
    .option("--json", "print JSON")
    .action((older: string, newer: string, { json }, command: Command) => {
      refuseStrayOptions(program, command);
      parsed = { status: "diff", options: { older, newer, json: json ?? false } };
    });
  defineCorrect(program, (options, command) => {
    refuseStrayOptions(program, command);
    parsed = { status: "correct", options };
  });
  program
    .command("stage")
    .description("runs one stage as a filter: a line of JSON in, a line of JSON out")
    .addArgument(new Argument("<stage>", "the stage").choices(FILTERS))
    .option("--strict", "end at the first line that cannot be used, rather than pass it over")
    .option("--quiet", "print errors alone on stderr")
    .addHelpText("after", STAGE_HELP)
    .action((stage: string, { strict, quiet }, command: Command) => {
      refuseStrayOptions(program, command);
      parsed = { status: "stage", options: { stage, strict: strict ?? false, quiet: quiet ?? false } };
    });
  program
    .command("work")
    .description("reads articles for runs with --queue, in a process of its own, until it is ended")
    .argument("<url>", "a Redis server: redis://127.0.0.1:6379, or the path of its socket")
    .option("--workers <n>", "threads of this process", (n) => readCount(n, "threads"), 1)
    .option(
      "--patience <seconds>",
      "after which the chunk of a silent worker goes to another",
      readSeconds,
      30,
    )
    .option("--quiet", "print errors alone on stderr")
    .action((url: string, { workers, patience, quiet }, command: Command) => {
      refuseStrayOptions(program, command);
      parsed = { status: "work", options: { url, workers, patience, quiet: quiet ?? false } };
    });
  withTimelineOptions(
    program
      .command("merge")
      .description(
        "makes the timeline from what annals stage extract-events wrote, by any number of processes",
      )
      .argument("[files...]", "files of its lines; none means standard input"),
  ).action((files: string[], options, command: Command) => {
    refuseStrayOptions(program, command);
    parsed = { status: "merge", options: { files, ...timelineOptions(options) } };
  });
  try {
    program.parse(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { status: "ended", exitCode: error.exitCode === 0 ? 0 : 2 };
  }
  return parsed ?? { status: "ended", exitCode: 2 };
}

function withTimelineOptions(command: Command): Command {
  return command
    .option("--out <dir>", "folder for the output", "output")
    .option("--facts <file>", "dated events of the world, with their sources")
    .option("--no-facts", "use no facts, not even those beside the inputs")
    .option("--corrections <file>", "decisions that the run must honour")
    .option("--previous <old>", "an earlier timeline, file or folder: its events keep their ids")
    .option("--published <id=date>", "when a document was published (repeatable)", collectPublished)
    .option("--format <names>", "formats to write besides, with commas between them, or all", readFormats)
    .option("--explain <event>", "print why an event, or a document, stands where it does")
    .option("--what-if <id=date>", "print what a publication date would settle, if it were known", idAndDate)
    .option("--top <n>", "show no more than the n most salient events", (n) => readCount(n, "events"))
    .option("--min-salience <x>", "show no event less salient than x, from 0 to 1", readSalience)
    .option("--strict", "end at the first article that cannot be read, rather than leave it aside")
    .option("--json", "print JSON and nothing else on stdout")
    .option("--quiet", "print no table, and on stderr errors alone");
}

type Given = Partial<TimelineOptions> & { format?: string[] };

function timelineOptions({ format, ...given }: Given): TimelineOptions {
  return {
    out: given.out as string,
    facts: given.facts,
    corrections: given.corrections,
    previous: given.previous,
    published: given.published ?? new Map(),
    formats: format ?? [],
    explain: given.explain,
    whatIf: given.whatIf,
    top: given.top,
    minSalience: given.minSalience,
    strict: given.strict ?? false,
    json: given.json ?? false,
    quiet: given.quiet ?? false,
  };
}

/** An option of a run means nothing to a command, and would go unheard before its name. */
function refuseStrayOptions(program: Command, command: Command): void {
  const stray = program.options.filter(
    (option) => program.getOptionValueSource(option.attributeName()) === "cli",
  );
  if (stray.length > 0)
    command.error(
      `error: before ${command.name()} stands ${stray.map(({ long }) => long).join(", ")}. Put the options of ${command.name()} behind it, and leave out those of a run.`,
    );
}

function collectPublished(
  argument: string,
  earlier: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  return new Map([...earlier, idAndDate(argument)]);
}

function idAndDate(argument: string): [id: string, date: string] {
  const [, id, date] = /^(.+)=([^=]*)$/.exec(argument) ?? [];
  if (id === undefined || date === undefined) throw new InvalidArgumentError("Write it as ID=2025-08-15.");
  if (!readCivilDate(date))
    throw new InvalidArgumentError(
      `"${date}" is not a date in the calendar. Write 2025-08-15, 2025-08 or 2025.`,
    );
  return [id, date.trim()];
}

function readFormats(argument: string, earlier: readonly string[] = []): string[] {
  const known = FORMATS.map(({ name }) => name);
  const names = argument.split(",").map((name) => name.trim());
  const unknown = names.filter((name) => name !== "all" && !known.includes(name));
  if (unknown.length > 0)
    throw new InvalidArgumentError(
      `There is no format ${unknown.map((name) => `"${name}"`).join(", ")}. There are: all, ${known.join(", ")}.`,
    );
  return names.includes("all") ? known : [...new Set([...earlier, ...names])];
}

function jsonFieldMap(argument: string): JsonFields {
  const fields = readJsonFields(argument);
  if ("wrong" in fields) throw new InvalidArgumentError(fields.wrong);
  return fields;
}

function readCount(argument: string, of: string): number {
  if (!/^0*[1-9]\d*$/.test(argument.trim()))
    throw new InvalidArgumentError(`Give a whole number of ${of}, 1 or more.`);
  return Number(argument);
}

function readSeconds(argument: string): number {
  return readCount(argument, "seconds");
}

function readSalience(argument: string): number {
  const salience = /^(?:\d+(?:\.\d*)?|\.\d+)$/.test(argument.trim()) ? Number(argument) : Number.NaN;
  if (!(salience <= 1)) throw new InvalidArgumentError("Give a number from 0 to 1, such as 0.3.");
  return salience;
}

/** From the package's own manifest, one folder further up once it is compiled. */
function version(): string {
  const manifest = import.meta.url.endsWith(".ts") ? "../package.json" : "../../package.json";
  return createRequire(import.meta.url)(manifest).version;
}
