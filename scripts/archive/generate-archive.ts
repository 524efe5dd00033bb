import { civilOf, type Day, dayOf, weekdayOf } from "../../src/calendar/civil-day.ts";
import { oneOf, type Pick, seeded } from "./seeded.ts";
import { PLAIN, PLOTS, type Plot, SAYINGS } from "./stories.ts";

export interface ArchiveOptions {
  articles: number;
  seed?: number;
  /** The share of articles that repeat another word for word, as papers repeat an agency. */
  reprints?: number;
  /** Letters of an article, or a little more. */
  length?: number;
}

export interface GeneratedArticle {
  path: string;
  text: string;
}

/** What happened, and to whom; two or three follow one another in one town and so make a story. */
interface Happening {
  plot: Plot;
  cast: Readonly<Record<string, string>>;
  day: Day;
}

const OUTLETS = ["courier", "gazette", "herald", "mercury", "observer", "post", "star", "tribune"];
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const FIRST =
  "Ada Boris Clara Dan Edith Frank Greta Hugo Ines Jakob Karla Leo Mina Nils Olga Paul Rosa Sven Tilda Viktor".split(
    " ",
  );
const HEADS =
  "Kel Har Bran Lor Ost Wen Tar Mal Dun Fen Gar Hol Ing Jar Kir Lin Mor Nor Pel Rav Sel Tor Ulm Var Wes Yar".split(
    " ",
  );
const MIDDLES = "a e i o u ar en il or um an el is ow et ov".split(" ");
const TAILS = "mouth ford by ton wick stead holm berg field gate ness dale vik thorpe rup lund".split(" ");
const ENDS = "sen ski man mann ov er ley son ander itz ell in ak ert owe ard".split(" ");
const TRADES = "Shipping Rail Timber Steel Water Paper Foods Energy Mining Glass".split(" ");

/** So many articles are written in a year, whatever the size of the archive: a larger one is more of the same. */
const ARTICLES_A_YEAR = 2000;
const TELLINGS = 4;

/**
 * The articles of a world, the same for the same options: things happen in towns that have each their people, and are
 * told by several outlets within a week, with what came before, in words for dates that hang on the day of writing.
 * One outlet in four prints its day.
 */
export function* generateArchive({
  articles,
  seed = 1,
  reprints = 0,
  length = 3000,
}: ArchiveOptions): Generator<GeneratedArticle> {
  const pick = seeded(seed);
  const first = dayOf(2015);
  const days = Math.max(60, Math.ceil((articles / ARTICLES_A_YEAR) * 365));
  const agency: string[] = [];
  let written = 0;
  for (let story = 0; written < articles; story++) {
    const happenings = storyOf(pick, story, first + pick(days));
    for (const [index, happening] of happenings.entries())
      for (let telling = 0; telling < TELLINGS && written < articles; telling++) {
        const outlet = OUTLETS[(story + telling) % OUTLETS.length] as string;
        const again = agency.length > 0 && pick(1000) < reprints * 1000;
        const text = again
          ? (agency[Math.max(0, agency.length - 1 - pick(8))] as string)
          : articleOf(pick, happenings.slice(0, index + 1), {
              written: happening.day + pick(5),
              outlet,
              length,
            });
        if (!again) agency.push(text);
        if (agency.length > 8) agency.shift();
        yield { path: `${outlet}/${String(written).padStart(6, "0")}.txt`, text };
        written++;
      }
  }
}

function storyOf(pick: Pick, story: number, start: Day): Happening[] {
  const name = (parts: readonly string[]) => oneOf(pick, HEADS) + oneOf(pick, MIDDLES) + oneOf(pick, parts);
  const person = () => `${oneOf(pick, FIRST)} ${name(ENDS)}`;
  const cast = {
    town: name(TAILS),
    river: name(["n", "l", "r", "da", "ne"]),
    mayor: person(),
    chief: person(),
    speaker: person(),
    org: `${name(TAILS)} ${oneOf(pick, TRADES)}`,
  };
  const plots = Array.from(
    { length: 2 + pick(2) },
    (_, index) => PLOTS[(story * 3 + index) % PLOTS.length] as Plot,
  );
  return plots.map((plot, index) => ({
    plot,
    cast: { ...cast, number: String(3 + pick(90)) },
    day: start + index * (6 + pick(25)),
  }));
}

function articleOf(
  pick: Pick,
  happenings: readonly Happening[],
  { written, outlet, length }: { written: Day; outlet: string; length: number },
): string {
  const { plot, cast, day } = happenings.at(-1) as Happening;
  const fill = (sentence: string, of: Happening["cast"], when = "") =>
    sentence.replace(/\{(\w+)\}/g, (_, slot: string) => (slot === "when" ? when : (of[slot] as string)));
  const dated = outlet === "gazette" || outlet === "post";
  const dateline = dated
    ? `${(cast.town as string).toUpperCase()}, ${monthDay(written)}, ${civilOf(written).year} — `
    : "";
  const paragraphs = [
    fill(plot.headline, cast),
    dateline + fill(plot.lead, cast, recently(pick, day, written)),
    plot.details.map((detail) => fill(detail, cast)).join(" "),
  ];
  for (const earlier of happenings.slice(0, -1))
    paragraphs.push(
      `${sentenceCase(fill(earlier.plot.background, earlier.cast, longAgo(pick, earlier.day, written)))} ${fill("{chief} said then that the worst was over.", earlier.cast)}`,
    );
  if (happenings.length > 1) {
    const earlier = happenings[0] as Happening;
    const apart = day - earlier.day;
    paragraphs.push(`It came ${apart} days after ${fill(earlier.plot.noun, earlier.cast)}.`);
  }
  let letters = paragraphs.join("\n\n").length;
  while (letters < length) {
    const plain = [0, 1].map(() => PLAIN.map((parts) => oneOf(pick, parts)));
    const sentences = plain.map(([who, does, what, end]) => `${who} ${does} ${what}${end}`);
    // Somebody speaks in every third paragraph.
    if (pick(3) === 0) sentences.push(oneOf(pick, SAYINGS));
    const paragraph = fill(sentences.join(" "), cast);
    paragraphs.push(paragraph);
    letters += paragraph.length + 2;
  }
  return `${paragraphs.join("\n\n")}\n`;
}

/** A day of the last week, as a reporter writes it. */
function recently(pick: Pick, day: Day, written: Day): string {
  const weekday = `on ${WEEKDAYS[weekdayOf(day) - 1]}`;
  if (day === written) return oneOf(pick, ["today", "early today", weekday]);
  if (day === written - 1) return oneOf(pick, ["yesterday", "late yesterday", weekday]);
  return oneOf(pick, [weekday, weekday, `on ${monthDay(day)}`]);
}

/** A day further back. */
function longAgo(pick: Pick, day: Day, written: Day): string {
  const apart = written - day;
  const weeks = Math.round(apart / 7);
  return oneOf(pick, [
    `on ${monthDay(day)}`,
    `on ${monthDay(day)}, ${civilOf(day).year}`,
    apart % 7 === 0 && weeks > 1 ? `${weeks} weeks ago` : `${apart} days ago`,
    `in ${MONTHS[civilOf(day).month - 1]}`,
  ]);
}

function monthDay(day: Day): string {
  const { month, day: ofMonth } = civilOf(day);
  return `${ofMonth} ${MONTHS[month - 1]}`;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
