import type { CalendarFields } from "../calendar/meaning.ts";
import type { Finding } from "./find-readings.ts";
import { COLON, intern } from "./lexicon.ts";
import { GAP, type Tokens, wordAt } from "./token.ts";

/** The years that a heading sets for what stands under it: "Retreat (1941-1942)", "1943", "May 1951: the long winter". */
export interface Section {
  /** Tokens: of the heading, and the one after its last. */
  first: number;
  end: number;
  years: readonly [first: number, last: number];
  /** Headings without a year have followed, perhaps of the same rank. */
  faded: boolean;
}

interface Heading {
  first: number;
  end: number;
}

/** In tokens. */
const LONGEST_HEADING = 14;
const STOPS = new Set([".", "!", "?", ";", '"', "”", ","]);
const CLOSE = intern(")");

/** The sections of a text, in order; those without years repeat the last years, faded. */
export function findSections(tokens: Tokens, findings: readonly Finding[]): Section[] {
  const sections: Section[] = [];
  let at = 0;
  for (const heading of findHeadings(tokens)) {
    while (at < findings.length && (findings[at] as Finding).first < heading.first) at++;
    const years = yearsOf(heading, findings, at, tokens);
    const last = sections.at(-1);
    if (years) sections.push({ ...heading, years, faded: false });
    else if (last) sections.push({ ...heading, years: last.years, faded: true });
  }
  return sections;
}

/** Short paragraphs without a stop at their end, before another paragraph. */
function findHeadings(tokens: Tokens): Heading[] {
  const headings: Heading[] = [];
  let first = 0;
  for (let i = 1; i < tokens.count; i++) {
    if (tokens.gap[i] !== GAP.break) continue;
    if (i - first <= LONGEST_HEADING && !STOPS.has(wordAt(tokens, i - 1))) headings.push({ first, end: i });
    first = i;
  }
  return headings;
}

/** The years at the start of a heading, before a colon, or at its end: "1972 election" is about an election. */
function yearsOf(
  { first, end }: Heading,
  findings: readonly Finding[],
  from: number,
  tokens: Tokens,
): Section["years"] | null {
  const years: number[] = [];
  let [opens, last] = [false, -1];
  for (let k = from; k < findings.length && (findings[k] as Finding).first < end; k++) {
    const finding = findings[k] as Finding;
    const fields = fieldsOf(finding);
    const year = fields?.year;
    if (year === undefined) continue;
    if (finding.first === first) opens = true;
    years.push(year);
    last = finding.end;
  }
  const bare = tokens.id[last] === CLOSE ? last + 1 : last;
  if (years.length === 0 || !(bare === end || (opens && tokens.id[last] === COLON))) return null;
  return [Math.min(...years), Math.max(...years)];
}

function fieldsOf({ reading: { meaning } }: Finding): CalendarFields | null {
  return meaning.kind === "calendar" ? meaning.fields : null;
}
