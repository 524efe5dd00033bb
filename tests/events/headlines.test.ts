import { describe, expect, test } from "vitest";
import { findMentions } from "../../src/events/find-mentions.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { tagTokens } from "../../src/text/tokens.ts";
import { findTimexes } from "../../src/timex/find-timexes.ts";

/** The headline of the event that a verb tells. */
function headline(text: string, lemma: string): string | undefined {
  const { mentions } = findMentions("a", text, findSentences(text), findTimexes(text, { document: "a" }));
  return mentions.find((mention) => mention.lemma === lemma)?.gist;
}

describe("a headline made of a clause", () => {
  test.each([
    [
      "the clock that a time was told by goes with the time",
      "The riot ended when the authorities stormed the building on Monday at 7 a.m. local time.",
      "storm",
      "authorities storm the building",
    ],
    [
      "the figures of a vote stay together",
      "On February 20, the Senate passed the Harbour Bill by 36–0, expressing support for the project.",
      "pass",
      "Senate passes the Harbour Bill by 36–0",
    ],
    [
      "what is too long loses a clause as a whole, not its end",
      "In January, Mayor Ada Brook signed an executive order that paused new oil and gas leases on public lands or in offshore waters of the province.",
      "sign",
      "Brook signs an executive order",
    ],
    [
      "a phrase that needs its end goes with it",
      "On Monday, Norland bombed several bases of the rebel army in the northern hills of Upper Tarn in response to the raid that killed a general.",
      "bomb",
      "Norland bombs several bases of the rebel army in the northern hills of Upper Tarn",
    ],
    [
      "the verb agrees with the head and not with what hangs on it",
      "The last major attack on civilians occurred last February.",
      "attack",
      "last major attack on civilians occurs",
    ],
    [
      "a word in -is is one thing",
      "The economic crisis drove the government to block imports.",
      "drive",
      "economic crisis drives the government to block imports",
    ],
    [
      "a past that shares no passive with the verb before it",
      "By Saturday, 233 people had been evacuated, and Norlander Defence Force helicopters airlifted food to the town.",
      "airlift",
      "Norlander Defence Force helicopters airlift food to the town",
    ],
    [
      "have and a participle act",
      "By Tuesday the United Nations had so far only received about a quarter of the money.",
      "receive",
      "United Nations receives about a quarter of the money",
    ],
    [
      "a prefix set apart leaves the verb what it is",
      "In a ceremony, authorities re-opened the museum this Sunday.",
      "re-open",
      "authorities re-open the museum",
    ],
    [
      "those who support a man are not the man",
      "Supporters of far-right former president Jan Baltar stormed the council on Monday.",
      "storm",
      "Supporters of far-right former president Jan Baltar storm the council",
    ],
    [
      "a region after a town does nothing",
      "Earlier in September, a fourteen-year-old girl in Alder, Tarn shot herself at her school.",
      "shoot",
      "fourteen-year-old girl shoots herself at her school",
    ],
    [
      "what was said before its speaker says more than that he spoke",
      "Norland is expected to see thousands of new fever cases, the Global Health Organisation (GHO) said yesterday.",
      "say",
      "Global Health Organisation: Norland is expected to see thousands of new fever cases",
    ],
    [
      "nothing stands between a left-out time and a new clause",
      "“We will do our utmost,” Yonda said yesterday as he inspected the scene.",
      "say",
      "Yonda: “We will do our utmost”",
    ],
    [
      "a word that goes with its verb stays",
      "Ada Brook was sworn in on Friday.",
      "inaugurate",
      "Ada Brook sworn in",
    ],
    ["and stays behind the object", "The board tore the chapter out.", "tear", "board tears the chapter out"],
    [
      "both ends of a range count the same people",
      "Between 15,000 and 20,000 teachers marched to the park yesterday.",
      "march",
      "Between 15,000 and 20,000 teachers march to the park",
    ],
    [
      "a second participle has the number before it",
      "At least six workers were killed and more than 30 injured when a boiler burst on Monday.",
      "injure",
      "more than 30 injured",
    ],
    [
      "the part of a time goes with the time",
      "The walkout shut the schools for most of last May.",
      "shut",
      "walkout shuts the schools",
    ],
    [
      "and so does what tells which time",
      "The union will stop work for two days in the second week of term four.",
      "stop",
      "union to stop work",
    ],
    [
      "how long somebody served is no date",
      "Brook walked out on Friday after 36 years in uniform.",
      "walk out",
      "Brook walks out after 36 years in uniform",
    ],
    [
      "the night that was spent is what the verb is about",
      "Berg spent last night in his own bed.",
      "spend",
      "Berg spends night in his own bed",
    ],
    [
      "a possessive goes with the time that owns",
      "The toll in Tuesday night's blast at Alder Dyes rose to 11 yesterday.",
      "rise",
      "toll in blast at Alder Dyes rises to 11",
    ],
    [
      "but not what a preposition leads to beyond it",
      "The court rejected Brook's attempt to overturn the result of October's election.",
      "reject",
      "court rejects Brook's attempt to overturn the result of election",
    ],
    [
      "one of many is one",
      "One of the smallest parliaments in Europe brought down its own government.",
      "bring",
      "One of the smallest parliaments in Europe brings down its own government",
    ],
    [
      "what hangs beside and speaks of something named elsewhere goes",
      "The shareholders met on 20 June to approve it.",
      "meet",
      "shareholders meet",
    ],
    [
      "who spoke is the other man",
      "Colonel Dragan Velich claimed that General Ilija Kosor rang him and told him to roll.",
      "tell",
      "Kosor tells Velich to roll",
    ],
    [
      "under a present tense what was said is not shifted back",
      "The committee reported that the patrol had fired without cause.",
      "report",
      "committee reports the patrol fired without cause",
    ],
    [
      "but a condition stays one",
      "Brook told parliament that her country would accept the treaty.",
      "tell",
      "Brook tells parliament her country would accept the treaty",
    ],
    [
      "nor what was going on",
      "The firm said on Wednesday that it was withdrawing its offer.",
      "say",
      "firm says it is withdrawing its offer",
    ],
    [
      "nor what had been done",
      "The auditor reported that the company had been shown the accounts.",
      "report",
      "auditor reports the company was shown the accounts",
    ],
    [
      "a second object is that of the verb above",
      "The mayor promised every family that had lost its home 20,000 crowns.",
      "lose",
      "family loses its home",
    ],
    [
      "what a relative clause plans is what stands before it",
      "The council voted on Thursday for a full recount, which is to start on Monday.",
      "start",
      "full recount to start",
    ],
    [
      "what he does himself he does not to himself",
      "Berg taught for a year himself, in 1994.",
      "teach",
      "Berg teaches for a year",
    ],
    [
      "two who act are both named",
      "Xi Lan and Kim Sol met in Tarn on Monday.",
      "meet",
      "Lan and Sol meet in Tarn",
    ],
    [
      "a verb that no lexicon knows has a form all the same",
      "The company alleged that Malwa had rostered trainees on Thursday.",
      "roster",
      "Malwa rosters trainees",
    ],
    [
      "one word may be a sentence",
      "No. The contract was signed in Sunder.",
      "sign",
      "contract signed in Sunder",
    ],
  ])("%s", (_claim, text, lemma, expected) => {
    expect(headline(text, lemma)).toBe(expected);
  });
});

describe("a word with letters that English has not", () => {
  test.each([
    "Erdoğan",
    "Şimşek",
    "Wałęsa",
    "Dvořák",
    "Łódź",
    "Đoković",
    "Nguyễn",
    "Kačanić",
    "Ionuţ",
    "Ødegård",
    // The accent as a character of its own, as PDF files have it.
    "Dvor\u030ca\u0301k",
  ])("%s is one word", (name) => {
    const text = `On Friday ${name} met the council in Alder, ${name}’s office said.`;
    const words = tagTokens(text, [0, text.length]).filter(({ text: word }) =>
      word.startsWith(name[0] as string),
    );
    expect(words.filter(({ text: word }) => word === name)).toHaveLength(2);
  });

  test("the one who acts has the whole name", () => {
    expect(headline("President Erdoğan called for talks on Wednesday.", "call")).toBe(
      "Erdoğan calls for talks",
    );
  });
});
