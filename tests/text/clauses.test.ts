import { describe, expect, test } from "vitest";
import type { Clause, ParsedSentence } from "../../src/text/clause.ts";
import { parseSentences } from "../../src/text/clauses.ts";
import { tagTokens } from "../../src/text/tokens.ts";

function read(text: string): ParsedSentence {
  return parseSentences([tagTokens(text, [0, text.length])])[0] as ParsedSentence;
}

function words({ tokens, phrases }: ParsedSentence, phrase: number | undefined): string | null {
  if (phrase === undefined) return null;
  const { first, last } = phrases[phrase] as { first: number; last: number };
  return tokens
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join(" ");
}

/** The clause whose verb is a word. */
function clauseOf(sentence: ParsedSentence, verb: string): Clause {
  const found = sentence.clauses.find((clause) => sentence.tokens[clause.verb]?.text === verb);
  if (!found) throw new Error(`no clause of ${verb}`);
  return found;
}

describe("who does what", () => {
  test.each([
    ["Strand, who joined Linfield in 2013, told reporters he was empty.", "told", "Strand"],
    ["Strand, who joined Linfield in 2013, told reporters he was empty.", "joined", "Strand"],
    [
      "Two men were shot outside a bar in Harrow, said police spokesman Karl Osei.",
      "said",
      "police spokesman Karl Osei",
    ],
    ["The council announced plans to close the bridge.", "close", "The council"],
    ["The port of Sunder reopened on Friday, two days after the agreement of Tarn.", "reopened", "The port"],
    ["The court, sitting in Arlow, sentenced the owner and fined the firm.", "fined", "The court"],
  ])("%s — %s: %s", (text, verb, subject) => {
    const sentence = read(text);
    expect(words(sentence, clauseOf(sentence, verb).subject)).toBe(subject);
  });

  test.each([
    ["Brook was stopped at a roadblock, pushed into a grey van and driven off.", "pushed", true],
    ["Brook was stopped at a roadblock, pushed into a grey van and driven off.", "driven", true],
    ["Lind was found two hours later, bound to a tree.", "bound", true],
    ["The ship was raised, towed to Sunder and scrapped.", "scrapped", true],
    ["The girl was dragged from her bed, tied to a chair and beaten.", "beaten", true],
    // What has an object of its own, or never takes one, acts.
    ["The minister was elected in May and sacked two aides.", "sacked", false],
    ["She was elected in May and resigned in June.", "resigned", false],
    ["He was arrested on Monday and died in jail.", "died", false],
    ["The car was hit and crashed into a wall.", "crashed", false],
    ["The mayor was freed, left Sunder and wrote a book.", "left", false],
  ])("a verb joined to a passive one shares its “was”: %s %s: %s", (text, verb, passive) => {
    expect(clauseOf(read(text), verb).passive).toBe(passive);
  });

  test("a passive has what it is done to as its subject, the past tense without “be” never", () => {
    expect(clauseOf(read("The bridge was closed by the council."), "closed").passive).toBe(true);
    expect(clauseOf(read("The minister resigned on Monday."), "resigned").passive).toBe(false);
    expect(clauseOf(read("Both were wounded when someone fired."), "wounded").passive).toBe(true);
    expect(clauseOf(read("A man was shot."), "shot").passive).toBe(true);
    expect(clauseOf(read("The docker had been shot in the leg."), "shot").passive).toBe(true);
    expect(read("His aim was work.").clauses.map(({ verb }) => verb)).toEqual([2]);
    expect(read("It was a shot.").clauses.map(({ verb }) => verb)).toEqual([1]);
  });
});

describe("how clauses hang together", () => {
  test.each([
    ["The minister said on Friday that the army would attack.", "attack", "complement", "said"],
    ["His resignation came hours after the public inquiry opened in Fenwick.", "opened", "adverbial", "came"],
    [
      "The union's leader and the port's director signed the agreement two days before the dockers went back through the gates.",
      "went",
      "adverbial",
      "signed",
    ],
    [
      "She resigned on Monday, six days after the collapse killed 12 people.",
      "killed",
      "adverbial",
      "resigned",
    ],
    ["The mayor visited the town and promised an inquiry.", "promised", "coordinated", "visited"],
    ["The mayor of Fenwick hopes to resign.", "resign", "infinitive", "hopes"],
  ])("%s — %s is %s under %s", (text, verb, link, governor) => {
    const sentence = read(text);
    const clause = clauseOf(sentence, verb);
    expect(clause.link).toBe(link);
    expect(sentence.clauses.indexOf(clauseOf(sentence, governor))).toBe(clause.governor);
  });

  test("what is coordinated shares the first verb's future", () => {
    expect(clauseOf(read("The mayor will visit Sunder and meet the council."), "meet").tense).toBe("future");
  });

  test("what is said before who says it is governed by the saying", () => {
    const sentence = read("The dam is safe, the mayor claimed.");
    expect(clauseOf(sentence, "is").governor).toBe(sentence.clauses.indexOf(clauseOf(sentence, "claimed")));
  });
});

describe("noun phrases", () => {
  test.each([
    [
      "Harrow Rovers beat Linfield Athletic 2-1 in the final.",
      ["Harrow Rovers", "Linfield Athletic", "2-1", "the final"],
    ],
    ["The mayor warned the town Friday.", ["The mayor", "the town", "Friday"]],
    ["Linfield coach Peter Strand has stepped down.", ["Linfield coach Peter Strand"]],
  ])("%s", (text, phrases) => {
    const sentence = read(text);
    expect(sentence.phrases.map((_, i) => words(sentence, i))).toEqual(phrases);
  });

  test("an apposition and a list are told apart", () => {
    const list = read("Union leader Greta Lindholm and port director Omar Haddad signed it.");
    expect(list.phrases[1]?.conjunctOf).toBe(0);
    const apposed = read("The mayor of Fenwick, Ada Brook, accused the firm.");
    expect(
      apposed.phrases.filter(({ appositionOf }) => appositionOf !== undefined).length,
    ).toBeLessThanOrEqual(1);
  });
});
