import { namesPeople } from "../../events/event-words.ts";
import { nameRules } from "../../events/rules.ts";
import type { Span } from "../../model/span.ts";
import { skeleton } from "../names/name-likeness.ts";
import { ACTS, type Act, wholeWords } from "./acts.ts";
import { type ContextOfSentence, stemsOf } from "./sentence-context.ts";

/** One article's telling of an act, as far as its sentence goes. */
export interface Account {
  act: Act;
  sentence: ContextOfSentence;
  /** The words that tell the act, in the article. */
  span: Span;
  /** What of its sentence is about this act, in the article. */
  clause: Span;
  /** Says that it did not happen. */
  negated: boolean;
  /** Those by whom it is known, levelled by `skeleton`: by name, or as the person of whom the article just told. */
  people: ReadonlySet<string>;
  /** Stems of the clause beside its own words that few sentences of the article have: "the letter of intent". */
  things: ReadonlySet<string>;
}

/** Where what is said of one act ends and something else begins. */
const BREAK =
  /[;:—]|,(?! \d)|\b(?:and|but|who|which|that|when|while|where|after|before|because|until|if|although|though|since|as|how|why)\b/giu;
/** After the act its time and place may follow a comma. */
const END =
  /[;:—]|,(?= (?!(?:on|at|in|near|from|with|by|early|late|last|yesterday|today|outside|inside|off|after|before|the|an?|his|her)\b)\p{Ll})|\b(?:and|but|who|which|when|while|where|after|before|because|until|although|though|since|as)\b/u;

const AUXILIARIES =
  /^[\s,]*(?:(?:has|had|have|was|were|is|are|been|being|be|got|then|also|later|first|never|not|already|finally|\p{L}+ly|she|he|they)\s+)*$/iu;
const PASSIVE = /\b(?:was|were|been|being|got|is|are|be)\s+(?:(?:never|not|\p{L}+ly|\p{L}+ and)\s+)*$/iu;
/** Of what is past. "Has not been paid" may have come to pass since. */
const NEGATED = /\b(?:never|nobody|no one|(?:was|were|did|had) not|(?:was|were|did|had)n['’]t)\b/iu;
const NOT_YET = /\b(?:not|no|none|neither|nor|without)\b|n['’]t\b/iu;
const PRONOUN = /\b(?:he|she|him|her|they|them)\b/iu;
/** "The contractor", "the head of Marrow Lines": of whom the sentence before told by name, or the one behind it will. */
const ROLE =
  /\b[Tt]he\s+(?:[\p{Ll}-]+\s+){0,2}?(?<noun>\p{Ll}{3,})(?:\s+of\s+(?:the\s+)?(?:\p{Lu}[\p{L}-]*\s*){1,4})?\s*$/u;
const OBJECT_PRONOUN = /^ (?:it|them|him|her|for)\b/iu;
const PREPOSITION = /\b(?:in|on|at|to|from|by|with|for|over|near|off|outside|inside|into|of|as)\b/iu;

/** What is yet to come, only might, or is asked for. */
const UNREAL =
  /\b(?:could|may|might|would|will|fears?|feared|[Ii]f|[Uu]nless|[Ww]hether|expect(?:ed|s)?|hop(?:e|ed|es|ing)|threaten\p{L}*|plan(?:s|ned)?|wants?|wanted|seeks?|sought|should|must|about to|refus\p{L}+|declin\p{L}+|call(?:ed|s|ing)? (?:on|for)|demand\p{L}*|urg\p{L}+|ask\p{L}*|offer\p{L}*|to be|to|almost|nearly|denie[sd]|deny|den(?:y|ying)|attempt(?:s|ed)?|tried|failed)\b\s*(?:[\p{L}'’]+\s+){0,3}$/u;

/** How many sentences back "he" reaches, and ahead of the first of an article "the head of Marrow Lines". */
const REACH = 3;

/** So far into an article somebody may be told of before he is named, in sentences. */
const OPENING = 3;

/** In the passive what others did to somebody. */
const STOOD_DOWN = /^stood down$/iu;

const ANY = wholeWords(ACTS.map(({ phrases }) => phrases).join("|"), "iu");

/** The acts of which the sentences of one article tell; `personIn` finds the surnames in a stretch of it. */
export function accountsIn(
  sentences: readonly ContextOfSentence[],
  personsIn: (stretch: string) => readonly string[],
): Account[] {
  return sentences.flatMap((sentence, index) => {
    const { text, span, headline } = sentence;
    if (headline || !ANY.test(text)) return [];
    return ACTS.flatMap((act) =>
      [...text.matchAll(act.words)].flatMap(({ index: at, 0: words }): Account[] => {
        const start = breakBefore(text, at);
        const own = text.slice(start, at);
        const negated = NEGATED.test(own);
        if (UNREAL.test(own) || (!negated && NOT_YET.test(own))) return [];
        // "Was stood down by the owners": he did not stand down.
        if (STOOD_DOWN.test(words) && (act.by === "whom") !== PASSIVE.test(own)) return [];
        const tail = text.slice(at + words.length);
        // "Promised compensation and never paid it": of what, the words around it do not say.
        if (act.by === "thing" && OBJECT_PRONOUN.test(tail)) return [];
        const end = at + words.length + (END.exec(tail)?.index ?? tail.length);
        const namesIn = (from: number, to: number) =>
          sentences
            .slice(Math.max(0, from), to)
            .map((each) => personsIn(each.text))
            .filter((names) => names.length > 0);
        const back = () => namesIn(index - REACH, index).at(-1) ?? [];
        const ahead = () =>
          index < OPENING && namesIn(0, index).length === 0
            ? (namesIn(index + 1, index + 1 + OPENING)[0] ?? [])
            : [];
        const found = peopleOf(
          act,
          { lead: text.slice(0, start), own, after: text.slice(at + words.length, end) },
          personsIn,
          { back, ahead },
        );
        return [
          {
            act,
            sentence,
            span: [span[0] + at, span[0] + at + words.length],
            clause: [span[0] + start, span[0] + end],
            negated: negated || /^ (?:by )?(?:nobody|no one)\b/i.test(tail),
            people: new Set(found.map(skeleton)),
            things: new Set(
              [...stemsOf(`${own} . ${text.slice(at + words.length, end)}`)].filter((stem) =>
                sentence.stems.has(stem),
              ),
            ),
          },
        ];
      }),
    );
  });
}

function breakBefore(text: string, at: number): number {
  let start = 0;
  for (const { index, 0: words } of text.slice(0, at).matchAll(BREAK)) start = index + words.length;
  return start;
}

interface Stretches {
  /** Of the sentence, what stands before the clause. */
  lead: string;
  /** The clause up to the act. */
  own: string;
  /** The clause from the act on. */
  after: string;
}

function peopleOf(
  { by }: Act,
  { lead, own, after }: Stretches,
  personsIn: (stretch: string) => readonly string[],
  { back, ahead }: Record<"back" | "ahead", () => readonly string[]>,
): readonly string[] {
  const subject = () => {
    const named = personsIn(own);
    if (named.length > 0) return named;
    // "…, who was seized", "… and was arrested", "…, yesterday tendered": whoever was told of before in the sentence.
    if (!PRONOUN.test(own) && (AUXILIARIES.test(own) || /,\s*$/.test(lead))) {
      const before = personsIn(lead);
      if (before.length > 0) return before;
    }
    // "Strang said that she was resigning": whom else the sentence names, she may be.
    const alone = [...new Set(personsIn(lead))];
    if (PRONOUN.test(own) && alone.length > 0) return alone.length === 1 ? alone : [];
    const bare = own.replace(/(?:(?:has|had|have|was|were|been|being|never|not|got)\s+)+$/i, "");
    if (PRONOUN.test(own)) return back();
    return isRole(bare) ? orElse(back(), ahead) : [];
  };
  if (by !== "whom" || PASSIVE.test(own)) return subject();
  const object = after.slice(0, PREPOSITION.exec(after)?.index ?? after.length);
  const named = personsIn(object);
  if (named.length > 0) return named;
  // "The dismissal of Roche".
  const of = /^ of ([^.;:]{1,40})/u.exec(after)?.[1];
  if (of !== undefined && personsIn(of).length > 0) return personsIn(of);
  if (PRONOUN.test(object)) return back();
  return isRole(object) ? orElse(back(), ahead) : [];
}

function orElse(names: readonly string[], others: () => readonly string[]): readonly string[] {
  return names.length > 0 ? names : others();
}

function isRole(stretch: string): boolean {
  const { noun = "" } = ROLE.exec(stretch)?.groups ?? {};
  return namesPeople(noun) || nameRules.offices.includes(noun);
}
