import { expect, test } from "vitest";
import { type Frame, frameOf } from "./frame-of.ts";

/** Headlines leave out articles and auxiliaries, tell the past in the present, and may write every word with a capital. */
const HEADLINES: readonly (readonly [headline: string, predicate: string, frame: Partial<Frame>])[] = [
  ["Minister Resigns Over Dam Collapse", "Resigns", { subjects: ["Minister"], obliques: ["over Collapse"] }],
  ["Minister resigns over dam collapse", "resigns", { subjects: ["Minister"] }],
  ["Storm Kills Nine in Lorne", "Kills", { subjects: ["Storm"], objects: ["Nine"] }],
  ["Storm kills nine in Lorne", "kills", { subjects: ["Storm"], objects: ["nine"] }],
  ["Rebels Seize Key Bridge", "Seize", { subjects: ["Rebels"], objects: ["Bridge"] }],
  ["Rebels seize key bridge", "seize", { subjects: ["Rebels"], objects: ["bridge"] }],
  [
    "Parliament Approves Budget After Long Debate",
    "Approves",
    { subjects: ["Parliament"], objects: ["Budget"] },
  ],
  [
    "Parliament approves budget after long debate",
    "approves",
    { subjects: ["Parliament"], objects: ["budget"] },
  ],
  ["Court Overturns Ban on Protests", "Overturns", { subjects: ["Court"], objects: ["Ban"] }],
  ["Court overturns ban on protests", "overturns", { subjects: ["Court"], objects: ["ban"] }],
  ["Osei Says Talks Will Resume", "Says", { subjects: ["Osei"] }],
  ["Osei says talks will resume", "resume", { subjects: ["talks"] }],
  ["Police Arrest Two Over Bank Raid", "Arrest", { subjects: ["Police"], objects: ["Two"] }],
  ["Police arrest two over bank raid", "arrest", { subjects: ["Police"], objects: ["two"] }],
  ["Tarn Accuses Lorne of Breaking Ceasefire", "Accuses", { subjects: ["Tarn"], objects: ["Lorne"] }],
  ["Tarn accuses Lorne of breaking ceasefire", "accuses", { subjects: ["Tarn"], objects: ["Lorne"] }],
  ["Bank to Cut 400 Jobs", "Cut", { subjects: ["Bank"], objects: ["Jobs"] }],
  ["Bank to cut 400 jobs", "cut", { subjects: ["Bank"], objects: ["jobs"] }],
  ["Ministers to meet in Lorne on Friday", "meet", { subjects: ["Ministers"] }],
  ["Two men arrested in Fenwick", "arrested", { subjects: ["men"], passive: true }],
  ["Two Men Arrested in Fenwick", "Arrested", { subjects: ["Men"], passive: true }],
  ["Three killed in Fenwick blast", "killed", { subjects: ["Three"], passive: true }],
  ["Mayor charged with fraud", "charged", { subjects: ["Mayor"], passive: true }],
  ["Troops withdraw from border", "withdraw", { subjects: ["Troops"], obliques: ["from border"] }],
  ["Troops Withdraw From Border", "Withdraw", { subjects: ["Troops"] }],
  ["Dockers begin strike in Sunder", "begin", { subjects: ["Dockers"], objects: ["strike"] }],
  ["President visits flooded villages", "visits", { subjects: ["President"], objects: ["villages"] }],
  ["President Visits Flooded Villages", "Visits", { subjects: ["President"], objects: ["Villages"] }],
  ["Firm denies bribing officials", "denies", { subjects: ["Firm"] }],
  ["Union rejects pay offer, calls strike", "rejects", { subjects: ["Union"], objects: ["offer"] }],
  ["Opposition wins election by wide margin", "wins", { subjects: ["Opposition"], objects: ["election"] }],
  ["Opposition Wins Election by Wide Margin", "Wins", { subjects: ["Opposition"], objects: ["Election"] }],
];

/** Headlines that the parser does not read rightly yet, by what it takes them for. */
const MISREAD: Record<string, readonly string[]> = {
  "a verb that is a noun too, or is rare, is taken for one": [
    "Police Arrest Two Over Bank Raid – Arrest",
    "Police arrest two over bank raid – arrest",
    "President Visits Flooded Villages – Visits",
    "President visits flooded villages – visits",
    "Union rejects pay offer, calls strike – rejects",
  ],
  "an infinitive for the future hangs on its subject as on a noun": [
    "Bank to Cut 400 Jobs – Cut",
    "Bank to cut 400 jobs – cut",
  ],
  "a participle without its auxiliary is taken for a past tense": ["Mayor charged with fraud – charged"],
};
const misread = new Set(Object.values(MISREAD).flat());

for (const [headline, predicate, frame] of HEADLINES) {
  const title = `${headline} – ${predicate}`;
  const check = misread.has(title) ? test.fails : test;
  check(title, () => expect(frameOf(headline, predicate)).toMatchObject(frame));
}
