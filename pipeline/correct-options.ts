import { type Command, InvalidArgumentError, Option } from "commander";
import { STATUSES, type Status } from "../src/model/mention.ts";
import { GivenDateSchema } from "../src/read/given-date.ts";

/** One decision, in the words of the command line. */
export type GivenWish =
  | { decision: "date"; date: string }
  | { decision: "title"; title: string }
  | { decision: "status"; status: Status }
  | { decision: "place"; places: readonly string[] }
  | { decision: "hide" }
  | { decision: "merge"; others: readonly string[] }
  | { decision: "split"; sentences: readonly number[] }
  | { decision: "accept"; position: number }
  | { decision: "forbid"; link: string };

/** What `annals correct` asks for. */
export interface CorrectOptions {
  /** The id of an event or of a conflict, or a part of one title. */
  name: string;
  /** Null: to see what there is to decide. */
  wish: GivenWish | null;
  note: string | undefined;
  /** The timeline that a run wrote: its file or the folder that holds it. */
  timeline: string;
  /** The file to write; undefined: that beside the articles. */
  corrections: string | undefined;
  dryRun: boolean;
  json: boolean;
}

const HELP = `
EVENT is an id or a part of a title, as in the timeline that the last run wrote (--timeline). Without a decision its
sentences, links and conflicts are listed with their numbers. The entry is tied to the event's own words and to the hash
of their article, goes to the corrections.yaml beside the articles, and is honoured by every run from then on. An entry
that said the same of the event before is changed; everything else in the file stays as it is, comments among it.

  annals correct bridge                                     what is there to decide?
  annals correct bridge --date 2024-03-01                   or 2024-03, 2024, 2024-03-01/2024-03-04
  annals correct bridge --title "Fenwick bridge collapse"
  annals correct visit-harrow --status cancelled --note "the mayor's office, by phone"
  annals correct bridge --place Fenwick --place "Lower Fenwick"
  annals correct "old rumour" --hide
  annals correct bridge --merge "flood in Fenwick"          one event, told twice
  annals correct bridge --split 3,4                         sentences 3 and 4 tell another event
  annals correct bridge --accept 2                          position 2 of its conflicts is right
  annals correct conflict-1a2b3c4d --accept 1               of a conflict that no event has
  annals correct bridge --forbid-link evening-star          that article means another bridge
  annals correct bridge --forbid-link facts.yaml/bridge     and the fact is of another one

Exit codes: 0; 1 the file could not be written; 2 wrong usage, or the next run would not know what is meant`;

/** The command as it is told to the person; `parsed` hears what was asked. */
export function defineCorrect(
  program: Command,
  parsed: (options: CorrectOptions, command: Command) => void,
): void {
  program
    .command("correct")
    .description("writes a decision into corrections.yaml, which every run honours")
    .argument(
      "<event>",
      "an event of the timeline, by its id or a part of its title; or a conflict, by its id",
    )
    .option("--date <date>", "when it was", readDate)
    .option("--title <text>", "what it is called", (text) => readText(text))
    .addOption(new Option("--status <status>", "whether it happened").choices(STATUSES))
    .option("--place <name>", "where it was (repeatable)", collect)
    .option("--hide", "it does not belong on the timeline")
    .option("--merge <event>", "that event is the same one (repeatable)", collect)
    .option("--split <numbers>", "these of its sentences tell another event", readNumbers)
    .option("--accept <number>", "this position of its conflicts is right", readNumber)
    .option("--forbid-link <article>", "this article, fact or sentence does not tell it")
    .option("--note <text>", "why: kept with the entry", (text) => readText(text))
    .option("--timeline <path>", "the timeline that a run wrote: a file, or its folder", "output")
    .option("--corrections <file>", "the file to write, rather than that beside the articles")
    .option("--dry-run", "print the entry and write nothing")
    .option("--json", "print JSON")
    .addHelpText("after", HELP)
    .action((name: string, given: Given, command: Command) => {
      const wishes = wishesOf(given);
      if (wishes.length > 1)
        command.error(
          `error: ${wishes.map(({ decision }) => `--${decision === "forbid" ? "forbid-link" : decision}`).join(" and ")} are two decisions. Give one at a time.`,
        );
      if (wishes.length === 0 && (given.note !== undefined || given.dryRun))
        command.error("error: nothing is decided. Give --date, --title, --status or another decision.");
      parsed(
        {
          name,
          wish: wishes[0] ?? null,
          note: given.note,
          timeline: given.timeline,
          corrections: given.corrections,
          dryRun: given.dryRun ?? false,
          json: given.json ?? false,
        },
        command,
      );
    });
}

interface Given {
  date?: string;
  title?: string;
  status?: Status;
  place?: string[];
  hide?: true;
  merge?: string[];
  split?: number[];
  accept?: number;
  forbidLink?: string;
  note?: string;
  timeline: string;
  corrections?: string;
  dryRun?: true;
  json?: true;
}

function wishesOf({
  date,
  title,
  status,
  place,
  hide,
  merge,
  split,
  accept,
  forbidLink,
}: Given): GivenWish[] {
  const wishes: (GivenWish | undefined)[] = [
    date === undefined ? undefined : { decision: "date", date },
    title === undefined ? undefined : { decision: "title", title },
    status && { decision: "status", status },
    place && { decision: "place", places: place },
    hide && { decision: "hide" },
    merge && { decision: "merge", others: merge },
    split && { decision: "split", sentences: split },
    accept === undefined ? undefined : { decision: "accept", position: accept },
    forbidLink === undefined ? undefined : { decision: "forbid", link: forbidLink },
  ];
  return wishes.filter((wish) => wish !== undefined);
}

function readDate(text: string): string {
  const read = GivenDateSchema.safeParse(text.trim());
  if (!read.success)
    throw new InvalidArgumentError(read.error.issues.map(({ message }) => message).join(" "));
  return read.data;
}

function readText(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line === "") throw new InvalidArgumentError("It is empty: write some text.");
  return line;
}

function collect(text: string, earlier: readonly string[] = []): string[] {
  return [...earlier, readText(text)];
}

function readNumbers(text: string): number[] {
  return text.split(",").map((number) => readNumber(number.trim()));
}

function readNumber(text: string): number {
  if (!/^0*[1-9]\d*$/.test(text))
    throw new InvalidArgumentError("Give a number as annals correct EVENT lists it: 2, or 3,4.");
  return Number(text);
}
