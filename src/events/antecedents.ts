import type { Span } from "../model/span.ts";
import type { ParsedSentence } from "../text/clause.ts";
import { type NounPhrase, rootOf } from "../text/phrases.ts";
import { hasChildBy, is } from "../text/syntax/tree.ts";
import type { Token } from "../text/tokens.ts";
import { namesPerson } from "./event-words.ts";
import { phraseText } from "./gist.ts";
import type { NameInPhrase } from "./names.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import { namesOf } from "./participants.ts";
import { nounsBeside, type Pronoun, pronounIn, pronounOfMention, pronounOfWords } from "./pronoun-of.ts";
import { kindOfVerb, nameRules } from "./rules.ts";

/** How many sentences back a pronoun reaches. */
const REACH = 6;

/** Whom a pronoun means: somebody named, or somebody of whom the text says no more than what he or she is. */
export interface Antecedent {
  name: NameInPhrase | null;
  /** How a headline calls them: "Brook", "spokesman". */
  called: string;
  /** Was the subject where the pronoun found them. */
  subject: boolean;
  /** Nobody else is named between, to whom the pronoun could refer. */
  alone: boolean;
}

/** Somebody at one place of the article: by name, by a noun ("a spokesman") or by a pronoun. */
interface Person {
  sentence: number;
  span: Span;
  name: NameInPhrase | null;
  called: string;
  pronoun: Pronoun | null;
  /** "main": of a clause that stands by itself; "owner": of what is the subject, "Brook's warning came". */
  subject: "main" | "other" | "owner" | null;
  /** Has a part in what a verb tells: its object, or behind its preposition. */
  argument: boolean;
  /** "The man": may be one who is named. */
  definite: boolean;
  /** "Somebody" */
  vague: boolean;
  /** The token by which the noun, name or pronoun hangs on the rest of its sentence. */
  head: number;
}

const OFFICES = new Set(nameRules.offices);

/** Who speak for somebody else: "a spokesman said that he was ill" tells of no ill spokesman. */
const SPEAKS_FOR =
  /^(?:spokes(?:man|woman|person)|lawyer|counsel|attorney|solicitor|barrister|advocate|agent|aide|publicist|representative|press officer)$/;

/** Whom the article's "he" and "she" mean, by the pronoun's token; none for those of which it leaves that open. */
export function findAntecedents(parsed: ParsedDocument): ReadonlyMap<Token, Antecedent> {
  const found = new Map<Token, Antecedent>();
  const known = new Map<string, Pronoun>();
  const mentioned = parsed.names.names.map((names, index) =>
    names.filter(({ kind, span }) => kind === "person" && !isInQuotation(parsed, index, span)),
  );
  const roles = new Map<string, Set<string>>();
  mentioned.forEach((names, index) => {
    for (const name of names) {
      const sentence = parsed.sentences[index] as ParsedSentence;
      const pronoun = pronounOfMention(sentence, name);
      if (pronoun && !known.has(name.name)) known.set(name.name, pronoun);
      for (const role of rolesOf(sentence, name)) {
        const bearers = roles.get(role) ?? new Set();
        roles.set(role, bearers.add(name.name));
      }
    }
  });
  const pronounsLeft = parsed.sentences.map(({ tokens }, index) =>
    tokens.flatMap((token, i) =>
      token.pos === "PRON" && pronounIn(token) && !isInQuotation(parsed, index, [token.start, token.end])
        ? [i]
        : [],
    ),
  );
  if (pronounsLeft.every((here) => here.length === 0)) return found;
  const byName = new Map<string, NameInPhrase>();
  const people: Person[][] = [];
  parsed.sentences.forEach((sentence, index) => {
    for (const name of mentioned[index] ?? []) if (!byName.has(name.name)) byName.set(name.name, name);
    const here = peopleIn(parsed, index, mentioned[index] ?? [], { known, roles, byName });
    people[index] = here;
    for (const at of pronounsLeft[index] ?? []) {
      const token = sentence.tokens[at] as Token;
      const pronoun = pronounIn(token) as Pronoun;
      const before = (distance: number) =>
        (people[index - distance] ?? []).filter(
          (person) =>
            (distance > 0 || person.span[1] <= token.start) &&
            (person.pronoun === null || person.pronoun === pronoun) &&
            !(person.name && (known.get(person.name.name) ?? pronoun) !== pronoun),
        );
      const chosen = choose(sentence, at, before);
      const subject = subjectAt(parsed, index, at);
      if (chosen) {
        found.set(token, chosen);
        const { name, alone } = chosen;
        // "Maureen Hale was out. She had left": from here on Hale is a "she".
        if (name && alone && chosen.subject && /^s?he$/.test(token.lower) && !known.has(name.name))
          known.set(name.name, pronoun);
      }
      if (subject !== null)
        here.push({
          sentence: index,
          span: [token.start, token.end],
          name: chosen?.name ?? null,
          called: chosen?.called ?? "",
          pronoun,
          subject,
          argument: subject !== "owner",
          definite: false,
          vague: false,
          head: at,
        });
    }
  });
  return found;
}

/**
 * The nearest whom a pronoun may mean: a subject of its own sentence, else of the one before, else the one of whom alone
 * that tells anything, else who is named last.
 */
function choose(
  sentence: ParsedSentence,
  at: number,
  before: (distance: number) => readonly Person[],
): Antecedent | null {
  const { tokens } = sentence;
  const same = before(0).filter((person) => !isRuledOut(sentence, at, person));
  const opener = tokens.slice(0, 2).map(({ lower }) => lower);
  // "As for Ada Brook, she stayed": who is brought up so is whom the sentence goes on about.
  const topic = /^as (?:for|to)$/.test(opener.join(" ")) ? same[0] : undefined;
  const subjects = same.filter(({ subject }) => subject !== null);
  const acting = topic ?? subjects.findLast(({ subject }) => subject !== "owner") ?? subjects.at(-1);
  if (acting) return chosenFrom(acting, same);
  // "Judge Cray told Lind that he had lied", where Cray is a "she"
  const told = onlyArgument(same);
  if (told) return chosenFrom(told, same);
  const near: Person[] = [...same];
  const speaks = isSpeaking(sentence, at);
  const reach = /^(?:him|her)$/.test((tokens[at] as Token).lower) ? OBJECT_REACH : REACH;
  for (let distance = 1; distance <= reach; distance++) {
    const there = before(distance).filter(
      ({ name, definite, vague }) => name !== null || (distance === 1 && !definite && !vague),
    );
    if (distance <= NAMED_REACH) near.push(...there);
    const acted = there.filter(({ subject }) => subject !== null);
    const actor =
      // "Brook denied that an agent had called. “Nobody did,” she said": who spoke speaks on.
      (speaks ? acted.findLast(({ subject }) => subject === "main") : undefined) ??
      acted.findLast(({ subject }) => subject !== "owner") ??
      acted.at(-1) ??
      (distance === 1 ? onlyArgument(there) : undefined);
    if (actor) return chosenFrom(actor, [...near, ...there]);
  }
  if (reach < REACH) return null;
  const last = same.findLast(({ name }) => name) ?? near.find(({ name }) => name);
  return last ? chosenFrom(last, near) : null;
}

/** How many sentences back somebody may be meant who does nothing there. */
const NAMED_REACH = 3;

/** How many sentences back "him" and "her" reach. */
const OBJECT_REACH = 2;

function onlyArgument(people: readonly Person[]): Person | undefined {
  const parts = people.filter(({ argument }) => argument);
  return new Set(parts.map(({ name, called }) => name?.name ?? called)).size === 1 ? parts[0] : undefined;
}

function isSpeaking({ tokens, clauses, phraseAt }: ParsedSentence, at: number): boolean {
  const phrase = phraseAt[at];
  return clauses.some(
    ({ subject, verb }) =>
      subject !== undefined &&
      subject === phrase &&
      kindOfVerb((tokens[verb] as Token).lemma)?.name === "statement",
  );
}

function chosenFrom(person: Person, near: readonly Person[]): Antecedent {
  const { name, called, subject } = person;
  const alone = near.every((other) => other.name?.name === name?.name || other.name === null);
  return { name, called, subject: subject !== null, alone };
}

/** Whom a pronoun of the same sentence cannot mean. */
function isRuledOut(sentence: ParsedSentence, at: number, { head, name }: Person): boolean {
  const { tokens, tree, phrases, clauses, clauseAt } = sentence;
  const own = clauses[clauseAt[at] ?? -1];
  const acting = phrases[own?.subject ?? -1];
  // "Brook saw her": whoever acts in a clause is not the "her" that it is done to.
  if (/^(?:him|her)$/.test((tokens[at] as Token).lower) && is(tree, at, "obj", "iobj") && acting)
    if (acting.first <= head && head <= acting.last) return true;
  // "Brook, whom he met": he is not Brook; "Brook, who said she was tired" may be she.
  for (let above = tree.heads[at] as number; above >= 0; above = tree.heads[above] as number)
    if (is(tree, above, "acl:relcl") && tree.heads[above] === head) {
      const opener = (tree.children[above] ?? []).some(
        (child) => is(tree, child, "nsubj") && /^(?:who|that)$/.test((tokens[child] as Token).lower),
      );
      if (!opener) return true;
    }
  // "A spokesman said that he was ill": they speak for another.
  if (name === null && SPEAKS_FOR.test((tokens[head] as Token).lower)) {
    const above = own?.governor === undefined ? undefined : clauses[own.governor];
    return (
      own?.link === "complement" && above?.subject !== undefined && sentence.phraseAt[head] === above.subject
    );
  }
  return false;
}

/** Those whom a sentence names, or brings in as its subjects without a name, in text order. */
function peopleIn(
  parsed: ParsedDocument,
  index: number,
  names: readonly NameInPhrase[],
  {
    known,
    roles,
    byName,
  }: {
    known: ReadonlyMap<string, Pronoun>;
    roles: ReadonlyMap<string, ReadonlySet<string>>;
    byName: ReadonlyMap<string, NameInPhrase>;
  },
): Person[] {
  const { clauses, phrases, tokens, tree } = parsed.sentences[index] as ParsedSentence;
  const subjects = new Map<number, "main" | "other">();
  for (const { subject, form, link } of clauses)
    if (subject !== undefined && form === "finite") {
      const main = link === "root" || link === "coordinated" ? "main" : "other";
      if (subjects.get(subject) !== "main") subjects.set(subject, main);
    } else if (subject !== undefined && !subjects.has(subject)) subjects.set(subject, "other");
  // "A policeman, Ada Brook, was among the dead": the name set beside the subject is the subject's.
  const subjectOf = new Map<NameInPhrase, "main" | "other">();
  const named = new Set<number>();
  for (const [subject, how] of subjects)
    for (const name of namesOf(parsed, index, subject, phrases)) {
      subjectOf.set(name, how);
      named.add(subject);
    }
  // "Brook's warning came too late": she is whom the sentence is about.
  const owners = new Set([...subjects.keys()].map((subject) => phrases[subject]?.possessor));
  // "Counsel for Lind said that he would appeal": Lind will.
  const speaksFor = (name: number) => {
    const host = phrases[name]?.attachedTo;
    const head = phrases[host ?? -1]?.head;
    return (
      host !== undefined &&
      subjects.has(host) &&
      SPEAKS_FOR.test(head === undefined ? "" : (tokens[head]?.lower ?? ""))
    );
  };
  const people = names
    .filter(({ isHead }) => isHead)
    .map((name): Person => {
      const head = rootOf(tree, phrases[name.phrase] as NounPhrase);
      return {
        sentence: index,
        span: name.span,
        name,
        called: name.name.split(" ").at(-1) as string,
        pronoun: known.get(name.name) ?? null,
        // "Nor was Tom Lind": with no other subject it is he who is spoken of.
        subject:
          subjectOf.get(name) ??
          (tree.heads[head] === -1 &&
          hasChildBy(tree, head, "cop") &&
          !hasChildBy(tree, head, "nsubj", "csubj")
            ? "main"
            : null) ??
          (owners.has(name.phrase) || speaksFor(name.phrase) ? "owner" : null),
        argument: is(tree, head, "nsubj", "obj", "iobj", "obl"),
        head,
        definite: false,
        vague: false,
      };
    });
  // "Police charged a caretaker. He says": an object without a name counts where it brings somebody in.
  const objects = phrases.flatMap((phrase, i) =>
    is(tree, rootOf(tree, phrase), "obj") &&
    !subjects.has(i) &&
    /^an?$/.test((tokens[phrase.first] as Token).lower)
      ? [i]
      : [],
  );
  for (const at of [...subjects.keys(), ...objects]) {
    const phrase = phrases[at] as NounPhrase;
    const head = tokens[phrase.head] as Token;
    if (named.has(at) || !isSomebody(tokens, phrase) || isInQuotation(parsed, index, [head.start, head.end]))
      continue;
    if (standsBesideName(phrases, names, at)) continue;
    const subject = subjects.get(at) ?? null;
    // "The mayor said", where one mayor is named.
    const [one, ...others] = roles.get(head.lower) ?? [];
    const definite = (tokens[phrase.first] as Token).lower === "the";
    const name = definite && one !== undefined && others.length === 0 ? (byName.get(one) ?? null) : null;
    people.push({
      sentence: index,
      span: [(tokens[phrase.first] as Token).start, head.end],
      name,
      // "Somebody", "counsel": no headline says more by them than by a pronoun.
      called: name
        ? (name.name.split(" ").at(-1) as string)
        : phrase.first === phrase.last
          ? ""
          : phraseText(tokens, phrase),
      pronoun: (name && known.get(name.name)) ?? pronounOfWords([head.lower]),
      subject,
      argument: true,
      definite: definite && !OFFICES.has(head.lower),
      vague: head.pos === "PRON",
      head: rootOf(tree, phrase),
    });
  }
  return people.sort((a, b) => a.span[0] - b.span[0]);
}

/** "Ada Brook, a schoolteacher who spoke", "a smuggler, Tom Lind": the noun is another word for the name beside it. */
function standsBesideName(
  phrases: readonly NounPhrase[],
  names: readonly NameInPhrase[],
  at: number,
): boolean {
  const { last, appositionOf } = phrases[at] as NounPhrase;
  return names.some(
    ({ phrase, tokens }) =>
      phrase === appositionOf || phrases[phrase]?.appositionOf === at || tokens[0] === last + 2,
  );
}

/** "A spokesman", "the district auditor", "one man": one person, of whom no name is given. */
function isSomebody(tokens: readonly Token[], { first, head }: NounPhrase): boolean {
  const { lower, lemma, pos } = tokens[head] as Token;
  if (pos === "PRON") return /^(?:someone|somebody|anyone|anybody|another)$/.test(lower);
  if (pos !== "NOUN" || lower !== lemma) return false;
  if (/^(?:these|those|all|some|two|both|several|many|few|no)$/.test((tokens[first] as Token).lower))
    return false;
  return OFFICES.has(lower) || /^(?:man|woman|boy|girl)$/.test(lower) || namesPerson(lower);
}

/** What an article calls somebody beside the name: "mayor" for "Mayor Ada Brook" and for "Ada Brook, the mayor". */
function rolesOf(sentence: ParsedSentence, name: NameInPhrase): string[] {
  const beside = nounsBeside(sentence, name);
  const [last] = (name.title ?? "").toLowerCase().split(" ").slice(-1);
  return last ? [last, ...beside] : beside;
}

/** How a pronoun stands in its clause: as the subject of one that stands by itself, of another, as its owner, or as none. */
function subjectAt({ sentences }: ParsedDocument, index: number, at: number): Person["subject"] {
  const { clauses, phrases, phraseAt, tokens } = sentences[index] as ParsedSentence;
  const phrase = phraseAt[at];
  const { lower } = tokens[at] as Token;
  // "Her lawyer said that she would appeal"
  if (/^(?:his|her)$/.test(lower))
    return clauses.some(
      ({ subject }) => subject !== undefined && subject === phrase && phrases[subject]?.first === at,
    )
      ? "owner"
      : null;
  if (!/^s?he$/.test(lower)) return null;
  const own = clauses.filter(({ subject }) => subject !== undefined && subject === phrase);
  if (own.length === 0) return null;
  return own.some(({ link, form }) => form === "finite" && (link === "root" || link === "coordinated"))
    ? "main"
    : "other";
}

function isInQuotation({ quoted }: ParsedDocument, sentence: number, [start, end]: Span): boolean {
  return (quoted[sentence] ?? []).some((quotation) => quotation[0] <= start && end <= quotation[1]);
}
