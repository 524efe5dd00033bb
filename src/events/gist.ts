import type { Span } from "../model/span.ts";
import type { Clause, ParsedSentence } from "../text/clause.ts";
import { isClitic, type NounPhrase } from "../text/phrases.ts";
import { childrenBy, hangsBelow, hasChildBy } from "../text/syntax/tree.ts";
import { overlapsOne, type Token } from "../text/tokens.ts";
import { namesPeople } from "./event-words.ts";

const LONGEST = 30;
const LONGEST_TEXT = 96;
/** Of what cannot be cut. */
const LONGEST_WHOLE = 120;
const ENDS_BEFORE = new Set([
  "and",
  "but",
  "while",
  "although",
  "though",
  "as",
  "because",
  "after",
  "before",
  "when",
  "until",
  "once",
]);

/** "Said yesterday as he inspected the scene": what only goes on beside what is told. */
const BESIDES = new Set(["as", "when", "while"]);

export interface HeadlineOptions {
  subject: string;
  /** The subject in full, for headlines of two words: "Ada Brook resigns". */
  fullSubject: string;
  /** Spans to leave out: the time expressions that the date column shows. */
  masked: readonly Span[];
  /** The verb's particle: "back" in "hit back". */
  particle: string | null;
  /** Told as still to come: "Brook to meet the council". */
  planned: boolean;
  /** The clause's modal, kept where the event is only possible: "troops could be deployed". */
  modal: string | null;
  /** The subject is grammatically plural: "dockers vote". */
  plural: boolean;
  /** By pronoun: the name that a headline puts in its place. */
  named: ReadonlyMap<Token, string>;
}

/**
 * What a headline would say of a clause, in the present tense with the given subject: "Brook warns the dam may fail".
 * Null when no whole statement of a headline's length can be made from it.
 */
export function headlineOf(sentence: ParsedSentence, index: number, options: HeadlineOptions): string | null {
  const { tokens, clauses } = sentence;
  const { subject, masked, particle } = options;
  const clause = clauses[index] as Clause;
  // "Russia, which he called an enemy": what the verb speaks of stands before it and would be missing.
  if (
    clause.link === "relative" &&
    clause.antecedent !== undefined &&
    clause.antecedent !== clause.subject &&
    clause.marker !== "where"
  )
    return null;
  if (/^which$/.test(tokens[(sentence.phrases[clause.subject ?? -1]?.first ?? 0) - 1]?.lower ?? ""))
    return null;
  const verb = tokens[clause.verb] as Token;
  // "Members of our club": the writer's own "we" is nobody to who reads the headline.
  if (/^(?:our|my|we|us|me)\b|\b(?:our|my)\b/i.test(subject)) return null;
  const rest = restOfClause(sentence, index, particle ? clause.verb + 2 : clause.verb + 1, masked);
  // "Brook called that a farce": what she called so is told elsewhere.
  const [opener] = rest ?? [];
  const called =
    opener && verb.lemma === "call" && /^[“"‘']$/.test(tokens[tokens.indexOf(opener) + 1]?.text ?? "");
  if (opener && (pointsBack(sentence, opener) || (called && /^(?:that|this)$/.test(opener.lower))))
    return null;
  const own = rest && withoutMainClause(sentence, clause, rest);
  const kept = own && withoutPronouns(sentence, own, options.named);
  if (kept === null || isMisread(sentence, clause, kept)) return null;
  // "The governor said in court": where nothing said is left, he spoke there.
  const spoke =
    verb.lemma === "say" &&
    !particle &&
    kept[0]?.pos === "ADP" &&
    !kept.some(({ pos }) => pos === "VERB" || pos === "AUX");
  const plain = spoke ? "speak" : particle ? `${verb.lemma} ${particle}` : verb.lemma;
  const predicate = predicateOf(tokens, clause, options, plain);
  const shifted = inPresent(sentence, index, options);
  const write = (words: readonly Token[]) => {
    const rest = join(
      words
        .filter((token, i) => !(token.lower === "that" && opensStatement(sentence, token, i)))
        .flatMap((token) => {
          const text = shifted.get(token) ?? options.named.get(token);
          return text === undefined ? [token] : text === "" ? [] : [{ ...token, text }];
        }),
    );
    return closeQuotes(`${subject} ${predicate}${rest ? ` ${rest}` : ""}`);
  };
  let words = kept;
  for (let text = write(words); text.length > LONGEST_TEXT; text = write(words)) {
    const shorter = withoutLastPhrase(sentence, words);
    if (!shorter && text.length <= LONGEST_WHOLE) break;
    if (!shorter) return null;
    words = wholePhrases(sentence, shorter);
  }
  // "Says the assessment of Tarn's council" lacks what the assessment was.
  const said = verbOfComplement(sentence, index);
  if (said && kept.includes(said) && !words.includes(said)) return null;
  if (words !== kept && verb.lemma === "say" && !words.some(({ pos }) => pos === "VERB" || pos === "AUX"))
    return null;
  const text = write(words);
  const bare = words.every((word) => isParticle(sentence, word));
  return text.split(" ").length >= 3 ||
    kept !== rest ||
    (bare && (options.fullSubject.includes(" ") || isDatedThing(sentence, clause, options)))
    ? bare
      ? text.replace(subject, options.fullSubject)
      : text
    : null;
}

/** "The hospital closed on 28 June": what is no person needs no more to be news than its day. */
function isDatedThing(
  { tokens, phrases }: ParsedSentence,
  { subject, form, link }: Clause,
  { masked }: HeadlineOptions,
): boolean {
  const head = tokens[phrases[subject ?? -1]?.head ?? -1];
  return (
    masked.length > 0 &&
    form === "finite" &&
    link !== "relative" &&
    head?.pos === "NOUN" &&
    !namesPeople(head.lemma)
  );
}

/** "That" and "this" by themselves: a headline's reader has nothing before it that they could point at. */
function pointsBack({ tokens, tree }: ParsedSentence, token: Token): boolean {
  const at = tokens.indexOf(token);
  return (
    /^(?:that|this|these|those)$/.test(token.lower) &&
    // "Maintains that no warning existed", which the parser may read so.
    !hasChildBy(tree, tree.heads[at] as number, "ccomp") &&
    /^(?:obj|iobj|nsubj|obl)/.test(tree.relations[at] as string) &&
    (tree.children[at] ?? []).every((child) => tree.relations[child] === "case")
  );
}

/** "Warns that the dam may fail": not the "that" of "a trial that lasted". */
function opensStatement({ tokens, tree }: ParsedSentence, token: Token, position: number): boolean {
  return position === 0 || tree.relations[tokens.indexOf(token)] === "mark";
}

function predicateOf(
  tokens: readonly Token[],
  clause: Clause,
  { modal, planned, plural, particle, subject }: HeadlineOptions,
  plain: string,
): string {
  const done = `${participleOf(tokens, clause)}${particle && clause.passive ? ` ${particle}` : ""}`;
  // "Said it would name a new coach": to come, where it is told as planned.
  if (modal && !planned) return clause.passive ? `${modal} be ${done}` : `${modal} ${plain}`;
  if (clause.passive) return planned ? `to be ${done}` : done;
  if (planned) return `to ${plain}`;
  const lemma = particle ? (tokens[clause.verb] as Token).lemma : plain;
  if (lemma === "be") return plural ? "are" : "is";
  return `${plural ? lemma : thirdPerson(lemma, subject)}${particle ? ` ${particle}` : ""}`;
}

/** "The count that ended on Friday gave him the seat": what follows the relative clause belongs to the main one. */
function withoutMainClause(
  { tokens, tree, clauses }: ParsedSentence,
  { link, governor, verb }: Clause,
  words: readonly Token[],
): readonly Token[] {
  const main = link === "relative" && governor !== undefined ? clauses[governor] : undefined;
  // "Promised every family that had lost its home 20,000 crowns": a second object is that of the verb above.
  const second = main ? childrenBy(tree, verb, "obj", "iobj")[1] : undefined;
  if (second !== undefined) {
    const below = (token: number) => token === second || tree.heads[token] === second;
    const cut = words.findIndex((token) => below(tokens.indexOf(token)));
    return cut < 0 ? words : words.slice(0, cut);
  }
  const at = main ? words.indexOf(tokens[main.verb] as Token) : -1;
  if (at < 0) return words;
  const auxiliary = words.findIndex(({ pos }, i) => i < at && pos === "AUX");
  return words.slice(0, auxiliary < 0 ? at : auxiliary);
}

/** Forms that are a past and a participle alike, besides those in -ed. */
const PAST_AND_PARTICIPLE =
  /(?:[^e]ed|lost|made|told|sold|found|left|won|held|kept|met|paid|said|sent|put|cut|set|built|bought|brought|caught|taught|thought|fought|led|fed|shot|spent|struck|hit|shut|let|read|heard|stood|understood|dealt|meant|slept|wept|bent|lent|bound|ground|laid|hung|stuck|dug|swung|spun|sat|got)$/;
/** The past of participles that are not its twins. */
const PAST_OF: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "gone went,done did,given gave,taken took,seen saw,known knew,shown showed,written wrote,begun began,broken broke,chosen chose," +
    "fallen fell,grown grew,risen rose,spoken spoke,stolen stole,thrown threw,driven drove,drawn drew,flown flew,forgotten forgot," +
    "frozen froze,hidden hid,sworn swore,torn tore,worn wore,woken woke,eaten ate,beaten beat,ridden rode,shaken shook,sunk sank," +
    "sung sang,drunk drank,swum swam,blown blew,bitten bit,withdrawn withdrew,undertaken undertook,overtaken overtook," +
    "become became,run ran,come came,overcome overcame"
  )
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);

/**
 * "Said that the patrol had fired" under a headline's "says" is "the patrol fired", and "was leaving" is "is leaving"; "would"
 * stays, which may be a condition's. By token of the content's verb: what stands there instead, nothing where it goes.
 */
function inPresent(
  { tokens, tree, clauses }: ParsedSentence,
  index: number,
  { planned, modal }: HeadlineOptions,
): ReadonlyMap<Token, string> {
  const found = new Map<Token, string>();
  const clause = clauses[index] as Clause;
  if (planned || modal || tree.xpos[clause.verb] !== "VBD") return found;
  for (const said of clauses) {
    if (said.governor !== index || said.link !== "complement" || said.form !== "finite") continue;
    const auxiliaries = (tree.children[said.predicate] ?? []).filter((child) =>
      /^(?:aux|cop)/.test(tree.relations[child] as string),
    );
    const at = (lower: RegExp) => auxiliaries.find((child) => lower.test((tokens[child] as Token).lower));
    const [would, had, been, was] = [at(/^would$/), at(/^had$/), at(/^been$/), at(/^was$|^were$/)];
    if (would !== undefined) continue;
    const several = () => {
      const subject = (tree.children[said.predicate] ?? []).find((child) =>
        /^nsubj/.test(tree.relations[child] as string),
      );
      return (
        subject !== undefined &&
        (/^NNP?S$/.test(tree.xpos[subject] as string) ||
          hasChildBy(tree, subject, "conj") ||
          tokens[subject]?.lower === "they")
      );
    };
    if (had !== undefined && been !== undefined) {
      found.set(tokens[had] as Token, "");
      found.set(tokens[been] as Token, several() ? "were" : "was");
    } else if (had !== undefined) {
      const { lower } = tokens[said.predicate] as Token;
      const past = PAST_OF[lower];
      if (past) {
        found.set(tokens[had] as Token, "");
        found.set(tokens[said.predicate] as Token, past);
      } else if (PAST_AND_PARTICIPLE.test(lower)) found.set(tokens[had] as Token, "");
    } else if (was !== undefined && tree.xpos[said.predicate] === "VBG")
      found.set(tokens[was] as Token, (tokens[was] as Token).lower === "were" ? "are" : "is");
  }
  return found;
}

/** "Met to approve it", "a gallery to house it": what hangs beside the statement and speaks of something named elsewhere goes. */
function withoutPronouns(
  { tokens, tree }: ParsedSentence,
  words: readonly Token[],
  named: ReadonlyMap<Token, string>,
): readonly Token[] {
  const pronoun = words.find(
    (token) => token.pos === "PRON" && /^(?:him|her|it|them|us|me)$/.test(token.lower) && !named.has(token),
  );
  if (!pronoun || words.some(({ text }) => /[“”"]/.test(text))) return words;
  let at = tokens.indexOf(pronoun);
  const inside = (token: number) => words.includes(tokens[token] as Token);
  while (at >= 0 && inside(at) && !ADJUNCT.test(tree.relations[at] as string)) at = tree.heads[at] as number;
  if (at < 0 || !inside(at)) return words;
  // "Fifteen for the sale and fifteen against it"
  if (tokens[tree.heads[at] as number]?.pos === "NUM") return words;
  const left = words.filter((token) => !hangsBelow(tree, tokens.indexOf(token), at));
  // A hole in the middle is no shorter statement but another one.
  return left.every((token, i) => token === words[i]) ? left : words;
}

/** "Phones sold in Tarn have a lock": the verb only describes the subject of another that follows it; "said shot" is none's statement. */
function isMisread({ tokens, clauses }: ParsedSentence, clause: Clause, kept: readonly Token[]): boolean {
  const governor = clause.governor === undefined ? undefined : clauses[clause.governor];
  const main = governor && (tokens[governor.verb] as Token);
  if (main && kept.includes(main)) return true;
  const [first] = kept;
  return (
    first !== undefined &&
    (first.pos === "AUX" ||
      (first.pos === "VERB" && (tokens[clause.verb] as Token).lemma === "say" && !clause.passive))
  );
}

/** Takes the last phrase or clause that can be missed off a headline that is too long: "legitimate targets | for attack". */
function withoutLastPhrase(sentence: ParsedSentence, words: readonly Token[]): readonly Token[] | null {
  // "for what the judge called a fraud": what a preposition opens goes as a whole.
  const opened = words.findIndex(
    (token, i) =>
      i > 2 && token.pos === "ADP" && /^(what|whom|whoever|whatever)$/.test(words[i + 1]?.lower ?? ""),
  );
  if (opened > 0) return words.slice(0, opened);
  const last = startOfLastAdjunct(sentence, words);
  if (last !== null) return words.slice(0, last);
  const at = words.findLastIndex(
    (token) => token.pos === "ADP" && token.lower !== "of" && !isParticle(sentence, token),
  );
  const cut = words.slice(0, Math.max(0, at));
  return at > 2 && !words.slice(at).some((token) => token.pos === "VERB" || token.pos === "AUX") ? cut : null;
}

/** What a statement stands without; "of" and what is said, wanted or done belong to their word. */
const ADJUNCT = /^(?:obl|nmod|advcl|acl)(?::|$)/;

/**
 * Where the shortest adjunct begins that ends the words: a phrase, or a clause as a whole, since "an injunction
 * preventing Brook" without "from building" is none.
 */
function startOfLastAdjunct({ tokens, tree }: ParsedSentence, words: readonly Token[]): number | null {
  const places = words.map((word) => tokens.indexOf(word));
  const inside = new Set<number>();
  for (let i = places.length - 1; i > 2; i--) {
    inside.add(places[i] as number);
    const tops = places
      .slice(i)
      .filter(
        (at) => !inside.has(tree.heads[at] as number) && !/^(?:punct|cc)/.test(tree.relations[at] as string),
      );
    const [top] = tops;
    if (top === undefined || tops.length > 1 || !ADJUNCT.test(tree.relations[top] as string)) continue;
    // "That paused the sale": the clause begins before its verb.
    if ((tree.children[top] ?? []).some((child) => child < (places[i] as number) && places.includes(child)))
      continue;
    const opening = words[i] as Token;
    const head = tree.heads[top] as number;
    const inClause =
      /^(?:VBG|VBN|VB)$/.test(tree.xpos[head] ?? "") &&
      /^(?:acl|advcl)/.test(tree.relations[head] as string) &&
      !(tree.xpos[head] === "VB" && hasChildBy(tree, head, "obj"));
    if (!inClause && !isBareAdverbial(tree, head) && !/^(?:of|if|unless|without|than)$/.test(opening.lower))
      return i;
  }
  return null;
}

/** "In response to", "on suspicion of": the noun is nothing without what it leads to. */
function isBareAdverbial({ relations, children }: ParsedSentence["tree"], noun: number): boolean {
  const before = (children[noun] ?? []).filter((child) => child < noun).map((child) => relations[child]);
  return before.length === 1 && before[0] === "case";
}

const PARTICLES = /^(?:in|out|up|down|off|through|over|away|back|on|aside|apart)$/;

/** "Shot down", "sworn in", "tore the chapter out": the word goes with its verb, or stands alone where it might. */
function isParticle({ tokens, tree }: ParsedSentence, token: Token): boolean {
  const at = tokens.indexOf(token);
  const relation = tree.relations[at] as string;
  if (relation === "compound:prt") return true;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  return (
    PARTICLES.test(token.lower) &&
    /^(?:advmod|obl|nmod)/.test(relation) &&
    (before?.pos === "VERB" || before?.pos === "NOUN" || before?.pos === "PROPN") &&
    (next === undefined || /^(?:ADP|PUNCT|CCONJ|SCONJ)$/.test(next.pos))
  );
}

function closeQuotes(ending: string): string {
  const unstopped = ending.endsWith(".") ? ending.replace(/(\p{Ll}{2})\.$/u, "$1") : ending;
  if (!/["“”‘’']/.test(ending)) return /[,;]$/.test(unstopped) ? unstopped.slice(0, -1) : unstopped;
  const text = unstopped
    .replace(/[,;](["”’']?)$/, "$1")
    .replace(/ (?:and|or|but|in|on|of|for|to|with|the|an?)(["”’'])$/, "$1")
    .replace(/ (?:""|“”|‘’|'')/, "");
  if (/(^| )['‘][^'’]*$/.test(text)) return `${text}${text.includes("‘") ? "’" : "'"}`;
  const [open, closed] = [(text.match(/“/g) ?? []).length, (text.match(/”/g) ?? []).length];
  if ((text.match(/"/g) ?? []).length % 2 === 1) return `${text}"`;
  if (open > closed) return `${text}”`;
  return closed > open ? text.replace("”", "") : text;
}

function participleOf(tokens: readonly Token[], clause: Clause): string {
  return (tokens[clause.verb] as Token).lower;
}

/** The words after the verb up to where its statement ends; null when it would end in the middle of what was said. */
function restOfClause(
  sentence: ParsedSentence,
  index: number,
  from: number,
  masked: readonly Span[],
): readonly Token[] | null {
  const { tokens, clauses } = sentence;
  const words: Token[] = [];
  let quoted = false;
  let verbs = 0;
  // Besides times, which are left out.
  let said = 0;
  // Besides marks.
  let length = 0;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.text === "“") quoted = true;
    if (token.text === "”") quoted = false;
    if (token.text === '"') quoted = !quoted;
    // A straight single mark opens a quotation after a space, and closes it before one.
    if (/^['‘’]$/.test(token.text)) quoted = !quoted && (tokens[i - 1]?.end ?? 0) < token.start;
    // "would undermine, rather than secure, peace": a bare verb before a comma still waits for its object.
    if (
      token.text === "," &&
      !quoted &&
      words.at(-1)?.pos === "VERB" &&
      verbs > 0 &&
      tokens[i + 1]?.lower === "rather"
    )
      return null;
    if (
      (/^([;:–—(]|[.!?…]+)$/.test(token.text) && !joinsNumbers(tokens, i)) ||
      (token.text === "," && !quoted)
    )
      break;
    if (
      !quoted &&
      (words.length >= (token.lower === "and" ? 1 : 3) ||
        words.length === 0 ||
        (said === 0 && BESIDES.has(token.lower))) &&
      ENDS_BEFORE.has(token.lower) &&
      !joinsNouns(sentence, i)
    )
      break;
    if (clauses.some((other, position) => position > index && other.first === i)) verbs++;
    if (verbs > 3) break;
    words.push(token);
    if (!isTime(token, masked)) said++;
    if (token.pos !== "PUNCT") length++;
    if (length > LONGEST) return null;
  }
  const verb = verbOfComplement(sentence, index);
  if (verb && words.length > 0 && !words.includes(verb) && verb.start > (words[0] as Token).start)
    return null;
  const kept = words.filter(
    (token, i) =>
      !isTime(token, masked) &&
      !(isClitic(token) && words[i - 1] && isTime(words[i - 1] as Token, masked)) &&
      !(
        token.pos === "ADP" &&
        words[i + 1] &&
        isTime(words[i + 1] as Token, masked) &&
        !isParticle(sentence, token) &&
        !leadsBeyond(sentence, token, masked)
      ) &&
      !leansOnTime(tokens, token, masked) &&
      !isEmphatic(sentence, token),
  );
  const whole = wholePhrases(sentence, kept);
  // "Suffered an accidental": without its object the verb says nothing.
  return whole.length < kept.length && whole.at(-1)?.pos === "VERB" ? null : whole;
}

/** The verb of what a clause says, wants or finds: "would fail" in "said the dam would fail". */
function verbOfComplement({ tokens, clauses }: ParsedSentence, index: number): Token | undefined {
  const complement = clauses.find(({ governor, link }) => governor === index && link === "complement");
  return complement && (tokens[complement.verb] as Token);
}

/** "Taught for a year himself": he taught, and not himself. */
function isEmphatic({ tokens, tree }: ParsedSentence, token: Token): boolean {
  return (
    /^(?:himself|herself|itself|themselves)$/.test(token.lower) &&
    !/^(?:obj|iobj|obl)$/.test(tree.relations[tokens.indexOf(token)] as string)
  );
}

/** "The result of October's vote": the preposition leads to the vote, and the month alone goes. */
function leadsBeyond({ tokens, tree }: ParsedSentence, token: Token, masked: readonly Span[]): boolean {
  const at = tokens.indexOf(token);
  const head = tree.heads[at] as number;
  if (head <= at || isTime(tokens[head] as Token, masked)) return false;
  return tokens.slice(at + 1, head).some((word) => isClitic(word));
}

/** Adverbs that go with a time, which is left out: "shortly after noon". */
const BESIDE_A_TIME = new Set(["just", "only", "shortly", "sometime", "exactly", "nearly", "almost", "even"]);

/** Of the modifiers what stands before the word that they modify. */
const BEFORE_ITS_HEAD = /^(?:amod|compound|nummod|det|case|mark|cc|nmod:poss)/;

/** Without what is left at the end of a phrase that was cut: "in what police described", "an accidental". */
function wholePhrases(sentence: ParsedSentence, words: readonly Token[]): Token[] {
  const { tokens, tree } = sentence;
  const kept = [...words];
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    const at = tokens.indexOf(last);
    const head = tree.heads[at] as number;
    const cut =
      BEFORE_ITS_HEAD.test(tree.relations[at] as string) &&
      head > at &&
      !kept.includes(tokens[head] as Token);
    const loose =
      /^(ADP|DET|CCONJ|SCONJ|PART|AUX)$/.test(last.pos) &&
      last.lower !== "back" &&
      !isParticle(sentence, last);
    // "Drops 9 percent by then", "speaks of that"
    const pointing = last.lower === "then" || (last !== kept[0] && pointsBack(sentence, last));
    if (!cut && !loose && !pointing && !BESIDE_A_TIME.has(last.lower) && !lacksItsOwn(tokens, tree, at))
      break;
    kept.pop();
  }
  const relative = kept.findLastIndex(
    (token, i) =>
      i > 0 && /^(ADP|SCONJ)$/.test(token.pos) && /^(what|whom|which)$/.test(kept[i + 1]?.lower ?? ""),
  );
  const open = relative > 0 && kept.at(-1)?.pos === "VERB";
  return open ? kept.slice(0, relative) : kept;
}

/** "A statement warning", where what it warned of was cut. */
function lacksItsOwn(tokens: readonly Token[], tree: ParsedSentence["tree"], at: number): boolean {
  return (
    tree.relations[at] === "acl" && tree.xpos[at] === "VBG" && /^[\p{L}“"]/u.test(tokens[at + 1]?.text ?? "")
  );
}

/** "Xi and Kim": an "and" with no verb before the next stop joins names, not statements. */
function joinsNouns({ tokens, clauses }: ParsedSentence, at: number): boolean {
  if ((tokens[at] as Token).lower !== "and") return false;
  const stop = tokens.findIndex((token, i) => i > at && /^[,;:.!?–—]$/.test(token.text));
  return !clauses.some(({ first }) => first > at && (stop < 0 || first < stop));
}

/** "By 36–0", "30:25": a mark set close between figures parts no statements. */
function joinsNumbers(tokens: readonly Token[], at: number): boolean {
  const [before, mark, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    mark !== undefined &&
    before?.end === mark.start &&
    after?.start === mark.end &&
    /\d$/.test(before.text) &&
    /^\d/.test(after.text)
  );
}

/** "Broke out just before 6 a.m.", "fled shortly after": what tells how near a time is goes with it. */
function leansOnTime(tokens: readonly Token[], token: Token, masked: readonly Span[]): boolean {
  if (!NEAR_TIME.has(token.lower)) return false;
  const next = tokens.findIndex(({ start }) => start >= token.end);
  const [side, time] = [tokens[next], tokens[next + 1]];
  if (side && isTime(side, masked)) return true;
  return side !== undefined && /^(after|before)$/.test(side.lower) && (!time || isTime(time, masked));
}

const NEAR_TIME = new Set(["shortly", "just", "right", "immediately", "moments", "soon", "only", "sometime"]);

function isTime(token: Token, masked: readonly Span[]): boolean {
  return overlapsOne(token, masked);
}

function join(words: readonly Token[]): string {
  let text = "";
  words.forEach((token, i) => {
    const previous = words[i - 1];
    const glued = previous !== undefined && previous.end === token.start;
    text += glued || i === 0 ? token.text : ` ${token.text}`;
  });
  if (!/["“”’']/.test(text)) return text.trim();
  return text
    .replace(/\s+([’']s)\b/g, "$1")
    .replace(/ ([”])/g, "$1")
    .replace(/([“]) /g, "$1")
    .replace(/[“"]\s*$/, "")
    .trim();
}

const IRREGULAR: Record<string, string> = { have: "has", be: "is", do: "does", go: "goes", ought: "ought" };
const PLURAL_SUBJECT = /( and |s$)/;
/** "The attack on civilians": what follows a preposition is not the head. */
const AFTER_HEAD = / (?:on|in|of|for|from|at|against|to|between|into|with) .*$/;

/** The verb as a headline has it: third person present, "warns"; "warn" after a plural subject such as "Police and firefighters". */
export function thirdPerson(lemma: string, subject: string): string {
  if (
    /\b(Rovers|Wanderers|Rangers|United|Police|Firefighters)$/.test(subject) ||
    /^(They|We|You|I)$/i.test(subject) ||
    / and /.test(subject) ||
    /^(Police|Officials|Rescuers|Allies|People|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Dozens|Hundreds|Thousands|\d[\d,.]*)(?=\s|$)/.test(
      subject,
    )
  )
    return lemma;
  const head = subject.replace(AFTER_HEAD, "");
  if (PLURAL_SUBJECT.test(head) && /^\p{Ll}/u.test(head.split(" ").at(-1) ?? "") && /[^siu]s$/.test(head))
    return lemma;
  const irregular = IRREGULAR[lemma];
  if (irregular) return irregular;
  if (/(s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

/** A noun phrase as a headline names it: without its article, the first letter as in a sentence. */
export function phraseText(
  tokens: readonly Token[],
  phrase: NounPhrase,
  masked: readonly Span[] = [],
): string {
  const words = tokens
    .slice(phrase.first, phrase.last + 1)
    .filter(
      (token, i, all) =>
        !isTime(token, masked) && !(isClitic(token) && i > 0 && isTime(all[i - 1] as Token, masked)),
    );
  while (
    words.length > 1 &&
    // "Neither side signs", "no one signs": without its opener a side signs.
    !/^(?:neither|another)$/.test(words[0]?.lower ?? "") &&
    !(words[0]?.lower === "no" && words[1]?.lower === "one") &&
    (words[0]?.pos === "DET" || /^(his|her|its|their|my|our|your|own)$/.test(words[0]?.lower ?? ""))
  )
    words.shift();
  const before = tokens[phrase.first - 1];
  if (before && words[0]?.lower === "one" && /^(?:no|not)$/.test(before.lower)) words.unshift(before);
  // "The alert of 8 August", without its day.
  while (words.length > 1 && words.at(-1)?.pos === "ADP") words.pop();
  return join(words);
}
