import { describe, expect, test } from "vitest";
import { findMentions } from "../../src/events/find-mentions.ts";
import { findSentences } from "../../src/text/sentences.ts";
import { findTimexes } from "../../src/timex/find-timexes.ts";

/** Who takes part in what a word tells (the last such word), and the headline: "agent Ada Brook | Brook plans the raid". */
function told(text: string, word: string): string {
  const { mentions } = findMentions("a", text, findSentences(text), findTimexes(text, { document: "a" }));
  const mention = mentions.findLast(({ trigger }) => text.slice(...trigger) === word);
  if (!mention) return "nothing";
  const people = mention.participants.map(({ name, role }) => `${role} ${name}`).join(", ");
  return `${people} | ${mention.gist ?? ""}`.trim();
}

/** The claims of one group: a text, the word that tells, and who is told to do what. */
type Claims = readonly (readonly [text: string, word: string, told: string])[];

describe("whoever is ruled out takes no part", () => {
  const CLAIMS: Claims = [
    [
      "It was Ada Brook, not Tom Lind, who planned the raid.",
      "planned",
      "agent Ada Brook | Brook plans the raid",
    ],
    ["Ada Brook, and not Tom Lind, planned the raid.", "planned", "agent Ada Brook | Brook plans the raid"],
    [
      "It was Tom Lind and not the mayor who closed the mill.",
      "closed",
      "agent Tom Lind | Lind closes the mill",
    ],
    ["The mayor met Tom Lind, not Ada Brook, on Monday.", "met", "with Tom Lind | mayor meets Tom Lind"],
    ["No one signed the accord on Friday.", "signed", "| No one signs the accord"],
    ["Neither side signed the accord on Friday.", "signed", "| Neither side signs the accord"],
  ];
  for (const [text, word, expected] of CLAIMS) test(text, () => expect(told(text, word)).toBe(expected));
});

describe("a verb without an object of its own, joined to a passive one", () => {
  const CLAIMS: Claims = [
    [
      "Ada Brook was stopped at a roadblock, pushed into a grey van and driven off.",
      "pushed",
      "patient Ada Brook | Brook pushed into a grey van",
    ],
  ];
  for (const [text, word, expected] of CLAIMS) test(text, () => expect(told(text, word)).toBe(expected));
});

describe("whom a pronoun means", () => {
  const CLAIMS: Claims = [
    // Somebody without a name who was the subject just before stands in the way of names farther off.
    [
      "Tom Lind told officers about it. No call had come, a spokesman for the harbour police said. He rejected a claim made in Arlow on Monday.",
      "rejected",
      "| spokesman rejects a claim made in Arlow",
    ],
    [
      "Tom Lind wrote to the town. The district auditor knew nothing of it when he lodged his own complaint on Monday.",
      "lodged",
      "| district auditor lodges his own complaint",
    ],
    // Whoever speaks for somebody tells of that somebody.
    [
      "Curtis Hale sold the mill on Monday. A spokesman said that he bought a boat on Friday.",
      "bought",
      "agent Curtis Hale | Hale buys a boat",
    ],
    [
      "Tom Lind was jailed on Monday. Counsel for Ivan Doyle said that he vanished on Friday.",
      "vanished",
      "agent Ivan Doyle |",
    ],
    // A name, a title, a noun before the name and a pronoun tell a man from a woman.
    [
      "Maureen Hale left Sunder. Tom Lind saw her. She sold the mill on Monday.",
      "sold",
      "agent Maureen Hale | Hale sells the mill",
    ],
    [
      "Xan Brook was out. She had left early. Nor was Tom Lind, the clerk. Freed on bail, he sold the mill on Monday.",
      "sold",
      "agent Tom Lind | Lind sells the mill",
    ],
    [
      "The actress Xan Brook met Chris Venn. He sold the mill on Monday.",
      "sold",
      "agent Chris Venn | Venn sells the mill",
    ],
    // The one named person of whom the sentence tells is meant, whoever of the other sex acts in it.
    [
      "Ivan Doyle resigned. Judge Carla Venn told Tom Lind that he robbed a bank on Monday.",
      "robbed",
      "agent Tom Lind | Lind robs a bank",
    ],
    [
      "Ada Brook spoke. Police arrested Tom Lind. He sold the mill on Monday.",
      "sold",
      "agent Tom Lind | Lind sells the mill",
    ],
    // Nobody is described by what he does to the one described.
    ["Tom Lind came. Ada Brook, whose letter he burned on Monday, left.", "burned", "agent Tom Lind |"],
    // Who spoke goes on speaking.
    [
      "Mayor Tom Lind denied that an envoy had called. He told reporters on Monday that the port was safe.",
      "told",
      "speaker Tom Lind | Lind tells reporters the port was safe",
    ],
    // What is done to somebody is done to the one that the pronoun means.
    [
      "Tom Lind fled. A court in Arlow jailed him on Monday.",
      "jailed",
      "patient Tom Lind | court in Arlow jails Lind",
    ],
    ["Tom Lind fled. On Monday he was jailed in Arlow.", "jailed", "patient Tom Lind | Lind jailed in Arlow"],
  ];
  for (const [text, word, expected] of CLAIMS) test(text, () => expect(told(text, word)).toBe(expected));
});

describe("places, buildings and firms are nobody", () => {
  const CLAIMS: Claims = [
    [
      "St. Brannoc's Memorial Hospital shut on Monday. St. Brannoc's bought a scanner.",
      "bought",
      "agent St. Brannoc's Memorial Hospital | St. Brannoc's Memorial Hospital buys a scanner",
    ],
    ["On Monday he stood before the chapel of São Bento. He lost a shoe.", "lost", "| "],
    [
      "Fairwater Homes said on Monday that it paid the fine.",
      "said",
      "speaker Fairwater Homes | Fairwater Homes says it paid the fine",
    ],
    [
      "PORT TARN, N.T. (Agency) - Nine patients of a small hospital have died after catching a fever there.",
      "died",
      "| Nine patients of a small hospital die",
    ],
  ];
  for (const [text, word, expected] of CLAIMS)
    test(text, () => expect(told(text, word)).toBe(expected.trim()));
});

describe("a headline that an editor would print", () => {
  const CLAIMS: Claims = [
    // What is pointed at, or was cut, is told elsewhere.
    ["Tom Lind called that “a farce that goes on”.", "called", "speaker Tom Lind |"],
    ["Between May and July, Judge Ada Brook said, he took £400.", "said", "speaker Ada Brook |"],
    ["Shares in Alder Foods dropped 9 percent by then.", "dropped", "| Shares in Alder Foods drop 9 percent"],
    // Plural subjects take a plural verb.
    [
      "Since January the Tarnians have built seven miles of road.",
      "built",
      "agent Tarnians | Tarnians build seven miles of road",
    ],
    ["Both signed the accord on Monday.", "signed", "| Both sign the accord"],
    ["Fishermen blocked the port on Monday.", "blocked", "| Fishermen block the port"],
  ];
  for (const [text, word, expected] of CLAIMS) test(text, () => expect(told(text, word)).toBe(expected));
});

test("how old somebody is happens to nobody", () => {
  const text = "A second man, aged 44 and understood to be a clerk, was arrested in Tarn.";
  expect(told(text, "aged")).toBe("nothing");
});
