import { isBareTime } from "./bare-time.ts";
import type { Clause, ParsedSentence } from "./clause.ts";
import { isOwnParticiple, REPORTS } from "./clause-links.ts";
import { type NounPhrase, rootOf } from "./phrases.ts";
import { is } from "./syntax/tree.ts";
import type { Token } from "./tokens.ts";

/** Words that open a clause, and that the parser takes for the prepositions that they can also be. */
const OPENERS = new Set(["after", "before", "since", "until", "till", "as", "when", "while", "once"]);

/**
 * "The port of Sunder reopened on Friday.": a sentence that ends in a stop has a finite verb; where the parser found none,
 * the participle that hangs on its first noun is it.
 */
export function raiseParticiple({ tokens, tree, clauses, phraseAt }: ParsedSentence): void {
  if (!/^[.!?”"]$/.test(tokens.at(-1)?.text ?? "") || clauses.some(({ form }) => form === "finite")) return;
  const root = tree.heads.indexOf(-1);
  const hidden = clauses.find(
    ({ predicate, form }) =>
      form === "participle" &&
      tree.heads[predicate] === root &&
      is(tree, predicate, "acl") &&
      root < predicate,
  );
  if (!hidden || (tokens[hidden.first - 1] as Token).text === ",") return;
  hidden.form = "finite";
  hidden.passive = false;
  hidden.raised = true;
  const subject = phraseAt[root] as number;
  if (subject >= 0) hidden.subject = subject;
}

/**
 * Mends what cannot be: the parser reads words it does not know by their likely kind, and so makes of a clause what no
 * English clause is. Links and complements must be there.
 */
export function repairClauses(sentence: ParsedSentence): void {
  sentence.clauses.forEach((clause, index) => {
    suffer(sentence, clause);
    describeNobodysAge(sentence, clause);
    unbindFiniteClause(sentence, clause);
    takeSubjectAfterMarker(sentence, clause);
    takeSubjectBeforePlace(sentence, clause);
    setNameBeside(sentence, clause);
    takeSubjectAfterNamedPlace(sentence, clause);
    hangBesideVerb(sentence, index);
    hangBesideReport(sentence, index);
    turnUpsideDown(sentence, index);
  });
  fillSubjects(sentence);
}

/** "A reward, put up by the insurers": a word that is the same in every form is a participle before "by" and whoever did it. */
function suffer({ tokens, tree }: ParsedSentence, clause: Clause): void {
  const { verb, first } = clause;
  if (clause.passive || first !== verb || !isOwnParticiple(tokens, tree, verb)) return;
  const next = tokens[verb + 1]?.lower;
  const after = /^(?:up|out|off|down|aside|forward)$/.test(next ?? "") ? tokens[verb + 2]?.lower : next;
  if (after !== "by") return;
  clause.passive = true;
  clause.form = "participle";
}

/** "Karl Lind, 44, who limped", "a boy of fourteen who sold cards": it is not the age that limps. */
function describeNobodysAge({ tokens, tree, phrases }: ParsedSentence, clause: Clause): void {
  const { antecedent, predicate, subject } = clause;
  const described = antecedent ?? subject ?? -1;
  const age = phrases[described];
  if (!age || !is(tree, predicate, "acl:relcl")) return;
  if (age.first !== age.last || tokens[age.head]?.pos !== "NUM") return;
  const beside = age.preposition === "of" || tokens[age.first - 1]?.text === ",";
  const owner = beside ? phrases.findIndex(({ last }) => last === age.first - 2) : -1;
  const head = phrases[owner]?.head;
  if (head === undefined || !/^(?:NOUN|PROPN)$/.test(tokens[head]?.pos ?? "")) return;
  clause.link = "relative";
  clause.antecedent = owner;
  if (subject === described) clause.subject = owner;
}

/** "after the inquiry opened": a finite verb right after its noun, with no "that" or "who" between, is no relative clause of it. */
function unbindFiniteClause({ tokens, phrases }: ParsedSentence, clause: Clause): void {
  const { antecedent, form, link } = clause;
  if (antecedent === undefined || form !== "finite" || link !== "relative") return;
  const noun = phrases[antecedent] as NounPhrase;
  const subject = clause.subject === undefined ? undefined : (phrases[clause.subject] as NounPhrase);
  // "the man she met": a subject of its own after the noun makes it one after all.
  if (subject && subject.first > noun.last) return;
  const between = tokens.slice(noun.last + 1, clause.first);
  if (between.some(({ lower }) => /^(who|which|that|where|whose|when)$/.test(lower))) return;
  clause.antecedent = undefined;
  clause.subject ??= antecedent;
  const opener = noun.preposition;
  if (opener && OPENERS.has(opener) && clause.governor !== undefined) {
    clause.link = "adverbial";
    clause.marker = opener;
    noun.preposition = undefined;
  } else {
    clause.link = "root";
    clause.governor = undefined;
  }
}

/** "Met Ada Brook and Tom Lind, signalling new ties": after a comma it is who met that signals, not whom the parser hung it on. */
function hangBesideVerb({ tokens, clauses }: ParsedSentence, index: number): void {
  const clause = clauses[index] as Clause;
  const { antecedent, form, link, first } = clause;
  if (antecedent === undefined || form !== "gerund" || link !== "relative" || tokens[first - 1]?.text !== ",")
    return;
  const main = clauses.findLastIndex(
    (other, i) =>
      i < index && other.form === "finite" && other.link === "root" && other.complements.includes(antecedent),
  );
  if (main < 0) return;
  clause.antecedent = undefined;
  clause.link = "participial";
  clause.governor = main;
  clause.subject = clauses[main]?.subject;
}

/** Who says one thing says another beside it: words that tell of speech, and of what speech stirs up. */
const SPEAKING =
  /^(say|tell|add|stress|insist|underscor|underlin|not|warn|call|describ|urg|accus|deny|argu|blam|promis|vow|pledg|stat|declar|announc|emphasi[sz]|reiterat|prais|condemn|critici[sz]|label+|dubb)e?ing$/;
const STIRRING = /^(rais|escalat|heighten|fuel+|spark|stok|rekindl|reviv|deepen|eas|calm|dash)ing$/;
const STIRRED =
  /^(tension|fear|hope|doubt|question|concern|anger|outrage|speculation|alarm|pressure|worry|outcry|protest)$/;

/** "Insisted that Tarn had no veto, adding that it was late": it is who insisted that adds, not who has no veto. */
function hangBesideReport({ tokens, phrases, clauses }: ParsedSentence, index: number): void {
  const clause = clauses[index] as Clause;
  const { form, link, first, verb, governor, complements } = clause;
  if (form !== "gerund" || first !== verb || tokens[first - 1]?.text !== ",") return;
  if (link !== "participial" && link !== "coordinated") return;
  const { lower } = tokens[verb] as Token;
  const stirs =
    STIRRING.test(lower) &&
    complements.some((i) => STIRRED.test((tokens[(phrases[i] as NounPhrase).head] as Token).lemma));
  if (!stirs && !SPEAKING.test(lower)) return;
  let above = governor;
  while (above !== undefined && above < index && clauses[above]?.form !== "finite")
    above = clauses[above]?.governor;
  const said = above === undefined || above > index ? undefined : clauses[above];
  if (said?.form !== "finite" || said.link !== "complement" || said.governor === undefined) return;
  // "Said that Tom Lind resigned, blaming the press": what was done may be what it stands beside.
  if (!said.modal && !/^(be|have|need|remain|want|deserve|mean)$/.test((tokens[said.verb] as Token).lemma))
    return;
  const report = clauses[said.governor] as Clause;
  if (report.last > said.first || !REPORTS.test((tokens[report.verb] as Token).lemma)) return;
  clause.link = "participial";
  clause.conjunctOf = undefined;
  [clause.modal, clause.negated] = [undefined, false];
  clause.governor = said.governor;
  clause.subject = report.subject;
}

/** "before the dockers went back": the subject of a clause stands after the word that opens it. */
function takeSubjectAfterMarker({ tokens, phrases }: ParsedSentence, clause: Clause): void {
  const { marker, subject, form } = clause;
  if (!marker || form !== "finite" || subject === undefined || !OPENERS.has(marker)) return;
  const at = tokens.findLastIndex(({ lower }, i) => i < clause.first && lower === marker);
  if (at < 0 || (phrases[subject] as NounPhrase).first > at) return;
  const own = phrases.findIndex(
    ({ first, last, preposition, conjunctOf, possessor }) =>
      first > at &&
      last < clause.first &&
      conjunctOf === undefined &&
      (preposition === undefined || (preposition === marker && possessor === undefined)) &&
      !isBareTime(tokens.slice(first, last + 1)),
  );
  if (own < 0) return;
  clause.subject = own;
  if (phrases[own]?.preposition === marker) phrases[own].preposition = undefined;
}

/** "In May, a girl in Alder, Tarn shot herself": the region after a town is where she is from, and shot nobody. */
function takeSubjectBeforePlace({ tokens, tree, phrases, clauses }: ParsedSentence, clause: Clause): void {
  const region = clause.subject === undefined ? undefined : phrases[clause.subject];
  if (!region || region.preposition || region.last > clause.first) return;
  const isName = ({ first, last }: NounPhrase) =>
    tokens.slice(first, last + 1).every(({ pos }) => pos === "PROPN");
  if (!isName(region) || tokens[region.first - 1]?.text !== ",") return;
  const town = phrases.findLast(({ last }) => last === region.first - 2);
  if (!town || !/^(in|at|near|from|of)$/.test(town.preposition ?? "") || !isName(town)) return;
  const owner = phrases.findIndex(({ last }) => last === town.first - 2);
  const noun = phrases[owner];
  if (!noun || noun.preposition || isBareTime(tokens.slice(noun.first, noun.last + 1))) return;
  // "The dam in Alder broke, Tarn said" has a verb of its own before the comma.
  if (clauses.some(({ verb }) => verb < region.first && verb > noun.first)) return;
  if (is(tree, noun.head, "obj", "iobj")) return;
  clause.subject = owner;
}

/** "The chief of staff, General Jan Lind, denied it": a name between commas after the subject is the subject's. */
function setNameBeside({ tokens, tree, phrases }: ParsedSentence, clause: Clause): void {
  const { subject = -1, predicate, first } = clause;
  const whole = phrases[subject];
  const name = phrases.find(
    (other) =>
      other.last === first - 2 &&
      tokens[first - 1]?.text === "," &&
      tokens[other.first - 1]?.text === "," &&
      other.appositionOf === undefined &&
      !other.preposition &&
      tokens[other.head]?.pos === "PROPN" &&
      is(tree, rootOf(tree, other), "nsubj") &&
      tree.heads[rootOf(tree, other)] === predicate,
  );
  if (!whole || !name || name === whole || whole.last >= name.first) return;
  // Nothing but what hangs on the subject stands between: "the chief of staff".
  const between = tokens.slice(whole.last + 1, name.first - 1);
  if (between.some(({ text, pos }) => text === "," || pos === "VERB" || pos === "AUX")) return;
  name.appositionOf = subject;
}

const PLACES =
  /^(?:village|town|city|suburb|district|quarter|neighbourhood|neighborhood|hamlet|parish|county|province|region|state|port|island|capital|country|area|resort)$/;

/** "In one village, Alder, shops closed": a name between commas after such a noun is where it was, and closed nothing. */
function takeSubjectAfterNamedPlace({ tokens, phrases, clauses }: ParsedSentence, clause: Clause): void {
  const name = phrases[clause.subject ?? -1];
  if (!name || name.preposition || tokens[name.head]?.pos !== "PROPN") return;
  if (tokens[name.first - 1]?.text !== "," || tokens[name.last + 1]?.text !== ",") return;
  const town = phrases.findIndex(({ last }) => last === name.first - 2);
  const noun = phrases[town];
  if (!noun?.preposition || !PLACES.test(tokens[noun.head]?.lemma ?? "")) return;
  const own = phrases.findIndex(
    ({ first, last, preposition }) => first === name.last + 2 && last < clause.first && !preposition,
  );
  const acting = phrases[own];
  if (!acting || isBareTime(tokens.slice(acting.first, acting.last + 1))) return;
  const wrong = clause.subject;
  name.appositionOf = town;
  acting.appositionOf = undefined;
  acting.conjunctOf = undefined;
  for (const other of clauses) if (other.subject === wrong) other.subject = own;
  clause.fronted = clause.fronted.filter((i) => i !== own);
}

/** "They signed two days before the dockers went back": what "before" opens hangs on the clause before it, never the other way. */
function turnUpsideDown({ clauses }: ParsedSentence, index: number): void {
  const clause = clauses[index] as Clause;
  if (
    clause.governor !== undefined ||
    clause.link !== "root" ||
    !clause.marker ||
    !OPENERS.has(clause.marker)
  )
    return;
  const before = clauses.findLastIndex(
    ({ form, link }, i) => i < index && form === "finite" && (link === "root" || link === "coordinated"),
  );
  const below =
    before >= 0
      ? before
      : clauses.findIndex(({ governor, link }, i) => i < index && governor === index && link !== "relative");
  if (below < 0) return;
  const main = clauses[below] as Clause;
  if (main.governor === index) {
    main.governor = undefined;
    main.link = "root";
  }
  clause.governor = below;
  clause.link = "adverbial";
}

/** A finite verb of prose has a subject; where the parser gave it none, it is looked for where subjects stand. */
function fillSubjects({ tokens, tree, phrases, clauses }: ParsedSentence): void {
  for (const clause of clauses) {
    // "resigned on Monday, six days after the collapse killed 12": without an "and" nothing is coordinated.
    const joined = (tree.children[clause.predicate] ?? []).some((child) => tokens[child]?.pos === "CCONJ");
    if (clause.form === "finite" && clause.conjunctOf !== undefined && !joined) {
      const own = opened(phrases, clause, freePhrases(tokens, phrases, clause));
      if (own !== undefined) clause.subject = own;
      if (clause.marker && OPENERS.has(clause.marker)) {
        clause.conjunctOf = undefined;
        clause.link = "adverbial";
      }
    }
    if (clause.form !== "finite" || clause.subject !== undefined || clause.conjunctOf !== undefined) continue;
    if (takeOpenedBefore(phrases, clauses, clause)) continue;
    const { lower, lemma } = tokens[clause.first] as Token;
    if (clause.first === clause.verb && lower === lemma) continue;
    const free = freePhrases(tokens, phrases, clause);
    const nearest = free.findLast((i) => !phrases[i]?.preposition) ?? opened(phrases, clause, free);
    if (nearest !== undefined) {
      clause.subject = nearest;
      clause.fronted = clause.fronted.filter((i) => i !== nearest);
    } else speakAfterVerb(clause, lemma, phrases, clauses);
  }
}

/** "Six are missing after the river Orla burst its banks": the parser gave the river to the clause before, as "after the river". */
function takeOpenedBefore(phrases: NounPhrase[], clauses: readonly Clause[], clause: Clause): boolean {
  const at = phrases.findIndex(({ last }) => last === clause.first - 1);
  const phrase = phrases[at];
  if (!phrase?.preposition || !OPENERS.has(phrase.preposition) || clause.marker) return false;
  const governor = clauses.findIndex(({ complements }) => complements.includes(at));
  if (governor < 0 || clauses[governor] === clause) return false;
  const above = clauses[governor] as Clause;
  above.complements = above.complements.filter((i) => i !== at);
  clause.subject = at;
  clause.marker = phrase.preposition;
  clause.governor = governor;
  clause.link = "adverbial";
  phrase.preposition = undefined;
  for (const other of clauses) if (other.conjunctOf === clauses.indexOf(clause)) other.subject ??= at;
  return true;
}

/** What stands before a clause's verb and could be its subject. */
function freePhrases(
  tokens: readonly Token[],
  phrases: readonly NounPhrase[],
  { fronted }: Clause,
): number[] {
  return fronted.filter((i) => {
    const { first, last, conjunctOf, attachedTo } = phrases[i] as NounPhrase;
    return conjunctOf === undefined && attachedTo === undefined && !isBareTime(tokens.slice(first, last + 1));
  });
}

/** "six days after the collapse killed 12": the word before the noun opens its clause. */
function opened(phrases: NounPhrase[], clause: Clause, free: readonly number[]): number | undefined {
  const last = free.at(-1);
  const phrase = last === undefined ? undefined : phrases[last];
  if (!phrase?.preposition || !OPENERS.has(phrase.preposition) || clause.marker) return undefined;
  clause.marker = phrase.preposition;
  if (clause.governor !== undefined) clause.link = "adverbial";
  phrase.preposition = undefined;
  return last;
}

/** "Two men were shot, said spokesman Karl Osei": who speaks stands after the verb. */
function speakAfterVerb(
  clause: Clause,
  lemma: string,
  phrases: readonly NounPhrase[],
  clauses: readonly Clause[],
): void {
  const [after] = clause.complements;
  const reports = REPORTS.test(lemma) && clauses.some(({ governor }) => clauses[governor ?? -1] === clause);
  if (after === undefined || !reports) return;
  const { first, preposition } = phrases[after] as NounPhrase;
  if (preposition || first !== clause.last + 1) return;
  clause.subject = after;
  clause.complements = clause.complements.slice(1);
}
