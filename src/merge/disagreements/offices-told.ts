import type { Span } from "../../model/span.ts";
import type { ContextOfSentence } from "./sentence-context.ts";

/** An office that a sentence gives somebody. */
export interface OfficeTold {
  /** Levelled by `skeleton`. */
  surname: string;
  office: string;
  /** Which of the offices of `RIVALS` it is. */
  kind: string;
  former: boolean;
  /** Of the time that is told of, and not of now: "chairman at the time". */
  ofThen: boolean;
  sentence: ContextOfSentence;
  /** In the article. */
  span: Span;
}

/** Offices, each by its names. A "director" or a "head" may be any of them. */
const OFFICES: Readonly<Record<string, string>> = {
  "chief executive": "chief executive(?: officer)?|managing director|CEO",
  chair: "chair(?:man|woman|person)?",
  "finance director": "finance director|chief financial officer",
  "deputy leader": "deputy leader",
  leader: "leader",
  "deputy mayor": "deputy mayor|vice[ -]mayor",
  mayor: "mayor|lord mayor",
  treasurer: "treasurer",
  "bank governor": "governor of the [\\p{L} ]*?bank|(?:central )?bank governor",
  minister: "(?:\\p{L}+ )?minister(?: (?:of|for) (?:the )?[\\p{L}]+)?",
  commander: "commander(?:-in-chief)?|chief of (?:the )?(?:general )?staff|army chief",
  "prime minister": "prime minister|premier",
  president: "president",
  prosecutor: "(?:state |chief |public )?prosecutor",
  judge: "judge",
};

/** Of one line a person has one at a time. */
const RIVALS: readonly (readonly string[])[] = [
  ["chief executive", "chair", "finance director"],
  ["leader", "deputy leader", "chair"],
  ["mayor", "deputy mayor"],
  ["treasurer", "chair", "deputy leader"],
  ["minister", "bank governor"],
  ["minister", "commander"],
  ["prime minister", "president"],
  ["prosecutor", "judge"],
];

const NAMES = Object.values(OFFICES).sort((a, b) => b.length - a.length);
/** In either case: "the finance minister", "Finance Minister Kell". */
const ANY = NAMES.join("|").replace(
  /(?<=^|[|( -])\p{Ll}(?=\p{Ll})/gu,
  (letter) => `[${letter}${letter.toUpperCase()}]`,
);
const KINDS = Object.entries(OFFICES).map(([kind, names]) => ({
  kind,
  is: new RegExp(`^(?:${names})$`, "iu"),
}));

const NAME =
  "(?:(?:Mr|Mrs|Ms|Dr|Sir|General|Colonel|Professor|Councillor)\\.? )?(?<name>\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'.-]+){0,3})";
const BEFORE =
  "(?:(?:the|a|an|its|his|her|their|our|as) )?(?:(?<former>former|ex|one-time|previous|then|late)[ -])?(?:(?!deputy\\b)[\\p{L}-]+ ){0,2}?";
/** What it is an office of. */
const OF = "(?<of> (?:of|at|for) (?:[\\p{L}’'-]+ ?){1,5}?)?";

const FORMS = [
  // "Ada Brook, a former deputy leader", "Brook, chairman of the planning committee at the time"
  `${NAME},? (?:who (?:is|was) |as )?${BEFORE}(?<office>${ANY})${OF}(?= (?:until|at the time|since|from|when|in)\\b|[,.;:]|$)`,
  // "Chief executive Ada Brook", "his minister of defence, General Brook"
  `(?<![\\p{L}-])${BEFORE}(?<office>${ANY})(?<of> (?:of|for) (?:[\\p{L}’'-]+ ?){1,4}?)?,? ${NAME}`,
  // "Brook, who chaired the company"
  `${NAME}, who (?<verb>chaired|chairs|commanded|commands)(?<of> [\\p{L}’' -]{3,40})?`,
  // "She had served him as finance minister", "he was chairman of planning"
  `(?:\\b(?<pronoun>[Hh]e|[Ss]he)\\b|${NAME})(?: [^;:.]{0,40}?)? served (?:[\\p{L}.]+ ){0,3}?as ${BEFORE}(?<office>${ANY})`,
  `\\b(?<pronoun>[Hh]e|[Ss]he) was ${BEFORE}(?<office>${ANY})${OF}(?=[,.;:]| and\\b|$)`,
].map((form) => new RegExp(form, "gu"));

/** How many sentences back "he" reaches. */
const REACH = 3;

/** "Half the press has promoted him to deputy leader", "he has read that he had been minister": what others say. */
const BY_OTHERS =
  /\b(?:promot|styl|mistak|mistook|call|describ|rumour|wrongly|supposed|so-called|read|not|never)\p{L}*\b[^.;:]*$/iu;

/** The offices that the sentences of an article give people; `surnamesIn` finds those of persons in a stretch of it, levelled. */
export function officesIn(
  sentences: readonly ContextOfSentence[],
  surnamesIn: (stretch: string) => readonly string[],
): OfficeTold[] {
  return sentences.flatMap((sentence, index) => {
    const { text, headline, span } = sentence;
    if (headline || !OFFICE.test(text)) return [];
    const back = () =>
      sentences
        .slice(Math.max(0, index - REACH), index)
        .map((each) => surnamesIn(each.text))
        .findLast((names) => names.length > 0);
    return FORMS.flatMap((form) =>
      [...text.matchAll(form)].flatMap(({ index: at, 0: words, groups = {} }): OfficeTold[] => {
        const { name = "", pronoun, verb, former, of } = groups;
        const bearers = new Set(pronoun ? back() : surnamesIn(name.split(" ").at(-1) ?? ""));
        const [surname] = bearers;
        const office = groups.office ?? (verb?.startsWith("chair") ? "chair" : "commander");
        const kind = KINDS.find(({ is }) => is.test(office))?.kind;
        const tail = text.slice(at + words.length, at + words.length + 20);
        if (!kind || bearers.size !== 1 || surname === undefined || BY_OTHERS.test(text.slice(0, at + 1)))
          return [];
        return [
          {
            surname,
            office: `${office.toLowerCase()}${groups.office ? (of ?? "") : ""}`.trim(),
            kind,
            former: (former !== undefined && !/then|late/.test(former)) || / served /.test(words),
            ofThen: /\b(?:at the time|until|then|had)\b/.test(`${words}${tail}`),
            sentence,
            span: [span[0] + at, span[0] + at + words.length],
          },
        ];
      }),
    );
  });
}

const OFFICE = new RegExp(`(?<![\\p{L}-])(?:${ANY}|chaired|chairs|commanded|commands)(?![\\p{L}-])`, "u");

/** Can nobody have both at once? */
export function areRivals(one: string, other: string): boolean {
  return one !== other && RIVALS.some((line) => line.includes(one) && line.includes(other));
}
