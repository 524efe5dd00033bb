import type { EventMention, Told } from "../model/mention.ts";
import type { Clause, ParsedSentence } from "../text/clause.ts";
import type { NounPhrase } from "../text/phrases.ts";
import { childrenBy } from "../text/syntax/tree.ts";
import type { Token } from "../text/tokens.ts";
import { isProgressive } from "./extent.ts";
import { factualityOfClause } from "./factuality.ts";
import type { Draft, ParsedDocument } from "./parsed-document.ts";
import { kindOfVerb, tellingRules, verbRules } from "./rules.ts";
import { ofClause } from "./times.ts";

/** From where in time an event is told, with what places it more closely. */
export interface Telling extends Told {
  /** Of the perfect, whether what it tells may still go on: "has backed the plan". */
  perfect?: "present" | "past";
  /** The way in which it is told says that it lasts. */
  lasts?: true;
  /** The mentions above it, the nearest first, by whose day its own goes. */
  hosts: { mention: EventMention; relation: "same" | "before" | "after" }[];
}

const list = (name: keyof typeof tellingRules) => new Set(tellingRules[name]);
const SAME = list("same");
const EARLIER = list("earlier");
const LATER_NOUNS = list("later-objects");
const OPINIONS = new Set(verbRules.opinion);

/** Reads off how a draft is told: by tense and aspect of its clause, and of those that it hangs on. */
export function tellingOf(parsed: ParsedDocument, here: readonly Draft[], draft: Draft): Telling {
  const sentence = parsed.sentences[draft.sentence] as ParsedSentence;
  const others = here.filter((other) => other !== draft);
  if (draft.mention.nominal) return tellingOfNoun(sentence, others, draft);
  if (draft.clause === undefined) return { relation: "news", rule: "no verb tells it", hosts: [] };
  return tellingOfClause(sentence, others, draft.clause, 0);
}

function tellingOfClause(
  sentence: ParsedSentence,
  here: readonly Draft[],
  index: number,
  depth: number,
): Telling {
  const { tokens, clauses } = sentence;
  const clause = clauses[index] as Clause;
  const told = (relation: Telling["relation"], rule: string, more: Partial<Telling> = {}): Telling => ({
    relation,
    rule,
    hosts: [],
    ...more,
  });
  const above =
    clause.governor !== undefined && depth < DEEPEST && clause.governor !== index
      ? { index: clause.governor, clause: clauses[clause.governor] as Clause }
      : null;
  // Read once: a chain of clauses is as long as it is deep, not two to its depth.
  let read: Telling | undefined;
  const higher = (governor: number): Telling => {
    read ??= tellingOfClause(sentence, here, governor, depth + 1);
    return read;
  };
  const like = (relation: "same" | "before" | "after"): Telling["hosts"] => {
    if (!above) return [];
    const governor = ofClause(here, above.index);
    return [
      ...(governor ? [{ mention: governor.mention, relation }] : []),
      ...higher(above.index)
        .hosts.filter((host) => host.relation === "same")
        .map((host) => ({ ...host, relation })),
    ];
  };
  const asAbove = (rule: string): Telling => {
    if (!above) return told("news", rule);
    const over = higher(above.index);
    const hosts = [...like("same"), ...over.hosts.filter((host) => host.relation !== "same")];
    return { ...over, rule, hosts };
  };
  const reported = clause.link === "complement" && above !== null;
  if (clause.form === "finite") {
    if (clause.tense === "future")
      return told("after", "future tense", { hosts: reported ? like("after") : [] });
    // "Buyers cannot be found": what cannot be done goes on not being done.
    if (clause.negated && /^(can|ca)$/.test(clause.modal ?? "") && !clause.perfect)
      return told("over", "present inability", { lasts: true });
    if (clause.modal)
      return clause.perfect
        ? told("before", "modal verb with the perfect")
        : told("after", "modal verb", { hosts: reported ? like("after") : [] });
    if (clause.marker && CONDITIONS.has(clause.marker) && clause.tense === "present")
      return told("after", `present tense after “${clause.marker}”`);
    if (clause.perfect)
      return told("before", `${clause.tense} perfect`, {
        perfect: clause.tense === "past" ? "past" : "present",
      });
    const joined = above && clause.link === "coordinated" && isParticiple(sentence, clause) ? above : null;
    if (joined?.clause.perfect) return asAbove("shares its auxiliary with the verb that it is joined to");
    if (clause.tense === "present") {
      const factuality = factualityOfClause(sentence, index);
      if (factuality.status === "planned") return told("after", factuality.because.rule);
      const lemma = (tokens[clause.verb] as Token).lemma;
      if (isProgressive(sentence, clause) && kindOfVerb(lemma)?.name !== "statement")
        return told("over", "present progressive");
      if (kindOfVerb(lemma)?.name === "statement" || OPINIONS.has(lemma))
        return told("on", "present tense of speech or opinion");
      return told("over", "present tense");
    }
    if (clause.link === "adverbial" && above && /^(when|as|while)$/.test(clause.marker ?? ""))
      return asAbove(`told with “${clause.marker}”`);
    if (reported && isOwnDeed(sentence, clause, above.clause))
      return told("before", "what somebody says of what they did");
    return told("news", "past tense", { hosts: clause.link === "coordinated" ? like("same") : [] });
  }
  if (!above) return told("news", "no finite verb above it");
  const lemma = (tokens[above.clause.verb] as Token).lemma;
  if (clause.form === "infinitive") {
    const perfect = tokens.slice(clause.first, clause.verb).some(({ lower }) => lower === "have");
    if (perfect) return told("before", "infinitive of the perfect");
    if (SAME.has(lemma) && clause.governor !== undefined) return asAbove(`what one does who ${lemma}s`);
    return told("after", "infinitive of what is still to be done", { hosts: like("after") });
  }
  if (clause.form === "participle" && clause.link === "relative" && clause.passive)
    return told("before", "participle of what was done to its noun");
  const [before] = [tokens[clause.first - 1]?.lower ?? ""];
  if (before === "before" || clause.marker === "before")
    return told("after", "“before” what it opens", { hosts: like("after") });
  if (/^(after|since|following)$/.test(before) || /^(after|since)$/.test(clause.marker ?? ""))
    return told("before", `“${before}” what it opens`, { hosts: like("before") });
  if ((before === "for" || before === "of") && EARLIER.has(lemma))
    return told("before", `what one ${lemma}s somebody for`, { hosts: like("before") });
  return asAbove("beside the verb above it");
}

/** "She said she heard": who speaks of their own deeds speaks of what was. */
function isOwnDeed({ tokens, phrases }: ParsedSentence, clause: Clause, above: Clause): boolean {
  const subject = clause.subject === undefined ? undefined : phrases[clause.subject];
  if (!subject || above.tense !== "past" || above.subject === undefined) return false;
  return (
    kindOfVerb((tokens[above.verb] as Token).lemma)?.name === "statement" &&
    /^(he|she|they|i|we)$/.test((tokens[subject.head] as Token).lower)
  );
}

/** "Has outlasted and outsmarted": a past participle, or a past tense that looks like one, without a subject of its own. */
function isParticiple({ tokens, tree }: ParsedSentence, { verb }: Clause): boolean {
  return (
    /^VB[DN]$/.test(tree.xpos[verb] ?? "") &&
    /(ed|en|t|d|n)$/.test((tokens[verb] as Token).lower) &&
    childrenBy(tree, verb, "nsubj").length === 0
  );
}

const DEEPEST = 6;
const CONDITIONS = new Set(["if", "unless", "until", "till", "when", "once", "before", "after"]);

function tellingOfNoun(sentence: ParsedSentence, here: readonly Draft[], draft: Draft): Telling {
  const { tokens, phrases, clauses } = sentence;
  const phrase = draft.phrase === undefined ? undefined : (phrases[draft.phrase] as NounPhrase);
  const { mention } = draft;
  const hostOf = (relation: "same" | "before" | "after"): Telling["hosts"] => {
    const governor = draft.clause === undefined ? undefined : ofClause(here, draft.clause);
    return governor ? [{ mention: governor.mention, relation }] : [];
  };
  if (/^(after|since|following)$/.test(phrase?.preposition ?? ""))
    return { relation: "before", rule: `“${phrase?.preposition}” it`, hosts: hostOf("before") };
  if (/^(before|until|till|pending)$/.test(phrase?.preposition ?? ""))
    return { relation: "after", rule: `“${phrase?.preposition}” it`, hosts: hostOf("after") };
  if (mention.status === "planned" || mention.status === "hypothetical" || mention.status === "cancelled")
    return { relation: "after", rule: mention.statusBecause.rule, hosts: [] };
  if (draft.clause === undefined) return { relation: "news", rule: "no verb tells it", hosts: [] };
  const clause = clauses[draft.clause] as Clause;
  const verb = tokens[clause.verb] as Token;
  const isObject = draft.phrase !== undefined && clause.complements.includes(draft.phrase);
  if (isObject && LATER_NOUNS.has(verb.lemma) && !phrase?.possessor)
    return { relation: "after", rule: `what one ${verb.lemma}s`, hosts: hostOf("after") };
  const told = tellingOfClause(sentence, here, draft.clause, 0);
  return { ...told, rule: `in the clause: ${told.rule}`, hosts: [...hostOf("same"), ...told.hosts] };
}
