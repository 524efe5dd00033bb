import { GRANULARITIES, granularityOf } from "../calendar/granularity.ts";
import { fieldsNamed, outermost, weekdayAlone } from "../calendar/parts-of-meaning.ts";
import type { TimeLink } from "../model/mention.ts";
import { overlaps } from "../model/span.ts";
import type { Timex } from "../model/timex.ts";
import type { Clause, ParsedSentence } from "../text/clause.ts";
import { REPORTS } from "../text/clause-links.ts";
import { type NounPhrase, rootOf } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { isDayOfYear } from "../timex/own-day.ts";
import { bySentence, type Draft, type ParsedDocument, sentenceAt } from "./parsed-document.ts";
import { familyOf, tellingRules, verbRules } from "./rules.ts";
import { scheduledNoun } from "./scheduled-noun.ts";

const RELATIONS: Record<string, TimeLink["relation"]> = {
  since: "after",
  after: "after",
  before: "before",
  by: "before",
  until: "before",
  till: "before",
  from: "begins",
  during: "is-included",
};

/** Links every expression that places something in time to the mention that it places: by phrase first, then by clause. */
export function assignTimes(parsed: ParsedDocument, drafts: readonly Draft[]): void {
  const own = bySentence(parsed, drafts);
  const asides = new Set<string>();
  // A new plan has its day already, and the words around it speak of the old one.
  const settled = new Set(drafts.filter(({ mention }) => mention.times.length > 0));
  const placedAt = new Map<string, Placed>();
  const taken = new Set([...settled].flatMap(({ mention }) => mention.times.map(({ timex }) => timex)));
  for (const timex of parsed.timexes) {
    const index = sentenceOf(parsed, timex);
    if (index < 0 || taken.has(timex.id)) continue;
    if (timex.meaning.kind === "elapsed") {
      const measured =
        timex.anchor.kind === "event" ? draftIn(own[index] ?? [], timex.anchor.span) : undefined;
      measured?.mention.times.push({ timex: timex.id, relation: "measures", rule: "counted from it" });
      continue;
    }
    if (!placesAnEvent(timex) || isHourOfElsewhere(parsed, index, timex)) continue;
    if (isHourAfterAside(parsed, index, timex, asides)) continue;
    if (isComparedOver(parsed.sentences[index] as ParsedSentence, timex)) continue;
    const open = (own[index] ?? []).filter((draft) => !settled.has(draft));
    const count = countBehind(parsed, timex);
    const here =
      count === null ? open : open.filter(({ mention }) => !isCountedFromHere(parsed, count, mention));
    const ofMain = () => {
      const main = mainClause((parsed.sentences[index] as ParsedSentence).clauses);
      const draft = here.length < open.length && main !== undefined ? ofClause(here, main) : undefined;
      return draft && { draft, rule: "the day from which it counts back" };
    };
    const first = firstEndOf(parsed, timex);
    const placed =
      (first && placedAt.get(first.timex.id)) ?? placedBy(parsed, here, index, timex) ?? ofMain();
    if (placed) placedAt.set(timex.id, placed);
    if (placed && ASIDES.has(familyOf(placed.draft.mention.kind))) asides.add(timex.id);
    // "after last month's meeting": the word before belongs to the meeting, not to its month.
    if (!placed) continue;
    const { mention } = placed.draft;
    // "The returns of the vote of Sunday 4 May": beside what was done it was held, as if a verb said so.
    if (placed.rule === BEHIND_NOUN && isToldInPast(parsed, placed.draft)) mention.asserted = true;
    const inside =
      mention.nominal && mention.phrase[0] <= timex.span[0] && timex.span[1] <= mention.trigger[0];
    const word = inside ? "" : wordBefore(parsed.sentences[index] as ParsedSentence, timex);
    const ofThatDay = isOfThatDay(parsed.text, timex, word) || isFromThen(parsed.text, timex, word);
    // "It was not until Monday that the road opened": then it did.
    const isNotUntil = NOT_UNTIL.test(parsed.text.slice(Math.max(0, timex.span[0] - 20), timex.span[0]));
    const bound = inside ? undefined : boundBy(parsed, timex, word, first);
    const relation = ofThatDay || isNotUntil ? undefined : (bound ?? RELATIONS[word]);
    // "Postponed the vote from Friday": the day on which it is not to be.
    if (relation === "begins" && mention.status === "cancelled") continue;
    const rule = relation ? `${placed.rule}; “${word}”` : placed.rule;
    mention.times.push({ timex: timex.id, relation: relation ?? "is-included", rule });
  }
  for (const { mention, sentence } of drafts) {
    const kept = oneDate(mention, parsed);
    const left = mention.times.filter((time) => !kept.includes(time));
    mention.times = kept;
    for (const time of left) giveToNoun(parsed, own[sentence] ?? [], mention, time);
  }
  shareTimes(parsed, own);
  takeDayOfBackground(parsed, own);
  takeDayOfDeed(parsed, own);
  takeNamedDay(parsed, drafts);
}

/**
 * "On 6 May 1985, two years after the ship went down, the keeper was honoured": the end of the count behind a day, which is
 * not the day of what is counted from. Null where none stands there.
 */
function countBehind({ timexes, text }: ParsedDocument, timex: Timex): number | null {
  const counted = timexes.find(({ anchor, span }) => anchor.kind === "event" && span[0] >= timex.span[1]);
  if (!counted || counted.span[0] - timex.span[1] > NEAR_COUNT) return null;
  // "Yesterday, Sunday, 6 May, two years after": what stands between is the day said again.
  let at = timex.span[1];
  for (const between of timexes.slice(timexes.indexOf(timex) + 1, timexes.indexOf(counted) + 1)) {
    if (!LEADS_TO_COUNT.test(text.slice(at, between.span[0]))) return null;
    at = between.span[1];
  }
  return at;
}

/** What stands behind a count without a break is what it counts from. */
function isCountedFromHere({ text }: ParsedDocument, count: number, { trigger }: Draft["mention"]): boolean {
  return count <= trigger[0] && !/[,;]/.test(text.slice(count, trigger[0]));
}
const LEADS_TO_COUNT = /^,\s+(?:(?:just|exactly|almost|nearly|some|about)\s+)?$/;
/** In UTF-16 code units. */
const NEAR_COUNT = 60;

/** The expression with which a stretch begins whose end another is: the May of "between May and July", "from May to July". */
function firstEndOf(
  { text, timexes }: ParsedDocument,
  timex: Timex,
): { timex: Timex; opens: string } | undefined {
  const at = timexes.indexOf(timex);
  const before = timexes[at - 1];
  if (!before || !JOINS_ENDS.test(text.slice(before.span[1], timex.span[0]))) return undefined;
  const opens = OPENS_STRETCH.exec(text.slice(Math.max(0, before.span[0] - 20), before.span[0]))?.[1];
  return opens ? { timex: before, opens: opens.toLowerCase() } : undefined;
}

const JOINS_ENDS = /^\s+(?:and|to|through)\s+(?:the\s+)?$/;
const OPENS_STRETCH = /\b(between|from)\s+(?:the\s+)?$/i;

/** What came "between May and July" came after May had begun and before July was over; what went on "from May to July" ended in July. */
function boundBy(
  { text, timexes }: ParsedDocument,
  timex: Timex,
  word: string,
  first: ReturnType<typeof firstEndOf>,
): TimeLink["relation"] | undefined {
  if (granularityOf(timex.meaning) === "time" || weekdayAlone(timex.meaning) !== null) return undefined;
  if (first) return first.opens === "between" ? "before" : "ends";
  const next = timexes[timexes.indexOf(timex) + 1];
  return word === "between" && next && /^\s+and\s+(?:the\s+)?$/.test(text.slice(timex.span[1], next.span[0]))
    ? "after"
    : undefined;
}

const NOT_UNTIL = /\bnot (?:until|till)\s+$/i;

const BEHIND_NOUN = "stands behind its noun";

function isToldInPast({ sentences }: ParsedDocument, { mention, sentence, clause: index }: Draft): boolean {
  const clause = index === undefined ? undefined : sentences[sentence]?.clauses[index];
  return (
    mention.status === "happened" &&
    clause?.form === "finite" &&
    clause.tense === "past" &&
    !clause.modal &&
    !clause.negated
  );
}

/** "Shortly after midnight on Friday", "after 6 p.m. Sunday", "just before noon": no hour's other side is another day. */
function isOfThatDay(text: string, { meaning, span: [start] }: Timex, word: string): boolean {
  if (granularityOf(meaning) !== "time" || (word !== "after" && word !== "before")) return false;
  return word === "after" || NEARLY.test(text.slice(Math.max(0, start - 40), start));
}

/** "The last report is from June 2013": it was made then, and did not begin. */
function isFromThen(text: string, { span: [start] }: Timex, word: string): boolean {
  return word === "from" && COPULA.test(text.slice(Math.max(0, start - 30), start));
}

const COPULA = /\b(?:is|was|are|were|be|been|dates?|dated|dating|comes?|came)\s+(?:back\s+)?from\s+$/i;

const NEARLY =
  /\b(?:shortly|just|right|immediately|moments|minutes|soon|a little|not long) before\s+(?:about |around )?$/i;

/** "Their largest meeting in a decade", "the third time in ten years": over such a time an event is compared or counted; it did not fill it. */
function isComparedOver({ tokens }: ParsedSentence, timex: Timex): boolean {
  const { meaning } = timex;
  const at = tokens.findIndex((token) => overlapsToken(token, timex));
  const word = tokens[at]?.lower === "since" ? "since" : (tokens[at - 1]?.lower ?? "");
  // "The worst since 1970" still says that it came after 1970.
  const stretches = (meaning.kind === "stretch" || meaning.kind === "span") && word !== "since";
  if (!stretches || !/^(in|of|over|since|within|during|the)$/.test(word)) return false;
  const from = Math.max(0, at - COMPARED);
  const before = tokens.slice(from, at);
  const compared = before.findLastIndex(
    ({ lower, pos }, i) =>
      /^(most|least|worst|best|highest|lowest|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/.test(
        lower,
      ) ||
      (pos === "ADJ" &&
        /[a-z]{2}est$/.test(lower) &&
        /^(the|its|their|his|her|a|an)$/.test(before[i - 1]?.lower ?? "")),
  );
  return (
    compared >= 0 &&
    !before
      .slice(compared)
      .some(({ pos, text }) => pos === "VERB" || pos === "AUX" || text === "," || text === ";")
  );
}

/** In tokens: "the third such accident on the line since". */
const COMPARED = 8;

/** "It began on 14 May, when the firms announced a merger", "the worst since 1970, when 54 died": what "when" opens lies on the day named before it. */
function takeNamedDay(parsed: ParsedDocument, drafts: readonly Draft[]): void {
  for (const { mention, sentence, clause: index } of drafts) {
    const { tokens, clauses } = parsed.sentences[sentence] as ParsedSentence;
    const clause = index === undefined ? undefined : clauses[index];
    if (clause?.marker !== "when" || mention.times.length > 0) continue;
    const when = tokens.findLastIndex(({ lower }, i) => i < clause.first && lower === "when");
    const before = tokens[when - 1]?.text === "," ? tokens[when - 2] : tokens[when - 1];
    const named = before && parsed.timexes.find((timex) => timex.span[1] === before.end);
    if (named && placesAnEvent(named))
      mention.times.push({ timex: named.id, relation: "is-included", rule: "the day that when speaks of" });
  }
}

/**
 * An event has one date: of several expressions in its reach the finest places it, the nearest of equals, and the others
 * belong to what it is compared with ("rose in January, the most since 1997, it was reported on Friday"). Next to a year
 * a day without one ("in 2015, on the Fourth of July") is that year's, and not the nearest to the article. A day said twice
 * ("nine days later, on the 12th") keeps both.
 */
function oneDate({ times, trigger }: Draft["mention"], { text, timexes }: ParsedDocument): TimeLink[] {
  const placing = times.filter(({ relation }) => relation === "is-included");
  if (placing.length < 2) return times;
  const known = placing.flatMap(({ timex: id }) => timexes.find((timex) => timex.id === id) ?? []);
  const year = known.find((timex) => granularityOf(timex.meaning) === "year" && timex.anchor.kind === "none");
  const [finest] = [...known].sort(
    (a, b) =>
      coarseness(a) - coarseness(b) ||
      Number(isAttribute(text, a)) - Number(isAttribute(text, b)) ||
      gapBetween(a, trigger) - gapBetween(b, trigger) ||
      a.span[0] - b.span[0],
  );
  const kept =
    year && finest && isDayOfYear(finest) && gapBetween(finest, year.span) <= BESIDES ? year : finest;
  return times.filter(
    ({ relation, timex }) =>
      relation !== "is-included" ||
      timex === kept?.id ||
      known.some((other) => other.id === timex && kept && areOneDay(text, other, kept)),
  );
}

/** "Cancelled its Bonfire Night display on Thursday": the first is of the noun that it stands before. */
function isAttribute(text: string, { span: [start, end] }: Timex): boolean {
  return (
    /(?:\b(?:the|its|his|her|their|our|a|an)|['’]s)\s+$/i.test(text.slice(Math.max(0, start - 8), start)) &&
    /^\s+\p{Ll}/u.test(text.slice(end, end + 8)) &&
    !BEHIND_TIME.test(text.slice(end, end + 16))
  );
}

const BEHIND_TIME =
  /^\s+(?:on|in|at|by|of|off|up|out|after|before|and|or|but|when|while|as|with|for|to|from|was|were|is|are|had|has|have|who|which|that|he|she|it|they|we|you|the|an?|its|his|her|their)\b/;

/**
 * "Was charged on Friday over the robbery of a bank last month": the verb has its day, and the time behind a noun of what
 * happened is of that.
 */
function giveToNoun(
  parsed: ParsedDocument,
  here: readonly Draft[],
  { trigger }: Draft["mention"],
  time: TimeLink,
): void {
  const timex = parsed.timexes.find(({ id }) => id === time.timex);
  const noun = here.findLast(({ mention }) => timex && mention.trigger[1] <= timex.span[0])?.mention;
  if (!timex || !noun?.nominal || noun.times.length > 0 || noun.trigger[0] < trigger[1]) return;
  if (noun.status !== "happened" && noun.status !== "alleged") return;
  const index = sentenceOf(parsed, timex);
  const between = (parsed.sentences[index] as ParsedSentence).tokens.filter(
    ({ start, end }) => start >= noun.trigger[1] && end <= timex.span[0],
  );
  const closed = between.some(({ pos, text }) => pos === "VERB" || pos === "AUX" || /^[,;:–—()]$/.test(text));
  if (!closed) noun.times.push({ ...time, rule: BEHIND_NOUN });
}

/** "Nine days later, on the 12th", "the next day, a Friday": counted from what was told, and named. */
function areOneDay(text: string, one: Timex, other: Timex): boolean {
  const [first, second] = one.span[0] < other.span[0] ? [one, other] : [other, one];
  return (
    isCountedOn(first) &&
    (namesDay(second) || (second.anchor.kind === "timex" && second.anchor.timex === first.id)) &&
    coarseness(first) === DAY &&
    SAID_TWICE.test(text.slice(first.span[1], second.span[0]))
  );
}

/** "The 12th of last month" names one, "Friday" does not. */
function namesDay({ meaning }: Timex): boolean {
  return (
    fieldsNamed(meaning).day !== undefined || (meaning.kind === "within" && meaning.fields.day !== undefined)
  );
}

function isCountedOn({ meaning, anchor }: Timex): boolean {
  return anchor.kind === "timex" && (meaning.kind === "shift" || meaning.kind === "unit");
}

const SAID_TWICE = /^,\s+(?:on\s+)?(?:the\s+|a\s+)?$/;

/** In UTF-16 code units: ", on ", " in ". */
const BESIDES = 8;

function gapBetween({ span }: Timex, [start, end]: readonly [number, number]): number {
  return Math.max(span[0] - end, start - span[1]);
}

const DAY = GRANULARITIES.indexOf("day");

/** An hour of no day in particular ("at noon") says less than a day. */
function coarseness({ meaning }: Timex): number {
  const said = meaning.kind === "span" ? (meaning.from ?? meaning.to ?? meaning) : meaning;
  const granularity = GRANULARITIES.indexOf(granularityOf(said));
  return meaning.kind === "within" && meaning.outer.kind === "unit" && meaning.outer.offset === 0
    ? granularity + 1.5
    : granularity;
}

/** "Was shot when she was robbed on Sunday", "drowned while fishing on 3 May": what is told with another lies on its day. */
function takeDayOfBackground(parsed: ParsedDocument, own: readonly (readonly Draft[])[]): void {
  for (const draft of own.flat()) {
    const { clauses } = parsed.sentences[draft.sentence] as ParsedSentence;
    const clause = draft.clause === undefined ? undefined : clauses[draft.clause];
    if (!clause || !/^(?:when|while|as)$/.test(clause.marker ?? "") || clause.governor === undefined)
      continue;
    if (draft.mention.nominal || clause.modal !== undefined || clause.tense === "future") continue;
    const above = ofClause(own[draft.sentence] ?? [], clause.governor);
    const { tense, perfect, modal, negated } = clauses[clause.governor] as Clause;
    if (!above || above.mention.times.length > 0 || tense !== "past" || perfect || modal || negated) continue;
    if (familyOf(above.mention.kind) === "statement") continue;
    above.mention.times.push(
      ...draft.mention.times
        .filter(({ relation, timex }) => {
          const told = parsed.timexes.find(({ id }) => id === timex);
          return relation === "is-included" && told !== undefined && coarseness(told) <= DAY;
        })
        .map((time) => ({ ...time, rule: `the day of “${draft.mention.lemma}”, with which it is told` })),
    );
  }
}

/** "An explosion ripped through the hall on Tuesday": what is over in a moment did it on its day; what a fire burns it may burn days later. */
function takeDayOfDeed(parsed: ParsedDocument, own: readonly (readonly Draft[])[]): void {
  for (const { mention, sentence, clause: index } of own.flat()) {
    const clause = index === undefined ? undefined : parsed.sentences[sentence]?.clauses[index];
    if (!clause || mention.nominal || clause.passive || clause.perfect || clause.modal || clause.negated)
      continue;
    if (clause.form !== "finite" || clause.tense !== "past" || mention.status !== "happened") continue;
    const doer = own[sentence]?.find(
      (draft) =>
        draft.mention.nominal &&
        draft.phrase === clause.subject &&
        MOMENTARY.has(draft.mention.lemma) &&
        draft.mention.status === "happened",
    );
    if (!doer || doer.mention.times.length > 0) continue;
    doer.mention.times.push(
      ...mention.times
        .filter(({ relation, timex }) => {
          const told = parsed.timexes.find(({ id }) => id === timex);
          return relation === "is-included" && told !== undefined && coarseness(told) <= DAY;
        })
        .map((time) => ({ ...time, rule: `the day on which it “${mention.lemma}”` })),
    );
  }
}

const MOMENTARY = new Set([
  "explosion",
  "blast",
  "earthquake",
  "quake",
  "tremor",
  "crash",
  "collision",
  "collapse",
  "derailment",
  "avalanche",
  "landslide",
]);

/** "visited on Thursday and promised": verbs that share a subject share the day. */
function shareTimes(parsed: ParsedDocument, own: readonly (readonly Draft[])[]): void {
  for (const draft of own.flat()) {
    const clause =
      draft.clause === undefined ? undefined : parsed.sentences[draft.sentence]?.clauses[draft.clause];
    if (
      clause?.link !== "coordinated" ||
      draft.mention.nominal ||
      clause.governor === undefined ||
      draft.mention.times.length > 0
    )
      continue;
    if (isOfNow(parsed.sentences[draft.sentence] as ParsedSentence, clause)) continue;
    const first = ofClause(own[draft.sentence] ?? [], clause.governor);
    const governor = parsed.sentences[draft.sentence]?.clauses[clause.governor];
    if (first && governor?.subject === clause.subject && governor?.tense === clause.tense)
      draft.mention.times.push(
        ...first.mention.times
          .filter(({ relation }) => relation === "is-included")
          .map((time) => ({ ...time, rule: `shared with “${first.mention.lemma}”, which it is joined to` })),
      );
  }
}

/** "Was sent home last April and now grows plums", "was jailed in May and denies it": the second is of the article's day. */
function isOfNow({ tokens, clauses, tree }: ParsedSentence, { verb, conjunctOf }: Clause): boolean {
  const first = conjunctOf === undefined ? undefined : clauses[conjunctOf];
  const beside = tokens.slice(Math.max((first?.verb ?? -1) + 1, verb - BESIDE_VERB), verb + 2);
  return (
    beside.some(({ lower }) => lower === "now" || lower === "nowadays") ||
    (first?.tense === "past" && tree.xpos[verb] === "VBZ")
  );
}

/** In tokens: "now again". */
const BESIDE_VERB = 3;

/** "At 5 p.m." after a caption's date or a date paragraphs ago: of which day is not said. */
function isHourOfElsewhere(parsed: ParsedDocument, index: number, { anchor, meaning }: Timex): boolean {
  if (anchor.kind !== "timex" || meaning.kind !== "within" || meaning.fields.hour === undefined) return false;
  const told = parsed.timexes.find(({ id }) => id === anchor.timex);
  if (!told || isHourOfElsewhere(parsed, index, told)) return true;
  return told.anchor.kind === "none" && sentenceOf(parsed, told) !== index;
}

/** Families of what is said and done about a matter, on other days than its own. */
const ASIDES = new Set(["statement", "arrest", "trial", "plea", "verdict"]);

/** "The mother was charged Wednesday. The shooting was reported at 7:23 p.m.": the day told last is that of the charge, or of what was said. */
function isHourAfterAside(
  parsed: ParsedDocument,
  index: number,
  { anchor, meaning }: Timex,
  asides: ReadonlySet<string>,
): boolean {
  if (anchor.kind !== "timex" || meaning.kind !== "within" || meaning.fields.hour === undefined) return false;
  const told = parsed.timexes.find(({ id }) => id === anchor.timex);
  return told !== undefined && asides.has(told.id) && sentenceOf(parsed, told) !== index;
}

/** Lengths, recurring times and "now" place nothing; what is counted from an event becomes an order between events. */
function placesAnEvent(timex: Timex): boolean {
  const { meaning, anchor, type } = timex;
  if (anchor.kind === "event" || isCountedFromStory(timex)) return false;
  if (type === "SET" || meaning.kind === "duration" || meaning.kind === "set" || meaning.kind === "elapsed")
    return false;
  return !(meaning.kind === "reference" && meaning.to === "present");
}

/** "The next day", "two days later", where no day is named before it. */
export function isCountedFromStory({ meaning, anchor }: Timex): boolean {
  const outer = outermost(meaning);
  return anchor.kind === "none" && (outer.kind === "shift" || (outer.kind === "unit" && outer.offset !== 0));
}

/** A mention that an expression places in time, and by what. */
interface Placed {
  draft: Draft;
  rule: string;
}

/** "It was a month ago that the tank burst", "It was only on Friday that he resigned". */
function ofCleft({ tokens }: ParsedSentence, here: readonly Draft[], { span }: Timex): Draft | undefined {
  const first = tokens.findIndex(({ start }) => start >= span[0]);
  const next = tokens.findIndex(({ start }) => start >= span[1]);
  if (first < 0 || next < 0 || tokens[next]?.lower !== "that") return undefined;
  const before = tokens
    .slice(Math.max(0, first - CLEFT), first)
    .map(({ lower }) => lower)
    .join(" ");
  if (
    !/\bit (?:is|was|will be)(?: not)?(?: only| just| exactly| almost| about| nearly)?(?: on| in| at| until| until the)?$/.test(
      before,
    )
  )
    return undefined;
  return here.find(({ mention: { nominal, trigger } }) => !nominal && trigger[0] >= span[1]);
}

/** In tokens: "it was not until". */
const CLEFT = 6;

/** The mention, of those of its sentence, that an expression places in time. */
export function placedBy(
  parsed: ParsedDocument,
  here: readonly Draft[],
  index: number,
  timex: Timex,
): Placed | undefined {
  const sentence = parsed.sentences[index] as ParsedSentence;
  const cleft = ofCleft(sentence, here, timex);
  if (cleft) return { draft: cleft, rule: "it is set before its clause" };
  // "The returns of the vote of Sunday 4 May": whatever the parser hung it on.
  const ofNoun = here.find(
    ({ mention }) =>
      mention.nominal && /^\s+of\s+(?:the\s+)?$/.test(parsed.text.slice(mention.trigger[1], timex.span[0])),
  );
  if (ofNoun) return placed(ofNoun, BEHIND_NOUN);
  const holder = sentence.phrases.findIndex((phrase) => inPhrase(sentence, phrase, timex));
  if (holder >= 0) {
    const phrase = sentence.phrases[holder] as NounPhrase;
    // "All Souls' Day": possessor and possessed are one time.
    const owner = sentence.phrases.findIndex(
      (other) => other.possessor === holder && !overlapsToken(sentence.tokens[other.head] as Token, timex),
    );
    const named = here.find(
      (draft) => draft.mention.nominal && draft.phrase === (owner >= 0 ? owner : holder),
    );
    if (named) return { draft: named, rule: "stands in its noun phrase" };
    // "last year's budget": the time belongs to a noun that is no event.
    if (describesNoun(sentence, phrase, timex)) return undefined;
    const wholePhrase = overlapsToken(sentence.tokens[phrase.head] as Token, timex);
    if (owner >= 0 || !wholePhrase) return owner >= 0 ? undefined : byClause(sentence, here, timex, holder);
  }
  return byClause(sentence, here, timex, holder);
}

const YEAR = GRANULARITIES.indexOf("year");

/** "A 17th-century painting was stolen", "the 1960s tower block fell": a time before its noun tells how old that is. */
function describesNoun({ tokens }: ParsedSentence, { head }: NounPhrase, timex: Timex): boolean {
  const noun = tokens[head] as Token;
  const coarse = GRANULARITIES.indexOf(granularityOf(timex.meaning)) > YEAR;
  return coarse && timex.span[1] <= noun.start;
}

function byClause(
  sentence: ParsedSentence,
  here: readonly Draft[],
  timex: Timex,
  holder: number,
): Placed | undefined {
  const clause = clauseHolding(sentence, timex);
  if (clause === undefined) {
    const phrase = sentence.phrases[holder];
    const host = phrase?.attachedTo;
    return placed(
      here.find((draft) => draft.mention.nominal && draft.phrase === host),
      "hangs on its noun",
    );
  }
  const host = scheduledNoun(sentence, clause);
  if (host !== undefined) {
    const planned = here.find(({ mention, phrase }) => mention.nominal && phrase === host);
    // "The vote, scheduled for 4 May, took place on Friday": the first day was that of the plan.
    return planned?.mention.status === "happened"
      ? undefined
      : placed(planned, "hangs on the verb that schedules it");
  }
  const told = ofClause(
    here.filter((draft) => !isApart(sentence, draft)),
    clause,
  );
  const scheduled = told && scheduledBy(sentence, here, clause, told);
  if (scheduled) return placed(scheduled, "hangs on the verb that schedules it");
  if (told) return placed(told, "hangs on its verb");
  const light = lightObject(sentence, here, clause);
  if (light) return placed(light, "hangs on the verb beside its noun");
  // "is expected on Tuesday to meet", "was due to open on 3 May": the verb beside it carries the event.
  const below = sentence.clauses.findIndex(
    (other, i) =>
      other.governor === clause &&
      i > clause &&
      (other.link === "infinitive" ||
        (other.link === "complement" && !isForetold(sentence, clause, other))) &&
      ofClause(here, i),
  );
  if (below >= 0) return placed(ofClause(here, below), "hangs on the verb above it");
  const { governor: above, form, marker } = sentence.clauses[clause] as Clause;
  // "Six died when the river rose on 11 August": the day of the one is the day of the other.
  if (
    above !== undefined &&
    (form !== "finite" || marker === "when" || marker === "as") &&
    !(AHEAD.test(timex.quote) && isAhead(sentence, clause))
  ) {
    const governor = ofClause(here, above);
    if (governor) return placed(governor, "hangs on a verb below it");
  }
  const complements = (sentence.clauses[clause] as Clause).complements;
  const nouns = here.filter(
    (draft) =>
      draft.mention.nominal &&
      draft.phrase !== undefined &&
      (complements.includes(draft.phrase) || (sentence.clauses[clause] as Clause).subject === draft.phrase),
  );
  const beside = nouns.filter((draft) => !isApart(sentence, draft));
  return beside.length === 1 ? placed(beside[0], "hangs on the verb beside its noun") : undefined;
}

/** "On 3 May, following the accord": what something followed or led up to has a day of its own. */
function isApart({ phrases }: ParsedSentence, { mention, phrase }: Draft): boolean {
  return (
    mention.nominal &&
    /^(?:after|before|since|until|following)$/.test(
      (phrase === undefined ? undefined : phrases[phrase]?.preposition) ?? "",
    )
  );
}

/** "It was announced on Monday that the mill would close": the day is that of the announcement. */
function isForetold(
  { tokens, clauses }: ParsedSentence,
  above: number,
  { form, modal, tense }: Clause,
): boolean {
  const { lemma } = tokens[(clauses[above] as Clause).verb] as Token;
  return form === "finite" && (modal === "would" || tense === "future") && REPORTS.test(lemma);
}

/** "Was chosen to be on a flight next May": the time of what one is to do is not that of the choice. */
function isAhead({ tokens, clauses }: ParsedSentence, index: number): boolean {
  const { form, governor } = clauses[index] as Clause;
  const above = clauses[governor as number] as Clause;
  return form === "infinitive" && above.tense === "past" && !SAME.has((tokens[above.verb] as Token).lemma);
}

/** A time that says itself that it lies ahead. "Left to set up a firm in 2010" tells of one day or year. */
const AHEAD = /^(?:later|next|the (?:next|coming))\b/i;
const SAME = new Set(tellingRules.same);

/** "The phone is slated for release on 24 June": the day is that of what is scheduled. */
function scheduledBy(
  { tokens, clauses, phrases }: ParsedSentence,
  here: readonly Draft[],
  index: number,
  told: Draft,
): Draft | undefined {
  const { verb, complements, passive } = clauses[index] as Clause;
  if (!passive || told.mention.nominal || !SCHEDULES.has((tokens[verb] as Token).lemma)) return undefined;
  return here.find(
    ({ mention, phrase }) =>
      mention.nominal &&
      phrase !== undefined &&
      complements.includes(phrase) &&
      phrases[phrase]?.preposition === "for",
  );
}

const SCHEDULES = new Set([
  "slate",
  // As the tagger has "slated".
  "slat",
  "schedule",
  "plan",
  "set",
  "book",
  "fix",
  "time",
  "due",
  "earmark",
  "pencil",
]);

/** "Made its maiden flight on 11 May": a verb that only carries its object gives it the day. */
function lightObject(
  { tokens, clauses, phrases }: ParsedSentence,
  here: readonly Draft[],
  index: number,
): Draft | undefined {
  const { verb, complements } = clauses[index] as Clause;
  if (!LIGHT.has((tokens[verb] as Token).lemma)) return undefined;
  const objects = here.filter(
    ({ mention, phrase }) =>
      mention.nominal &&
      phrase !== undefined &&
      complements.includes(phrase) &&
      phrases[phrase]?.preposition === undefined,
  );
  return objects.length === 1 ? objects[0] : undefined;
}

const LIGHT = new Set(verbRules.light);

function placed(draft: Draft | undefined, rule: string): Placed | undefined {
  return draft && { draft, rule };
}

/** A clause is told by its verb's mention, or by the noun that stands for it ("issued a warning"). */
export function ofClause(here: readonly Draft[], clause: number): Draft | undefined {
  return (
    here.find((draft) => draft.clause === clause && !draft.mention.nominal) ??
    here.find((draft) => draft.clause === clause && draft.mention.nominal)
  );
}

/** The clause that an expression hangs in; what is counted from another clause ("six days after the dam broke") places the one above it. */
export function clauseHolding(sentence: ParsedSentence, timex: Timex): number | undefined {
  const { clauses, clauseAt } = sentence;
  const root = rootToken(sentence, timex);
  if (root === undefined) return undefined;
  let found = relativeBefore(sentence, timex) ?? (clauseAt[root] as number);
  for (let steps = 0; steps < clauses.length && found >= 0; steps++) {
    const clause = clauses[found] as Clause;
    if (!isCountedFrom(sentence, clause, timex) && !opensBehind(sentence, clause, timex))
      return participleOfOne(sentence, found, timex) ?? contentAround(sentence, found, timex) ?? found;
    if (clause.governor === undefined) break;
    found = clause.governor;
  }
  return found < 0 ? mainClause(clauses) : found;
}

/** "In the weeks of talks that ended last Friday Brook asked": a time right behind the verb of a relative clause is of that. */
function relativeBefore({ tokens, clauses }: ParsedSentence, { span }: Timex): number | undefined {
  const first = tokens.findIndex(({ start }) => start >= span[0]);
  const before = tokens[first - 1]?.pos === "ADP" ? first - 2 : first - 1;
  const index = clauses.findIndex(
    ({ verb, form, link, antecedent }) =>
      verb === before && form === "finite" && link === "relative" && antecedent !== undefined,
  );
  return index < 0 ? undefined : index;
}

/** "On 4 May, she said, the dam broke", "it broke, she said, on 4 May": the time stands in what is said, and not in who says it. */
function contentAround(
  { tokens, clauses }: ParsedSentence,
  index: number,
  { span }: Timex,
): number | undefined {
  const { verb, form } = clauses[index] as Clause;
  const { lemma } = tokens[verb] as Token;
  if (form !== "finite" || (!REPORTS.test(lemma) && !FINDS.test(lemma))) return undefined;
  const opens = tokens.findLastIndex(({ text }, i) => i < verb && text === ",");
  const closes = tokens.findIndex(({ text }, i) => i > verb && /^[,.;?!]$/.test(text));
  const [opening, closing] = [tokens[opens], tokens[closes]];
  if (!opening || !closing || (span[1] > opening.start && span[0] < closing.end)) return undefined;
  const inside = clauses.some(
    (clause) => clause.verb > opens && clause.verb < closes && clause.verb !== verb,
  );
  // "On Friday, she said, “We will go”": what is quoted was said then, unless the quotation began before: "“On Friday,” she said, “we will go”".
  const quotes = isQuote(tokens[closes + 1]) && !isQuote(tokens[opens + 1]);
  if (inside || quotes) return undefined;
  const isContent = (clause: Clause) =>
    clause.form === "finite" && clause.link !== "relative" && clause.link !== "adverbial";
  const before = clauses.findLastIndex(
    (clause) => isContent(clause) && clause.verb < opens && (tokens[clause.verb] as Token).end <= span[0],
  );
  const after = clauses.findIndex((clause) => isContent(clause) && clause.verb > closes);
  // "Was sold in May, and in June, she said, it shut": of the second content.
  if (before >= 0 && (after < 0 || !opensAfterAnd(tokens, span[0]))) return before;
  // "Said, in a letter, that": what follows is the speech's.
  const introduced = tokens
    .slice(opens + 1, clauses[after]?.verb)
    .some(({ lower }) => lower === "that" || lower === "whether");
  return after < 0 || introduced ? undefined : after;
}

/** "And in June": nothing but a preposition between. */
function opensAfterAnd(tokens: readonly Token[], start: number): boolean {
  const first = tokens.findIndex((token) => token.start >= start);
  const before = tokens[tokens[first - 1]?.pos === "ADP" ? first - 2 : first - 1];
  return before?.pos === "CCONJ";
}

function isQuote(token: Token | undefined): boolean {
  return token !== undefined && /^["“”‘’']$/.test(token.text);
}

/** What a court, an inquiry or a report puts into what it tells: "two planes took off, it found, and came back". */
const FINDS =
  /^(?:find|hold|rule|learn|hear|conclude|show|reveal|stress|testify|acknowledge|concede|complain|declare)$/;

/** "The accord replaced the one signed in Sunder on 4 May": what "one" stands for is told by its participle, and the day is of that. */
function participleOfOne(
  { tokens, phrases, clauses }: ParsedSentence,
  above: number,
  { span }: Timex,
): number | undefined {
  const { verb } = clauses[above] as Clause;
  const index = clauses.findLastIndex(
    ({ form, first, antecedent }) =>
      form === "participle" &&
      antecedent !== undefined &&
      first > verb &&
      (tokens[first] as Token).end < span[0],
  );
  const clause = clauses[index];
  if (!clause || clause.governor !== above) return undefined;
  const { head } = phrases[clause.antecedent as number] as NounPhrase;
  const closed = tokens.some(
    ({ text, start }) =>
      /^[,;:]$/.test(text) && start > (tokens[clause.first] as Token).end && start < span[0],
  );
  return /^(?:one|ones|that|those)$/.test((tokens[head] as Token).lower) &&
    clause.first === head + 1 &&
    !closed
    ? index
    : undefined;
}

/** "On Friday, a year after the dam broke, bells rang": what stands before the word that opens a clause is none of it. */
function opensBehind(
  { tokens }: ParsedSentence,
  { marker, first, verb, form }: Clause,
  { span }: Timex,
): boolean {
  const { lower, start: opens } = tokens[verb] as Token;
  // "Met on 3 May following the vote".
  if (form === "gerund" && lower === "following" && span[1] <= opens) return true;
  if (form !== "finite" || !/^(after|before|since|until|till|because|although|though)$/.test(marker ?? ""))
    return false;
  return tokens.slice(0, first).some(({ lower, start }) => lower === marker && start >= span[1]);
}

function isCountedFrom({ tokens }: ParsedSentence, { verb }: Clause, { anchor }: Timex): boolean {
  return anchor.kind === "event" && overlapsToken(tokens[verb] as Token, { span: anchor.span });
}

/** The word of an expression that hangs on what stands outside of it. */
function rootToken({ tokens, tree }: ParsedSentence, timex: Timex): number | undefined {
  const inside = tokens.flatMap((token, i) => (overlapsToken(token, timex) ? [i] : []));
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return rootOf(tree, { first, last });
}

/** An expression that hangs on nothing belongs to the first clause that stands on its own. */
function mainClause(clauses: readonly Clause[]): number | undefined {
  const index = clauses.findIndex(
    (clause) => clause.form === "finite" && clause.link !== "relative" && clause.link !== "adverbial",
  );
  return index >= 0 ? index : clauses.length > 0 ? 0 : undefined;
}

export function sentenceOf(parsed: ParsedDocument, timex: Timex): number {
  return sentenceAt(parsed, timex.span[0]);
}

function inPhrase({ tokens }: ParsedSentence, phrase: NounPhrase, timex: Timex): boolean {
  return overlaps([(tokens[phrase.first] as Token).start, (tokens[phrase.last] as Token).end], timex.span);
}

function overlapsToken(token: Token, { span }: Pick<Timex, "span">): boolean {
  return overlaps([token.start, token.end], span);
}

function wordBefore({ tokens }: ParsedSentence, timex: Timex): string {
  const at = tokens.findIndex((token) => overlapsToken(token, timex));
  return tokens[at - 1]?.lower ?? "";
}

/** The mention whose trigger stands in a span; the last one, because a noun phrase's head comes last. */
function draftIn(here: readonly Draft[], span: readonly [number, number]): Draft | undefined {
  return here.findLast((draft) => overlaps(draft.mention.trigger, span));
}
