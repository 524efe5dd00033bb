import { emptyTree, parse, withChildren } from "./syntax/parse.ts";
import type { Tree } from "./syntax/tree.ts";
import type { Token } from "./tokens.ts";

/** The tokens of a time that stands between two words that belong together, half-open, commas around it included. */
type Between = readonly [number, number];

const MODAL = /^(?:will|wo|would|shall|should|may|might|can|could|must|do|does|did|n['’]t|not|['’]ll|['’]d)$/;
const BE_OR_HAVE = /^(?:is|are|was|were|be|been|has|have|had)$/;
const BESIDE = /^(?:not|n['’]t|also|now|then|never|still|only|even)$/;

/** "Announced in November that 240 posts would go": what is reported hangs on the verb, whatever stands between. */
const REPORTED =
  /^(?:said|announced|declared|confirmed|claimed|stated|ruled|promised|warned|agreed|decided|admitted|conceded|insisted|argued|revealed|reported|disclosed|learned|learnt|found|wrote|denied)$/;
/** "Denied reports on Friday that": the time is of the verb. */
const REPORT = /^(?:reports?|rumou?rs?|claims?|allegations?|suggestions?|speculation|accusations?)$/;

const OPENS = /^(?:on|in|by|at|from|before|after|until|during|for|since|around|late|early)$/;
const NAMED =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|today|tomorrow|yesterday|noon|midnight|january|february|march|april|may|june|july|august|september|october|november|december|(?:day|week|weekend|fortnight|month|year|decade|morning|afternoon|evening|night|spring|summer|autumn|winter)s?|(?:1[5-9]|20)\d\d)$/;
const AROUND =
  /^(?:the|this|that|next|last|same|coming|following|early|late|mid|end|beginning|start|middle|of|few|several|some|many|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}(?:st|nd|rd|th)?)$/;

/** No verb: what follows a time that stands behind its verb ("was in May the first", "had on Monday no coal"). */
const OTHER =
  /^(?:a|an|the|this|that|these|those|his|her|its|their|my|our|your|some|any|no|and|or|but|nor|on|in|at|of|for|from|with|without|under|over|after|before|since|until|when|where|which|who|as|if|because|than|he|she|it|they|we|you|i)$/;
const FOLLOWS_BE = /^(?:to|due|set|scheduled|expected|likely|about|yet|been|being)$/;

/**
 * The syntax of a sentence, its times between auxiliary and verb, or between verb and "that", set aside while the rest is
 * read: "The court will on Monday hear an appeal" is read as "The court will hear an appeal", and the Monday hung on the verb.
 */
export function parseAroundTimes(tokens: readonly Token[], formOf?: (token: Token) => string): Tree {
  const between = timesBetween(tokens);
  if (between.length === 0) return parse(tokens, formOf);
  const kept = tokens.map((_, i) => i).filter((i) => between.every(([from, to]) => i < from || i >= to));
  const grown = emptyTree(tokens);
  const put = (tree: Tree, places: readonly number[]) => {
    places.forEach((place, i) => {
      const head = tree.heads[i] as number;
      grown.heads[place] = head < 0 ? -1 : (places[head] as number);
      grown.relations[place] = tree.relations[i] as string;
      grown.upos[place] = tree.upos[i] as Token["pos"];
      grown.xpos[place] = tree.xpos[i] as string;
    });
  };
  put(read(tokens, kept, formOf), kept);
  for (const [from, to] of between) {
    const places = tokens.map((_, i) => i).slice(from, to);
    const time = places.filter((i) => tokens[i]?.text !== ",");
    const above = grown.heads[from - 1] as number;
    const leans = /^(?:aux|cop|advmod|obj|nsubj)/.test(grown.relations[from - 1] as string);
    const verb = above >= 0 && leans ? above : from - 1;
    put(read(tokens, time, formOf), time);
    const top = time.find((i) => grown.heads[i] === -1) as number;
    grown.heads[top] = verb;
    grown.relations[top] = OPENS.test(tokens[time[0] as number]?.lower ?? "") ? "obl" : "obl:unmarked";
    for (const comma of places.filter((i) => tokens[i]?.text === ",")) {
      grown.heads[comma] = verb;
      grown.relations[comma] = "punct";
      grown.upos[comma] = "PUNCT";
      grown.xpos[comma] = ",";
    }
  }
  return withChildren(grown, grown.heads.indexOf(-1));
}

function read(tokens: readonly Token[], places: readonly number[], formOf?: (token: Token) => string): Tree {
  return parse(
    places.map((place) => tokens[place] as Token),
    formOf,
  );
}

function timesBetween(tokens: readonly Token[]): Between[] {
  const found: Between[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const { lower, text } = tokens[i] as Token;
    const modal = MODAL.test(lower) && text !== "May";
    const reports = REPORTED.test(lower) || REPORT.test(lower);
    if ((!modal && !reports && !BE_OR_HAVE.test(lower)) || ownsItself(tokens, i)) continue;
    let from = i + 1;
    while (BESIDE.test(tokens[from]?.lower ?? "")) from++;
    const set = tokens[from]?.text === ",";
    const end = endOfTime(tokens, set ? from + 1 : from);
    if (end < 0 || (set && tokens[end]?.text !== ",")) continue;
    const to = set ? end + 1 : end;
    if (reports ? tokens[to]?.lower !== "that" : !isVerbAfter(tokens[to], modal)) continue;
    found.push([from, to]);
    i = to - 1;
  }
  return found;
}

/** "The will on Monday": a noun. */
function ownsItself(tokens: readonly Token[], index: number): boolean {
  return /^(?:will|can|might|must|may)$/.test(tokens[index]?.lower ?? "") && tokens[index - 1]?.pos === "DET";
}

/** The token behind a time that begins at one; -1 for none. */
function endOfTime(tokens: readonly Token[], from: number): number {
  const opened = OPENS.test(tokens[from]?.lower ?? "");
  let named = -1;
  for (let at = opened ? from + 1 : from; at < tokens.length; at++) {
    const { lower } = tokens[at] as Token;
    if (NAMED.test(lower)) named = at;
    else if (!AROUND.test(lower)) break;
  }
  if (named < 0) return -1;
  // "On May 3": nothing of it may be left behind.
  return /^\d{1,2}(?:st|nd|rd|th)?$/.test(tokens[named + 1]?.lower ?? "") ? named + 2 : named + 1;
}

function isVerbAfter(next: Token | undefined, modal: boolean): boolean {
  if (!next || !/^\p{Ll}+$/u.test(next.text) || OTHER.test(next.lower)) return false;
  return modal || FOLLOWS_BE.test(next.lower) || next.pos === "VERB" || /[a-z]{2}(?:ed|en)$/.test(next.lower);
}

/** The index of the token before another, over a time that stands between: "is on Friday to visit". */
export function indexBefore(tokens: readonly Token[], index: number): number {
  let from = index - 1;
  if (tokens[from]?.text === ",") from--;
  for (let start = from; start > Math.max(0, index - LONGEST); start--) {
    const auxiliary = tokens[start - 1]?.lower ?? "";
    if ((MODAL.test(auxiliary) || BE_OR_HAVE.test(auxiliary)) && spansTo(tokens, start, index))
      return start - 1;
  }
  return index - 1;
}
/** In tokens: "in the early summer of 1990". */
const LONGEST = 9;

function spansTo(tokens: readonly Token[], start: number, index: number): boolean {
  const set = tokens[start]?.text === ",";
  const end = endOfTime(tokens, set ? start + 1 : start);
  return end >= 0 && (set ? end + 1 : end) === index;
}
