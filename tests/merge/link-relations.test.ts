import { expect, test } from "vitest";
import type { Cluster } from "../../src/merge/joins/disjoint-mentions.ts";
import { ALIKE } from "../../src/merge/joins/join-alike.ts";
import type { NetworkInput } from "../../src/merge/network/evidence.ts";
import { linksOf } from "../../src/merge/network/link-relations.ts";
import type { BornOut } from "../../src/merge/network/ties.ts";
import type { EventMention } from "../../src/model/mention.ts";

const TEXT = "The mill burned down.";

function told(document: string): EventMention {
  return {
    id: `${document}#e1`,
    document,
    trigger: [9, 15],
    lemma: "burn",
    phrase: [0, 20],
    sentence: [0, 21],
    kind: "disaster",
    nominal: false,
    definite: false,
    status: "happened",
    statusBecause: { rule: "by hand", span: [9, 15], quote: "burned" },
    participants: [],
    places: [],
    amounts: [],
    times: [],
    order: [],
    asserted: true,
    words: [],
    headline: false,
    rule: "by hand",
  };
}

const INPUT = {
  factDays: new Map(),
  texts: new Map(["a", "b", "c", "d"].map((document) => [document, TEXT])),
  titleOf: () => "Mill fire",
} as unknown as NetworkInput;

function linksWith(joins: Cluster["joins"], bornOut: BornOut = () => true) {
  const cluster = { mentions: ["a", "b", "c", "d"].map(told), joins };
  return linksOf(cluster, INPUT, bornOut).map((relation) =>
    relation.kind === "same"
      ? `${relation.first} ${relation.oneWay ? "→" : "="} ${relation.second}`
      : relation.kind,
  );
}

const join = (a: string, b: string, rule: string) => ({ a: `${a}#e1`, b: `${b}#e1`, rule });
const CHAIN = [join("a", "b", "a rule"), join("a", "c", "a rule"), join("c", "d", "a rule")];

test("articles that surely tell one event share its day, both ways", () => {
  expect(linksWith(CHAIN)).toEqual(
    ["a", "b", "c", "d"].map((document) => `event a#e1 = event a#e1 in ${document}`),
  );
});

test("articles whose event was only found to be alike give the event its day, and take none from one another", () => {
  expect(linksWith([join("a", "b", "a rule"), join("a", "c", ALIKE), join("c", "d", "a rule")])).toEqual([
    "event a#e1 in a → event a#e1",
    "event a#e1 in a = event a#e1 in b",
    "event a#e1 in c → event a#e1",
    "event a#e1 in c = event a#e1 in d",
  ]);
});

test("articles that have nothing else in common do not date one another", () => {
  expect(linksWith(CHAIN, (_, first, second) => `${first}${second}` !== "ac")).toEqual([
    "event a#e1 in a → event a#e1",
    "event a#e1 in a = event a#e1 in b",
    "event a#e1 in c → event a#e1",
    "event a#e1 in c = event a#e1 in d",
  ]);
});
