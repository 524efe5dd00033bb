import { isWeekdayName } from "../calendar/weekday-names.ts";
import type { Span } from "../model/span.ts";
import type { Found } from "./count.ts";
import { APOSTROPHE, COMMA, intern, S } from "./lexicon.ts";
import { DIGITS, GAP, isCapital, type Tokens, UNKNOWN, wordAt } from "./token.ts";

/** The words that name an event: a noun phrase up to its head, or a clause up to its verb. */
export interface EventPhrase {
  span: Span;
  clause: boolean;
}

/** Words that come before the head of a noun phrase and tell nothing of where it ends. */
const DETERMINERS = new Set(
  "the a an this that these those his her its their our my your another any some both no every each all".split(
    " ",
  ),
);
const PRONOUNS = new Set("he she it they we i you who".split(" "));
const PREPOSITIONS = new Set(
  "of in on at by for with from to into over under against between among during about through within without near amid amidst despite towards toward across after before since until till as than via per upon off onto around behind beyond ahead following including".split(
    " ",
  ),
);
/** Words after which neither the phrase nor its clause goes on. */
const STOPS = new Set(
  "where when which who whom whose that and or but while because although though if so then yet nor whether what how why".split(
    " ",
  ),
);
const AUXILIARIES = new Set(
  "is are was were be been being has have had do does did will would can could may might must shall should".split(
    " ",
  ),
);
/** Verb forms that do not end in -ed, in the words of news. */
const VERBS = new Set(
  "began begun took taken won lost met left fell fallen came went gone said told made gave given got saw seen led held found became broke broken struck shot sank sunk ran sent spoke rose hit kept let set put quit cut brought fought sought caught bought taught thought stood understood withdrew drew flew knew grew threw drove wrote chose froze stole woke swore tore wore bore beat bent built burnt dealt felt fled forbade forgot forgave hid hung kept laid lay lent lit meant paid read rang sang sat shook shut slept slid sold spent split spread sprang stuck strode swept swung wept wound announces says seizes takes enters begins starts ends launches leaves resigns dies meets wins loses".split(
    " ",
  ),
);
/** Nouns in -ed, and adjectives in -ed that stand before their noun. */
const NOT_VERBS = new Set(
  "united so-called need deed speed feed seed breed creed greed bed red hundred sacred weed bloodshed".split(
    " ",
  ),
);

const LONGEST = 16;

/** The event after "a day after": "the summit", "the fall", "Russia's invasion", "the president announced", "he resigned". */
export function eventPhraseAt(tokens: Tokens, first: number): Found<EventPhrase> | null {
  if (first >= tokens.count || tokens.id[first] === DIGITS || tokens.gap[first] === GAP.break) return null;
  let [head, nouns] = [-1, 0];
  for (let i = first; i < tokens.count && i < first + LONGEST; i++) {
    const word = wordAt(tokens, i);
    const lower = word.toLowerCase();
    if (tokens.id[i] === APOSTROPHE) {
      if (tokens.id[i + 1] === S && tokens.gap[i + 1] === GAP.none) i++;
      else if (head < 0) return null;
      continue;
    }
    if (i > first && tokens.gap[i] === GAP.dash) break;
    if (!/[\p{L}\p{N}]/u.test(word)) {
      if (word === "." && isAbbreviated(tokens, i)) continue;
      break;
    }
    if (PRONOUNS.has(lower)) {
      if (i > first) break;
      head = i;
      nouns = 1;
      continue;
    }
    if (DETERMINERS.has(lower)) {
      // "after the minister that": a second determiner opens another phrase.
      if (head >= 0) break;
      continue;
    }
    if (AUXILIARIES.has(lower)) return head < 0 ? null : clause(tokens, first, verbGroupEnd(tokens, i));
    if (isVerb(tokens, i, lower, nouns)) {
      if (head >= 0) return clause(tokens, first, i);
      // "after announcing", "before leaving": a gerund is the event.
      continue;
    }
    if (i === first && lower.length > 4 && lower.endsWith("ing")) return found(tokens, first, i, true);
    if (PREPOSITIONS.has(lower) || STOPS.has(lower)) {
      if (head < 0) return null;
      if (lower === "of" || lower === "in" || lower === "on") {
        const end = clauseVerbAfter(tokens, i + 1, first);
        if (end !== null) return clause(tokens, first, end);
      }
      break;
    }
    if (head >= 0 && isWeekdayName(lower)) break;
    if (!lower.endsWith("ly") || isCapital(tokens, i)) {
      head = i;
      nouns++;
    }
  }
  return head < 0 ? null : found(tokens, first, head, false);
}

/** After "the invasion of X" a verb may still follow: "the invasion of X began". */
function clauseVerbAfter(tokens: Tokens, from: number, first: number): number | null {
  let nouns = 0;
  for (let i = from; i < tokens.count && i < first + LONGEST; i++) {
    const word = wordAt(tokens, i);
    const lower = word.toLowerCase();
    if (tokens.id[i] === APOSTROPHE || tokens.id[i] === S) continue;
    if (tokens.gap[i] === GAP.dash || !/[\p{L}\p{N}]/u.test(word) || STOPS.has(lower)) return null;
    if (AUXILIARIES.has(lower)) return nouns > 0 ? verbGroupEnd(tokens, i) : null;
    if (nouns > 0 && isVerb(tokens, i, lower, nouns))
      return PREPOSITIONS.has(wordAt(tokens, i + 1).toLowerCase()) &&
        lower.endsWith("ed") &&
        lower !== "ended"
        ? null
        : i;
    if (!DETERMINERS.has(lower) && !PREPOSITIONS.has(lower)) nouns++;
  }
  return null;
}

function isVerb(tokens: Tokens, i: number, lower: string, nouns: number): boolean {
  if (VERBS.has(lower)) return nouns > 0;
  if (!lower.endsWith("ed") || lower.length < 4 || NOT_VERBS.has(lower) || isCapital(tokens, i)) return false;
  // "the wounded soldier", "a heated debate": before any noun it is an adjective.
  return nouns > 0 && !(tokens.gap[i] === GAP.hyphen);
}

/** "was killed", "had been signed": the clause ends with its main verb. */
function verbGroupEnd(tokens: Tokens, auxiliary: number): number {
  let end = auxiliary;
  for (let i = auxiliary + 1; i < tokens.count && i < auxiliary + 5; i++) {
    const lower = wordAt(tokens, i).toLowerCase();
    if (tokens.gap[i] !== GAP.space) break;
    if (AUXILIARIES.has(lower) || lower === "not" || lower.endsWith("ly")) continue;
    if (lower.endsWith("ed") || lower.endsWith("en") || VERBS.has(lower) || lower.endsWith("ing")) end = i;
    else if (
      end === auxiliary &&
      tokens.id[i] === UNKNOWN &&
      /(?:will|would|can|could|may|might|must|shall|should|did|does|do)/.test(
        wordAt(tokens, auxiliary).toLowerCase(),
      )
    )
      end = i;
    break;
  }
  return end;
}

const SUBJECTS = new Set(
  "the a an this these those his her its their our my he she it they we i you there nobody everyone".split(
    " ",
  ),
);

/**
 * The "that" before a token stands for what was told, as in "three days after that", "… the council met", "… Brook resigned",
 * "… soldiers came": a clause goes on behind it. "After that call" names an event of its own.
 */
function standsForTold(tokens: Tokens, after: number): boolean {
  const next = wordAt(tokens, after);
  if (after >= tokens.count || tokens.gap[after] === GAP.break || !/^[\p{L}\p{N}]/u.test(next)) return true;
  const lower = next.toLowerCase();
  if (SUBJECTS.has(lower) || PREPOSITIONS.has(lower) || STOPS.has(lower) || AUXILIARIES.has(lower))
    return true;
  let i = after;
  if (isCapital(tokens, i)) while (isCapital(tokens, i) || isAbbreviated(tokens, i)) i++;
  // "That soldiers" is no noun phrase.
  else if (/[^s]s$/.test(lower)) i++;
  else return false;
  const verb = wordAt(tokens, i).toLowerCase();
  return tokens.gap[i] === GAP.space && (AUXILIARIES.has(verb) || isVerb(tokens, i, verb, 1));
}

/** "Two days after that" ends with what stands for what was told; "two days after that call" counts from the call. */
export function endsAtTold(tokens: Tokens, end: number): boolean {
  return !/^(?:that|this|then)$/i.test(wordAt(tokens, end - 1)) || standsForTold(tokens, end);
}

function isAbbreviated(tokens: Tokens, i: number): boolean {
  const before = wordAt(tokens, i - 1);
  return (
    tokens.gap[i] === GAP.none &&
    (/^[A-Z]$/.test(before) || /^(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Sen|Rep|Gov|St|Jr|Sr)$/.test(before))
  );
}

function clause(tokens: Tokens, first: number, last: number): Found<EventPhrase> {
  return found(tokens, first, last, true);
}

function found(tokens: Tokens, first: number, last: number, isClause: boolean): Found<EventPhrase> {
  return {
    end: last + 1,
    value: { span: [tokens.start[first] as number, tokens.end[last] as number], clause: isClause },
  };
}

/** Prepositions that tie a noun phrase to the one before it. */
const BELONGING = new Set("of in on against between over for".split(" "));

const [NOW, WHICH, THAT, IT] = ["now", "which", "that", "it"].map(intern) as [number, number, number, number];

/**
 * The event before "is now in its third year" or "has lasted": walks left from a token over adverbs, auxiliaries and a
 * relative pronoun to a noun phrase, and gives its words from its determiner to its head.
 */
export function eventPhraseBefore(tokens: Tokens, before: number): EventPhrase | null {
  let i = before - 1;
  let skipped = 0;
  while (i >= 0 && skipped++ < 6 && tokens.gap[i + 1] !== GAP.break) {
    const lower = wordAt(tokens, i).toLowerCase();
    const id = tokens.id[i];
    if (
      AUXILIARIES.has(lower) ||
      lower.endsWith("ly") ||
      id === NOW ||
      id === WHICH ||
      id === THAT ||
      id === COMMA ||
      (["already", "just", "still", "a", "now", "conflict"].includes(lower) && id !== UNKNOWN)
    )
      i--;
    else break;
  }
  if (i < 0 || !/\p{L}/u.test(wordAt(tokens, i))) return null;
  return nounPhraseEndingAt(tokens, i);
}

function nounPhraseEndingAt(tokens: Tokens, last: number): EventPhrase | null {
  if (tokens.id[last] === IT)
    return { span: [tokens.start[last] as number, tokens.end[last] as number], clause: false };
  let first = last;
  for (let i = last; i >= 0 && i > last - 10; i--) {
    const word = wordAt(tokens, i);
    const lower = word.toLowerCase();
    if (tokens.id[i] === APOSTROPHE || (tokens.id[i] === S && tokens.id[i - 1] === APOSTROPHE)) continue;
    if (i < last && tokens.gap[i + 1] === GAP.dash) break;
    if (!/[\p{L}\p{N}]/u.test(word) || STOPS.has(lower) || AUXILIARIES.has(lower) || VERBS.has(lower)) break;
    if (PREPOSITIONS.has(lower)) {
      // "The siege of the town has lasted": what lasts is the siege.
      const whole = i > 0 && BELONGING.has(lower) ? nounPhraseEndingAt(tokens, i - 1) : null;
      if (whole) return whole;
      break;
    }
    if (DETERMINERS.has(lower) && i === last) return null;
    first = i;
    if (DETERMINERS.has(lower) && !BELONGING.has(wordAt(tokens, i - 1).toLowerCase())) break;
  }
  return { span: [tokens.start[first] as number, tokens.end[last] as number], clause: false };
}
