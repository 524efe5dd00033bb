import { groupBy } from "../../model/group-by.ts";
import type { Span } from "../../model/span.ts";
import type { Sentence } from "../../model/stages.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";

/** What is sent, given or made, or is said never to have been; words of one line are one thing. */
const THINGS = ["warning alert alarm", "complaint", "bribe payment", "invitation", "ultimatum"].map((line) =>
  line.split(" "),
);

const NOUN = THINGS.flat().join("|");

/** "There was no warning", "no such warning existed", "no alert was sent". "No warning is in force" says nothing of the past. */
const NONE = new RegExp(
  `\\b(?:there (?:was|were|had been) no(?: such| prior| advance)? (?<there>${NOUN})s?\\b|no(?: such| prior| advance)? (?<none>${NOUN})s? (?:existed|(?:was|were|had been|had ever been|was ever|were ever) (?:given|issued|sent|made|received|sounded|lodged|paid|raised)))`,
  "giu",
);

const GIVEN = /^(?:send|issue|give|receive|sound|make|lodge|pay|raise|deliver|warn|alert)$/;

export interface NeverGiven {
  cluster: Cluster;
  given: { document: string; span: Span }[];
  never: { document: string; span: Span }[];
}

/**
 * What some say was never given and others tell of as given, in articles of one story: "there was no warning", "an alert
 * was sent to the ministry on Sunday".
 */
export function neverGiven(
  told: readonly Cluster[],
  sentences: readonly Sentence[],
  texts: ReadonlyMap<string, string>,
  tellOneStory: (first: string, second: string) => boolean,
): NeverGiven[] {
  const nones = sentences.flatMap(({ document, span, headline }) => {
    if (headline) return [];
    const sentence = (texts.get(document) ?? "").slice(...span);
    return [...sentence.matchAll(NONE)].map(({ groups }) => ({
      document,
      span,
      thing: thingOf((groups?.there ?? groups?.none ?? "").toLowerCase()),
    }));
  });
  if (nones.length === 0) return [];
  return told.flatMap((cluster): NeverGiven[] => {
    const tellings = cluster.mentions.flatMap((mention) => {
      if (mention.status !== "happened" || mention.headline || !GIVEN.test(mention.lemma)) return [];
      const thing = THINGS.findIndex((nouns) =>
        nouns.some((noun) => mention.words.includes(noun.slice(0, noun.length > 6 ? 6 : undefined))),
      );
      return thing < 0 ? [] : [{ mention, thing }];
    });
    const [first] = tellings;
    if (!first) return [];
    const given = tellings.map(({ mention }) => ({ document: mention.document, span: mention.sentence }));
    const never = nones.filter(
      ({ document, span, thing }) =>
        thing === first.thing &&
        given.every((one) => one.document !== document || one.span[0] !== span[0]) &&
        given.some((one) => one.document === document || tellOneStory(one.document, document)),
    );
    if (never.length === 0) return [];
    return [
      {
        cluster,
        given: onceEach(given),
        never: onceEach(never.map(({ document, span }) => ({ document, span }))),
      },
    ];
  });
}

function thingOf(noun: string): number {
  return THINGS.findIndex((nouns) => nouns.includes(noun));
}

function onceEach<Told extends { document: string; span: Span }>(told: readonly Told[]): Told[] {
  return [...groupBy(told, ({ document, span }) => `${document} ${span[0]}`).values()].map(
    (same) => same[0] as Told,
  );
}
