import type { NounPhrase } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import { namesHappening, namesPeople } from "./event-words.ts";
import {
  type Kind,
  kindNamed,
  kindOfNoun,
  kindOfNounAfter,
  kindOfVerb,
  kindOfVerbWith,
  verbRules,
} from "./rules.ts";

export interface EventNoun {
  kind: Kind;
  lemma: string;
  /** First and last token of the noun itself. */
  tokens: readonly [number, number];
  /** The article's own name for it: a capitalised run that ends in the noun, "Marrow Accord". */
  properName?: string;
}

/** The event that a noun phrase's head names; null when it names none. */
export function eventNounOf(
  tokens: readonly Token[],
  phrase: NounPhrase,
  words: ReadonlySet<string>,
): EventNoun | null {
  const head = tokens[phrase.head] as Token;
  if (head.pos !== "NOUN" && head.pos !== "PROPN") return null;
  const state = tokens.slice(phrase.head, phrase.head + 3).map(({ lower }) => lower);
  const declared = head.lower === "state" ? kindOfNoun(state.join(" "), words) : undefined;
  if (declared) return { kind: declared, lemma: state.join(" "), tokens: [phrase.head, phrase.head + 2] };
  const lemma = singular(head, words);
  const before = phrase.head > phrase.first ? (tokens[phrase.head - 1] as Token).lower : "";
  const [pair, single] = [kindOfNounAfter(before, lemma, words), kindOfNoun(lemma, words)];
  const kind = pair ?? (lemma === "strike" && isOverWork(tokens, phrase) ? kindNamed("strike") : single);
  if (!kind || (kind.nounNotFollowedBy ?? []).includes(tokens[phrase.head + 1]?.lower ?? "")) return null;
  if (
    isBody(tokens, phrase, kind, lemma) ||
    isTally(tokens, phrase, lemma) ||
    // "Of his own accord": nobody agreed on anything.
    (lemma === "accord" && before === "own") ||
    isGunfire(tokens, phrase, lemma)
  )
    return null;
  const first = pair ? phrase.head - 1 : phrase.head;
  const name = properNameOf(tokens, phrase);
  return {
    kind,
    lemma: pair ? `${before} ${lemma}` : lemma,
    tokens: [first, phrase.head],
    ...(name ? { properName: name } : {}),
  };
}

/** "A strike over pay", "the pay strike": of those who work, whatever else the article tells of. */
function isOverWork(tokens: readonly Token[], { first, head }: NounPhrase): boolean {
  const work = /^(?:pay|wages?|hours|pensions?|overtime|redundancies|layoffs|rail|bus|dock|postal|general)$/;
  const [over, ...about] = tokens.slice(head + 1, head + 5).map(({ lower }) => lower);
  return (
    tokens.slice(first, head).some(({ lower }) => work.test(lower)) ||
    (/^(?:over|for|about)$/.test(over ?? "") && about.some((word) => work.test(word)))
  );
}

/** "By 412 votes", "received 381,207 votes", "had the votes": what is cast and counted is no vote that is held. */
function isTally(tokens: readonly Token[], { first, head }: NounPhrase, lemma: string): boolean {
  if (lemma !== "vote" || !/^votes$/i.test(tokens[head]?.text ?? "")) return false;
  return tokens
    .slice(first, head)
    .some(({ pos, lower }) => pos === "NUM" || /^(?:the|more|all|most)$/.test(lower));
}

/** "Opened fire", "came under fire": guns, and nothing burns. */
function isGunfire(tokens: readonly Token[], { first, head }: NounPhrase, lemma: string): boolean {
  const [on, ...aim] = tokens.slice(head + 1, head + 4);
  // "Police fire on crowd": the parser may take a headline's verb for a noun.
  if (lemma === "fire" && on?.lower === "on" && aim.some((word) => namesPeople(word.lemma))) return true;
  return (
    lemma === "fire" &&
    first === head &&
    /^(?:open|opens|opened|opening|return|returned|returning|exchange|exchanged|under|ceased?|hold|held|drew|draws)$/.test(
      tokens[first - 1]?.lower ?? "",
    )
  );
}

/** The kind of what happens without being of a kind that newsrooms tell apart. */
export const ANY: Kind = {
  name: "event",
  family: "event",
  schema: "schema.org/Event",
  title: "event",
  nouns: [],
  verbs: [],
  examples: [],
};

const VAGUE = new Set(verbRules.vague);

/** What happens by a noun of no known kind: "the handover"; null where it mostly names something else. */
export function anyEventNounOf(tokens: readonly Token[], phrase: NounPhrase): EventNoun | null {
  const head = tokens[phrase.head] as Token;
  if (head.pos !== "NOUN" || VAGUE.has(head.lemma) || !namesHappening(head.lemma)) return null;
  return { kind: ANY, lemma: head.lemma, tokens: [phrase.head, phrase.head] };
}

/** "The Tarn Weather Service", "the Ring of Fire", "the ruling Harbour Party": part of a name, and no event. */
function isBody(tokens: readonly Token[], { first, head }: NounPhrase, kind: Kind, lemma: string): boolean {
  const [word, before, next] = [tokens[head] as Token, tokens[head - 1], tokens[head + 1]];
  const capital = /^\p{Lu}/u;
  const beforeName = next?.pos === "PROPN" && capital.test(next.text) && !NAMES_DAY.test(next.text);
  if (/ing$/.test(lemma) && !capital.test(word.text) && beforeName) return true;
  if (!capital.test(word.text)) return false;
  if (kind.houses?.includes(lemma))
    return !tokens.slice(first, head).some(({ lower, pos }) => pos === "NUM" || NUMBERED.test(lower));
  if (!kind.bodies?.includes(lemma)) return false;
  const named = head > first && before !== undefined && capital.test(before.text) && before.pos !== "DET";
  return named || (before?.lower === "of" && capital.test(tokens[head - 2]?.text ?? ""));
}

/** A sitting that is one of many, and no house: "the 12th Congress", "the annual Congress". */
const NUMBERED =
  /^(?:\d.*|first|second|third|fourth|fifth|last|next|annual|yearly|biennial|world|international)$/;

/** "A hearing Friday", "the meeting Sept. 3": what follows is a day and no name. */
const NAMES_DAY =
  /^(?:(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/i;

/** The tagger keeps the plural of capitalised nouns: "Talks". */
function singular(token: Token, words: ReadonlySet<string>): string {
  const lemma = token.lemma.toLowerCase();
  if (token.pos === "PROPN" && /[^s]s$/.test(lemma) && kindOfNoun(lemma.slice(0, -1), words))
    return lemma.slice(0, -1);
  return lemma;
}

function properNameOf(tokens: readonly Token[], phrase: NounPhrase): string | null {
  const head = tokens[phrase.head] as Token;
  if (!/^\p{Lu}/u.test(head.text)) return null;
  let first = phrase.head;
  while (
    first > phrase.first &&
    /^\p{Lu}/u.test((tokens[first - 1] as Token).text) &&
    (tokens[first - 1] as Token).pos !== "DET"
  )
    first--;
  return first < phrase.head
    ? tokens
        .slice(first, phrase.head + 1)
        .map((token) => token.text)
        .join(" ")
    : null;
}

/** The kind of a verb with its particle: "hit back", "stepped down", "catch fire". Null where the sentence lacks the words that the kind needs. */
export function eventVerbOf(
  tokens: readonly Token[],
  verb: number,
  sentence: string,
  objects: readonly string[] = [],
): { kind: Kind; lemma: string; last: number } | null {
  const token = tokens[verb] as Token;
  const next = tokens[verb + 1];
  const withObject = objects.flatMap((object) => kindOfVerbWith(token.lemma, object) ?? [])[0];
  if (withObject) return { kind: withObject, lemma: token.lemma, last: verb };
  const pair = next ? kindOfVerbWith(token.lemma, next.lower) : undefined;
  if (pair && next) return { kind: pair, lemma: `${token.lemma} ${next.lower}`, last: verb + 1 };
  const kind = kindOfVerb(token.lemma);
  if (
    kind?.needs &&
    !kind.needs.some((word) => sentence.toLowerCase().includes(word)) &&
    !/\b\d{1,3}[-–]\d{1,3}\b/.test(sentence)
  )
    return null;
  const after = tokens.slice(verb + 1, verb + 4).map((word) => word.lower);
  if (kind && (kind.notFollowedBy ?? []).some((word) => after.includes(word))) return null;
  if (token.lemma === "respond" && isSentOut(tokens, verb)) return null;
  return kind ? { kind, lemma: token.lemma, last: verb } : null;
}

/** "Officers responded to a shooting on Oak Street", "to the scene": they went there, and said nothing. */
function isSentOut(tokens: readonly Token[], verb: number): boolean {
  const to = tokens[verb + 1]?.lower === "to" ? verb + 1 : -1;
  if (to < 0) return false;
  const noun = tokens.slice(to + 1, to + 6).find(({ pos }) => pos === "NOUN" || pos === "PROPN");
  const next = noun && tokens[tokens.indexOf(noun) + 1];
  const head = next?.pos === "NOUN" ? next : noun;
  return head !== undefined && CALLED_TO.has(head.lemma.toLowerCase());
}

/** What police, crews and doctors are called to. Remarks, questions and threats are what one answers. */
const CALLED_TO = new Set(
  (
    "scene shooting stabbing fire blaze crash collision accident incident emergency disturbance home house " +
    "residence apartment address building area block alarm robbery burglary fight explosion flood hospital shop store school"
  ).split(" "),
);
