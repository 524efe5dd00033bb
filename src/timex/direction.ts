import { intern } from "./lexicon.ts";
import { GAP, isCapital, type Tokens, wordAt } from "./token.ts";

/** What the verb near an expression says of its time, and the words that say so. */
export interface Tense {
  tense: "past" | "future";
  words: string;
  /** How many tokens lie between the verb and the expression. */
  distance: number;
}

type Verb = Omit<Tense, "distance">;

const FUTURE = new Set("will shall ll gonna wo".split(" "));
const MODALS = new Set("would should may might must can".split(" "));
/** "Would" before the expression looks ahead by itself; "could be reached" tells of what was tried. */
const WOULD = "would";
const PAST_AUXILIARIES = new Set("was were had did".split(" "));
const PRESENT_AUXILIARIES = new Set("is are has have am".split(" "));
/** "is set to", "plans to", "is due": what they announce lies ahead. */
const AHEAD = new Set(
  "set due plans planning scheduled expected expects expect hopes hope going intends intend poised slated upcoming forthcoming effective tomorrow next ahead prepares preparing deadline expires expire begins starts opens takes".split(
    " ",
  ),
);
/** Of these only "plans to" is sure to be a verb, and only "going to" to look ahead. */
const NEEDS_TO = new Set("plan plans hope hopes set due going".split(" "));
const PAST_VERBS = new Set(
  "said told began took won lost met left fell came went made gave got saw led held found became broke struck shot sank ran sent spoke rose kept cut brought fought sought caught bought taught thought stood withdrew drew flew knew grew threw drove wrote chose stole swore beat built dealt felt fled lay paid sat shut spent rang fired swept stuck hit put let set quit read".split(
    " ",
  ),
);
const AMBIGUOUS = new Set("set cut hit put let quit read".split(" "));
const NEUTRAL = new Set("be been being not also only just still now again soon then yet".split(" "));
/** What was planned or agreed "to happen", and what was planned, lay ahead when it was told. */
const PLANNED = new Set(
  "planned scheduled planning decided agreed vowed promised pledged intended wanted wants want expected due set slated likely ready able asked ordered hoped hopes hope plan plans going need needs threatened invited allowed preparing prepared refused agrees agree urged urges called".split(
    " ",
  ),
);
const LAID_OUT = new Set("planned scheduled slated".split(" "));
const STOPS = new Set([".", ";", "!", "?", '"']);
const WIDTH = 12;
const TO = intern("to");

/** The tense of the verb that governs an expression: the nearest before it in its sentence, else the first behind it. */
export function tenseAround(tokens: Tokens, first: number, end: number): Tense | null {
  return tenseBefore(tokens, first) ?? tenseAfter(tokens, end);
}

/** "As early as Tuesday", "as soon as Friday": a day so reckoned lies ahead. */
export function isReckoned(tokens: Tokens, first: number): boolean {
  return (
    lowerAt(tokens, first - 1) === "as" &&
    /^(?:early|soon|late)$/.test(lowerAt(tokens, first - 2)) &&
    lowerAt(tokens, first - 3) === "as"
  );
}

/** "Had copied it on the Saturday": the verb before it in its sentence tells what came before the rest. */
export function isTurnedBack(tokens: Tokens, first: number): boolean {
  for (let i = first - 1; i >= 0 && i >= first - WIDTH; i--) {
    if (tokens.gap[i + 1] === GAP.break || isSentenceEnd(tokens, i)) return false;
    const word = lowerAt(tokens, i);
    if (word === "had") return !OPENS_OBJECT.test(lowerAt(tokens, i + 1));
    if (PAST_AUXILIARIES.has(word) || PRESENT_AUXILIARIES.has(word)) return false;
    if (!tenseAt(tokens, i)) continue;
    let k = i - 1;
    while (k > i - 4 && (NEUTRAL.has(lowerAt(tokens, k)) || lowerAt(tokens, k).endsWith("ly"))) k--;
    return lowerAt(tokens, k) === "had";
  }
  return false;
}

/** "Had a meeting" is no perfect. */
const OPENS_OBJECT = /^(?:an?|the|his|her|its|their|our|my|your|no|some|any|more|less|to|\d.*)$/;

function lowerAt(tokens: Tokens, i: number): string {
  return wordAt(tokens, i).toLowerCase();
}

function tenseBefore(tokens: Tokens, first: number): Tense | null {
  for (let i = first - 1; i >= 0 && i >= first - WIDTH; i--) {
    if (tokens.gap[i + 1] === GAP.break || isSentenceEnd(tokens, i)) return null;
    const verb = tenseAt(tokens, i);
    if (verb) return { ...verb, distance: first - 1 - i };
  }
  return null;
}

function tenseAfter(tokens: Tokens, end: number): Tense | null {
  for (let i = end; i < tokens.count && i < end + WIDTH; i++) {
    if (tokens.gap[i] === GAP.break || isSentenceEnd(tokens, i)) return null;
    const verb = tenseAt(tokens, i);
    if (verb) return { ...verb, distance: i - end };
  }
  return null;
}

/** A full stop after a lower-case word or a number, with a capital behind it. */
function isSentenceEnd(tokens: Tokens, i: number): boolean {
  const word = wordAt(tokens, i);
  return STOPS.has(word) && (word !== "." || (!isCapital(tokens, i - 1) && tokens.gap[i + 1] !== GAP.none));
}

function tenseAt(tokens: Tokens, i: number): Verb | null {
  const word = wordAt(tokens, i).toLowerCase();
  if (FUTURE.has(word) || word === WOULD || looksAhead(tokens, i)) return { tense: "future", words: word };
  if (tokens.id[i] === TO) return aheadOfTelling(tokens, i);
  if (LAID_OUT.has(word) && !/^(?:had|has|have|previously|originally|as)$/.test(lowerAt(tokens, i - 1)))
    return { tense: "future", words: word };
  if (AHEAD.has(word) && tokens.id[i - 1] === TO) {
    const told = aheadOfTelling(tokens, i - 1);
    if (told) return told;
  }
  if (word === "due" && isPredicate(tokens, i)) return { tense: "future", words: word };
  if (word === "next" && isNextTold(tokens, i)) return null;
  if (AHEAD.has(word) && announces(tokens, i) && (!NEEDS_TO.has(word) || tokens.id[i + 1] === TO))
    return { tense: "future", words: word };
  if (PAST_AUXILIARIES.has(word)) return groupTense(tokens, i, word);
  const participle =
    (word.length > 3 && word.endsWith("ed") && !word.endsWith("eed") && !isCapital(tokens, i)) ||
    PAST_VERBS.has(word);
  if (!participle) return null;
  return groupTense(tokens, i, word);
}

/** "The next day" goes on from what was told, and "next to" names a place. */
function isNextTold(tokens: Tokens, i: number): boolean {
  return /^(?:the|very)$/.test(lowerAt(tokens, i - 1)) || /^(?:to|door)$/.test(lowerAt(tokens, i + 1));
}

/** "The cheques should go out in February"; not "may have died in June", nor the month of May. */
function looksAhead(tokens: Tokens, i: number): boolean {
  if (!/^(?:should|may|might)$/.test(wordAt(tokens, i))) return false;
  let next = i + 1;
  while (NEUTRAL.has(lowerAt(tokens, next)) && !/^be(?:en|ing)?$/.test(lowerAt(tokens, next))) next++;
  return /^[a-z]+$/.test(wordAt(tokens, next)) && lowerAt(tokens, next) !== "have";
}

/** "Planned to leave" and "is to resume" look ahead; "had been due to expire" does not, nor does any other "to". */
function aheadOfTelling(tokens: Tokens, to: number): Verb | null {
  const [verb, before] = [lowerAt(tokens, to - 1), lowerAt(tokens, to - 2)];
  if (verb === "due" && !announcedBy(before)) return null;
  if (PRESENT_AUXILIARIES.has(verb) && verb !== "has" && verb !== "have")
    return /^[a-z]/.test(wordAt(tokens, to + 1)) ? { tense: "future", words: `${verb} to` } : null;
  if (!PLANNED.has(verb)) return null;
  if (before === "been" && lowerAt(tokens, to - 3) === "had")
    return { tense: "past", words: `had been ${verb}` };
  return { tense: "future", words: `${verb} to` };
}

/** "Is due to", "had been due to". */
function announcedBy(word: string): boolean {
  return PRESENT_AUXILIARIES.has(word) || PAST_AUXILIARIES.has(word) || word === "been";
}

/** "will be released" lies ahead, "has released" and "released" behind; "to be released" is open ahead. */
function groupTense(tokens: Tokens, i: number, word: string): Verb | null {
  let have = false;
  for (let k = i - 1; k >= 0 && k >= i - 4; k--) {
    const before = wordAt(tokens, k).toLowerCase();
    // "May have died in June" looks back; "will have left by June" ahead.
    if (have && MODALS.has(before)) break;
    have ||= before === "have";
    if (FUTURE.has(before) || MODALS.has(before)) return { tense: "future", words: `${before} … ${word}` };
    if (tokens.id[k] === TO) return { tense: "future", words: `to ${word}` };
    if (!NEUTRAL.has(before) && !before.endsWith("ly") && before !== "have") break;
  }
  return AMBIGUOUS.has(word) ? null : { tense: "past", words: word };
}

/** "Are not due until", rather than "the due date". */
function isPredicate(tokens: Tokens, i: number): boolean {
  const before = lowerAt(tokens, i - 1);
  return PRESENT_AUXILIARIES.has(before === "not" || before === "now" ? lowerAt(tokens, i - 2) : before);
}

/** "was set to meet" told yesterday what is now past: only a present announcement looks ahead. */
function announces(tokens: Tokens, i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - 3; k--) {
    const before = wordAt(tokens, k).toLowerCase();
    if (PAST_AUXILIARIES.has(before)) return true;
    if (PRESENT_AUXILIARIES.has(before)) return true;
    if (!NEUTRAL.has(before)) break;
  }
  // "Died due to wounds" gives a cause.
  const word = lowerAt(tokens, i);
  return word !== "set" && (word !== "due" || tokens.id[i + 1] !== TO);
}
