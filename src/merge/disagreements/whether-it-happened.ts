import { groupBy } from "../../model/group-by.ts";
import type { EventMention, Status } from "../../model/mention.ts";
import type { ClusterContext } from "../features.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";
import { fullName } from "../names/names.ts";

/** "Did not shell", "was never signed": of what is past. "Has not been charged" may have come to pass since. */
const NOT_THEN =
  /\b(?:(?:did|was|were|had)(?: not|n['’]t| never)|never|nobody|no one|none)\b(?:(?!\b(?:but|and|because|until|before|yet|only|just)\b)[^.;,:]){0,30}$/i;

/** "Denied that he is about to quit": of what was to come it says nothing that what came could belie. */
const YET_TO_COME =
  /\b(?:about to|going to|will|would|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|prepar\w+|consider\w*|think\w*|ready to|want(?:s|ed)?|seek\w*|is to|are to|was to|were to)\b/i;

/** "Failed to sign", "declined to": not what somebody says against others. */
const DENYING = /^(?:den(?:y|ie)|reject|refut|dismiss|disput|contradict)/i;

/**
 * Positions on whether something happened, where one article tells it and another denies it or has it called off. A
 * negated sentence denies only what it names by its parties and as past: articles are full of what has not happened yet.
 */
export function whetherItHappened(
  { mentions }: Cluster,
  { names }: ClusterContext,
  texts: ReadonlyMap<string, string>,
): { status: Status; told: EventMention[] }[] {
  const told = mentions.filter(({ headline, kind }) => !headline && kind !== "statement");
  const happened = told.filter(({ status }) => status === "happened");
  const parties = ({ participants, places }: EventMention) =>
    new Set([...participants, ...places].map(({ name }) => fullName(names, name)));
  // "Denied shooting at the officers" is not of those whom he shot: whom or what, beside who and the deed, both must name.
  const tellsTheSame = (denial: EventMention, other: EventMention, least: number) => {
    const inCommon = denial.words.filter(
      (word) => other.words.includes(word) && word.slice(0, 5) !== denial.lemma.slice(0, 5),
    ).length;
    const named = [...parties(denial)].filter((name) => parties(other).has(name)).length;
    return inCommon + named >= least;
  };
  const isDenial = (mention: EventMention) => {
    if (mention.status === "cancelled") return true;
    if (mention.status !== "denied") return false;
    const text = texts.get(mention.document) ?? "";
    if (mention.statusBecause.rule === "governing verb" && DENYING.test(mention.statusBecause.quote))
      return (
        !YET_TO_COME.test(text.slice(mention.statusBecause.span[1], mention.trigger[0])) &&
        happened.some((other) => tellsTheSame(mention, other, 1))
      );
    const before = text.slice(mention.sentence[0], mention.trigger[0]);
    return (
      !mention.nominal &&
      mention.statusBecause.rule === "negation" &&
      mention.times.length === 0 &&
      !happened.some(({ document }) => document === mention.document) &&
      NOT_THEN.test(before) &&
      happened.some(
        (other) =>
          other.document !== mention.document &&
          other.lemma === mention.lemma &&
          [...parties(mention)].some((name) => parties(other).has(name)) &&
          tellsTheSame(mention, other, 2),
      )
    );
  };
  const denials = told.filter(isDenial);
  const denying = new Set(denials.map(({ document }) => document));
  // An article that tells it and what is said against it weighs both; the others take a side.
  if (!happened.some(({ document }) => !denying.has(document))) return [];
  return [...groupBy([...denials, ...happened], ({ status }) => status).values()]
    .map((same) => ({ status: (same[0] as EventMention).status, told: same }))
    .sort((a, b) => (a.status < b.status ? -1 : 1));
}
