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
