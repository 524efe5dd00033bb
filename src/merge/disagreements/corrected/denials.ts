import { WEEKDAY_NAMES } from "../../../calendar/weekday-names.ts";
import { classOfVerb } from "../../../events/event-words.ts";
import type { Span } from "../../../model/span.ts";
import { lemmaOf } from "../../../text/tokens.ts";
import { isIdle } from "../sentence-context.ts";
import { type ArticleMatter, keyOf, type SentenceMatter, type Word, wordsIn } from "./matter.ts";

/** What a sentence says was not so. */
export interface Denial {
  matter: SentenceMatter;
  /** The words that say so, in their sentence. */
  span: Span;
  rejected: Rejected;
  /** What was so instead, in its words, where the sentence says it. */
  instead?: string;
  /** The other content words of its clause, by which the matter is known again. */
  about: readonly Word[];
}

/**
 * An act that was not done, with the words for who did not do it, and to whom or what; a thing that was not there, or with which
 * something was not done; the one of several who, or that, it was not, with the preposition before it; a day of the week on
 * which it was not.
 */
export type Rejected =
  | { kind: "act"; verb: Word; parties: readonly (readonly Word[])[] }
  | { kind: "thing"; head: Word; such: boolean; verb?: Word }
  | { kind: "other"; head: Word; words: string; preposition: string; isNumber: boolean }
  | { kind: "day"; weekday: string };

/** Where what is said of one thing ends. */
const BREAK =
  /[;:—–?!]|,(?! \d)|\b(?:and|but|who|which|that|when|while|where|after|before|because|until|if|although|though|since|as|what)\b/giu;

export function breakBefore(text: string, at: number): number {
  let start = 0;
  for (const { index, 0: words } of text.slice(0, at).matchAll(BREAK)) start = index + words.length;
  return start;
}

export function breakAfter(text: string, at: number): number {
  const next = text.slice(at).matchAll(BREAK).next();
  return next.done ? text.length : at + next.value.index;
}

const WEEKDAYS = WEEKDAY_NAMES.join("|");

/** Of what is past. "Has not been paid", "had not been paid": that may have come to pass since. */
const NOT_DONE =
  /\b(?:(?:did|was|were)(?: not|n['’]t)|never|(?:nobody|no one)(?: had| was)?)(?! (?:yet|only|just|until|because|so|as|to|for|in|at|on|by|a|an|the|all|every|everyone|quite|much|enough)\b)(?: (?:ever|even|actually|really|in fact|once|been|be|being|had|have|was|were|\p{L}+ly))* (?<verb>\p{L}[\p{L}-]+)/giu;

/** "Until", "before": a limit to what was not so. "Only", "because": it was. */
const NOT_AGAIN =
  /^[^.;:]*\b(?:until|before|again|yet|since|any ?more|only|at once|immediately|alone|so far|by then|still|as of|whether|why|how|enough|because)\b/iu;

/**
 * "There was no truck." What there is not here or now, as "there was no power in the building" has it, is no correction; nor is
 * what there were none of, such as reports.
 */
const THERE_WAS_NONE =
  /\bthere (?:was|had been|was never|had never been|were(?= (?:no|any) such))(?: (?:not|n['’]t|never))? (?:no|any|an?)(?<such> such)? (?:single )?(?<thing>[\p{L}-]+(?: [\p{L}'’-]+){0,3})(?=[.,;:!”"]|$)/giu;
/** "Of the so-called raid it can be told that there was none". */
const OF_IT_NONE =
  /\b[Oo]f (?:the|this|that|any)(?: so-called| alleged| famous| supposed)? (?<thing>[\p{L}-]+)\b[^.;?!]*\bthere (?:was|were|had been) none\b/gu;

/** "I never saw that letter", "knows of no letter", "found no trace of a tanker". */
const NOT_KNOWN =
  /\b(?:(?:never|did not|didn['’]t|had not|hadn['’]t) (?:see|saw|seen|get|got|receive|received|read) (?<such>that|such an?)|know(?:s|n)? of no|knew of no|no (?:sign|trace|record|proof|evidence|mention) of (?:an?|any|the|such an?)) (?<thing>[\p{L}-]+(?: [\p{L}'’-]+){0,3})/giu;

/** "Denied that its aircraft had bombed the road", "rejected a claim that", "denied having used charges". */
const DENIED =
  /\b(?:den(?:y|ied|ies)|reject(?:ed|s)|dismiss(?:ed|es)|refut(?:ed|es))\b(?<noun>[^.;:,]{0,80}?) (?:that (?<clause>[^.;:]{5,160})|having (?<having>[^.;:]{4,120}))/giu;
const DONE_IN_CLAUSE =
  /\b(?:had|has|have|was|were)(?: (?:been|already|ever|also|never|secretly))* (?<passive>\p{L}+(?:ed|wn|ne|ft|nt|ade|aid|old|id|un|ung|ook|ught|eld|ent|eft|ost|et|en))\b|(?<=^(?:\p{L}+ ){1,5})(?<past>\p{L}{2,}ed)\b/u;

/** "No such letter had ever arrived", "no cuts were agreed", "not one euro was paid". */
const NONE_DONE =
  /\b(?:[Nn]o(?<such> such)?|(?<!\b(?:is|are|was|were|be|been|had|have|has) )[Nn]ot (?:one|a|an|a single)|[Nn]one of the)(?: single)? (?<thing>(?:[\p{L}'’-]+ ){0,3}?[\p{L}'’-]+) (?:(?:was|were|had) )?(?:(?:ever|even|been) )*(?<verb>\p{L}+(?:ed|wn|ne|ft|nt|ade|aid|old|id|un|ung|ook|ught|eld|ent|eft|ost|et|ame|ell|aw))\b/gu;

/** Of a thing that never was, nothing else need be told: "no letter was received", "no such report reached us". */
const COMES_TO_BE =
  /^(?:exist|arrive|receive|reach|send|issue|give|come|make|get|write|issue|deliver|lodge|raise|file|find|see|get|sign|take|hold|happen|occur|place)$/;

/** "It was not the auditor who went to the police". */
const NOT_WHO =
  /\b[Ii]t (?:was not|wasn['’]t|had not been|is not|isn['’]t) (?<other>(?!only\b|just\b|until\b|because\b)[^,;:.]{2,60}?),? (?:who|that|which)\b(?<rest>[^;:.]{3,140})/gu;
/** "It was Brook, not Pell, who sold it"; "it was not Pell but Brook who sold it". */
const ONE_NOT_OTHER =
  /\b[Ii]t was (?<one>[^,;:.]{2,60}?),? (?:and )?not (?<other>[^,;:.]{2,60}?),? (?:who|that|which)\b(?<rest>[^;:.]{3,140})/gu;
const NOT_OTHER_BUT =
  /\b[Ii]t was not (?<other>[^,;:.]{2,60}?),? but (?<one>[^,;:.]{2,60}?),? (?:who|that|which)\b(?<rest>[^;:.]{3,140})/gu;

/** "Ordered by her, not by a computer"; "on the morning of 2 May, not in the afternoon". */
const CONTRAST =
  /\b(?<one>(?:by|in|on|at|from|to|with|for|of|into|out of) [^,;:.]{1,50}),? (?:and )?not (?<preposition>by|in|on|at|from|to(?= (?:the|an?) | \p{Lu})|with|for|of|into|out of) (?<other>[^,;:.]{2,40}?)(?=[,;:.!?”"]|$| (?:and|but|as|which|who|that)\b)/gu;
/** "Not by a third, as the union had it, but by a quarter". */
const NOT_BUT =
  /\bnot (?<preposition>by|in|on|at|from|to|with|for|of|into) (?<other>[^,;:.]{2,40}?)(?:,[^;:]{0,120},)?,? but (?:rather )?(?<one>(?:by|in|on|at|from|to|with|for|of|into) [^,;:.]{1,50})/gu;

/** Of what somebody thought, wanted or is nobody else can know better; and verbs that say too little. */
const OF_MIND =
  /^(?:want|wish|know|think|believe|seem|look|mean|need|like|care|understand|comment|answer|reply|respond|expect|doubt|hope|fear|matter|dare|bother|hesitate|appear|love|forget|remember|regret|recover|be|have|do|come|go|let|get|seek|speak|talk|mind|give|take|make)$/;

/** What a thing lacks that is still to come. */
const YET = /^[^.;:]*\b(?:yet|so far|as of|any ?more|still|again)\b/iu;

/** Verbs that are written alike in the past. */
const UNCHANGED = /^(?:cut|put|hit|shut|set|cast|cost|hurt|quit|read|spread|split|beat|burst|shed)$/;

/** How many were, figures tell. */
const HARMED = /^(?:hurt|harm|injure|kill|die|wound|drown|charge|arrest|follow)$/;

/** What is told, or not, as long as somebody pleases, and what one article leaves out; and what is done in bits. */
const OF_NEWS =
  /^(?:identify|release|disclose|name|reveal|announce|publish|specify|elaborate|say|tell|deny|dispute|contest|reject|require|include|use|play|face|lose|win|stand|stay|remain|prosecute|begin|start|happen|land)$/;

/** Verbs of what is in somebody's mind or is so for a while. */
const NO_ACT: ReadonlySet<string> = new Set(["cognition", "perception", "emotion", "stative", "body"]);

/** Nouns that name no thing, but how sure something is, or how it was. */
const NO_THING =
  /^(?:doubt|sign|trace|evidence|need|reason|idea|way|comment|question|word|mention|choice|chance|room|matter|point|hurry|use|sense|hint|proof|indication|suggestion|one|answer|reply|alternative|difference|limit|end|cause|intention|problem|shortage|lack|other|majority|number|part|change|news|harm|help|money|hope|news|sound|quarrel|interest|objection|surprise|secret|case|fault|sort|kind|place|more|better|confusion|mood|possibility|risk|danger|threat|pressure|decision|agreement|detail|figure|injury|injurie|casualty|casualtie|death|longer|further|report|arrest|word|timeout|power|statement|charge|suspect|motive|warrant)s?$/;

const NEGATIVE =
  /\b(?:no|not|never|nobody|none|den(?:y|ied|ies)|reject(?:ed|s)|dismiss(?:ed|es)|refut(?:ed|es))\b|n['’]t\b/iu;

/** What the sentences of one article say was not so. */
export function denialsIn(article: ArticleMatter): Denial[] {
  return article.sentences.flatMap((matter) => {
    const { text, headline } = matter.sentence;
    if (headline || !NEGATIVE.test(text) || /\?["”]?\s*$/.test(text)) return [];
    const clefts = [
      ...text.matchAll(ONE_NOT_OTHER),
      ...text.matchAll(NOT_OTHER_BUT),
      ...text.matchAll(NOT_WHO),
      ...text.matchAll(CONTRAST),
      ...text.matchAll(NOT_BUT),
    ].flatMap((match) => otherIn(match, matter));
    if (clefts.length > 0) return clefts.slice(0, 1);
    const things = [
      ...text.matchAll(THERE_WAS_NONE),
      ...text.matchAll(OF_IT_NONE),
      ...text.matchAll(NOT_KNOWN),
      ...text.matchAll(NONE_DONE),
    ].flatMap((match) => thingIn(match, matter));
    if (things.length > 0) return things;
    return [
      ...[...text.matchAll(DENIED)].flatMap((match) => deniedIn(match, matter)),
      ...[...text.matchAll(NOT_DONE)].flatMap((match) => actIn(match, matter)),
    ];
  });
}

/** One of several things: its words, and what the sentence says besides, or the clause that the cleft parts from it. */
function otherIn({ index, 0: all, groups = {} }: RegExpMatchArray, matter: SentenceMatter): Denial[] {
  const { one, other = "", preposition = "", rest } = groups as Record<string, string | undefined>;
  const head = headOf(other);
  if (index === undefined || !head || (rest !== undefined && !PHRASE.test(other))) return [];
  const { text } = matter.sentence;
  const end = index + all.length;
  const about =
    rest === undefined
      ? wordsWithin(matter, [breakBefore(text, index), breakAfter(text, end)]).filter(
          ({ at }) => at < index || at >= end,
        )
      : wordsIn(rest, end - rest.length);
  return [
    {
      matter,
      span: [index, end],
      rejected: { kind: "other", head, words: other, preposition, isNumber: head.at < 0 },
      ...(one === undefined ? {} : { instead: one }),
      about:
        about.length > 0
          ? about
          : wordsWithin(matter, [0, text.length]).filter(({ at }) => at < index || at >= end),
    },
  ];
}

/** "It was not clear that" is no choice between things. */
const PHRASE = /^(?:the|an?|his|her|their|its|our|my|this|that|these|those|any|some|\p{Lu}|\d)/u;

/** Words that end a noun phrase. */
const PHRASE_ENDS =
  /\b(?:of|in|on|at|to|for|from|by|with|without|that|which|who|whose|and|or|but|was|were|had|has|ever|as|yet|left|anywhere|when|where|between|among|about|into|over|near|during|under|since|after|before|then|there|any|anymore|against|until|because|than|if|is|are|he|she|they|it|we|I|you)\b.*$/u;

/** The last content word of a noun phrase; a bare word of time or number where it has no other. */
function headOf(phrase: string): Word | undefined {
  const own = phrase.replace(PHRASE_ENDS, "").trim() || phrase;
  return wordsIn(own).at(-1) ?? numeralIn(own);
}

function numeralIn(phrase: string): Word | undefined {
  const word = phrase.match(/[\p{L}\d]+/gu)?.at(-1);
  return word === undefined
    ? undefined
    : { key: word.toLowerCase(), lemma: word.toLowerCase(), at: -1, text: word };
}

function wordsWithin({ words }: SentenceMatter, [start, end]: Span): Word[] {
  return words.filter(({ at }) => at >= start && at < end);
}

function thingIn({ index = 0, 0: all, groups = {} }: RegExpMatchArray, matter: SentenceMatter): Denial[] {
  const thing = (groups.thing ?? "").replace(PHRASE_ENDS, "").trim();
  const words = wordsIn(thing);
  const head = words.at(-1);
  // "No other sound": the last word counts, and must be one that says what.
  if (!head || NO_THING.test(head.lemma) || !thing.endsWith(head.text)) return [];
  const { text } = matter.sentence;
  if (YET.test(text.slice(index)) || isSupposed(text, index)) return [];
  if (/\b(?:has|have)\b/i.test(all)) return [];
  const verb =
    groups.verb === undefined ? undefined : verbOf(groups.verb, index + all.length - groups.verb.length);
  if (verb && HARMED.test(verb.lemma)) return [];
  const end = breakAfter(text, index + all.length);
  const start = breakBefore(text, index);
  return [
    {
      matter,
      span: [index, end],
      rejected: {
        kind: "thing",
        head,
        such: groups.such !== undefined,
        ...(verb && !COMES_TO_BE.test(verb.lemma) ? { verb } : {}),
      },
      about: wordsWithin(matter, [start, end]).filter(({ key }) => key !== head.key),
    },
  ];
}

function actIn({ index = 0, 0: all, groups = {} }: RegExpMatchArray, matter: SentenceMatter): Denial[] {
  const { text } = matter.sentence;
  const word = groups.verb ?? "";
  const at = index + all.length - word.length;
  const verb = verbOf(word, at);
  const { lemma } = verb;
  if (classOfVerb(lemma) === null || OF_MIND.test(lemma) || /ing$/.test(word)) return [];
  if (NOT_AGAIN.test(text.slice(index + all.length)) || isSupposed(text, index)) return [];
  // "Nobody disputes it": of the past alone somebody else may know better.
  const isPast = word.toLowerCase() !== lemma ? !/s$/.test(word) : UNCHANGED.test(lemma);
  if (/^(?:nobody|no one|never)/i.test(all) && !isPast) return [];
  const [start, end] = [breakBefore(text, index), breakAfter(text, index + all.length)];
  const about = wordsWithin(matter, [start, end]).filter(({ key }) => key !== verb.key);
  const weekday = new RegExp(`\\bon (?:the|any|that) (?<weekday>${WEEKDAYS})\\b`, "u").exec(
    text.slice(at, end),
  )?.groups?.weekday;
  const span: Span = [start, end];
  if (weekday !== undefined)
    return [{ matter, span, rejected: { kind: "day", weekday }, about: [verb, ...about] }];
  if (!isAct(lemma) || HARMED.test(lemma)) return [];
  return [{ matter, span, rejected: { kind: "act", verb, parties: partiesOf(text, verb, about) }, about }];
}

/** "Did not deny that". */
const DENIED_NOT = /(?:\b(?:not|never|cannot|nobody|nor|to)|n['’]t) $/iu;

function isAct(lemma: string): boolean {
  const kind = classOfVerb(lemma);
  return kind !== null && !NO_ACT.has(kind) && !OF_MIND.test(lemma) && !OF_NEWS.test(lemma) && !isIdle(lemma);
}

function deniedIn({ index = 0, 0: all, groups = {} }: RegExpMatchArray, matter: SentenceMatter): Denial[] {
  const { clause = "", having } = groups as Record<string, string | undefined>;
  const content = having ?? clause;
  const at = index + all.length - content.length;
  const done = having === undefined ? DONE_IN_CLAUSE.exec(clause) : /^\p{L}+/u.exec(having);
  const word = done?.groups?.passive ?? done?.groups?.past ?? done?.[0];
  if (!done || word === undefined) return [];
  const verb = verbOf(word, at + done.index + done[0].length - word.length);
  const { text } = matter.sentence;
  if (!isAct(verb.lemma) || DENIED_NOT.test(text.slice(0, index))) return [];
  if (isSupposed(content, done.index)) return [];
  const end = breakAfter(text, verb.at + word.length);
  const about = wordsWithin(matter, [at, end]).filter(({ key }) => key !== verb.key);
  return [
    {
      matter,
      span: [index, end],
      rejected: { kind: "act", verb, parties: partiesOf(text, verb, about) },
      about,
    },
  ];
}

function verbOf(word: string, at: number): Word {
  const lemma = lemmaOf(word.toLowerCase(), "VERB");
  return { key: keyOf(lemma), lemma, at, text: word };
}

/** "The board sold no mill", "the mill was never sold": those of which no words tell are left out. */
function partiesOf(text: string, { at, text: word }: Word, about: readonly Word[]): Word[][] {
  const after = at + word.length;
  const end = after + (ASIDE.exec(text.slice(after))?.index ?? 0);
  const object = about.filter((each) => each.at > at && each.at < end);
  const names = about.filter((each) => each.at >= end && /^\p{Lu}/u.test(each.text));
  return [about.filter((each) => each.at < at), object, ...names.map((name) => [name])].filter(
    ({ length }) => length > 0,
  );
}

/** What follows tells where, when or why. */
const ASIDE = /\b(?:in|on|at|by|with|for|from|after|before|during|into|as|because)\b|$/u;

/** "If a court hadn't ordered it", "would not": what was not so in a case that was not. */
function isSupposed(text: string, at: number): boolean {
  return /\b(?:if|unless|either|as though|as if|suppose|would|should|must|could|can|so that|prefer\w*|hop\w+|wish\w*|ask\w*|may|might)\b[^.;:]*$/iu.test(
    text.slice(0, at),
  );
}
