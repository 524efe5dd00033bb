import { expect, test } from "vitest";
import { compareTimelines } from "../../src/merge/compare-timelines.ts";
import { matchEvents } from "../../src/merge/match-events.ts";
import type { Conflict, Timeline, TimelineEvent } from "../../src/model/timeline.ts";
import { timelineDiffText } from "../../src/write/timeline-diff.ts";
import { floodDay, kelmouth, publicationDays } from "../write/story.ts";

const [flood, inquiry] = kelmouth.events as [TimelineEvent, TimelineEvent];
const [houses] = kelmouth.conflicts as [Conflict];
const [post, echo, copy] = kelmouth.documents as [
  Timeline["documents"][0],
  Timeline["documents"][0],
  Timeline["documents"][0],
];

const said = (older: Partial<Timeline>, newer: Partial<Timeline>) =>
  timelineDiffText({
    older: "before",
    newer: "now",
    ...compareTimelines({ ...kelmouth, ...older }, { ...kelmouth, ...newer }),
  })
    .trimEnd()
    .split("\n");

const NEW_MENTION = { document: "tide-tables", start: 12, end: 30, quote: "Kelmouth is flooded" };
const MORE_DEAD: Conflict = { id: "dead", about: "number of dead", events: [flood.id], positions: [] };

const differences: Record<string, { older?: Partial<Timeline>; newer?: Partial<Timeline>; says: string[] }> =
  {
    "two alike": { says: ["No article, event, date, title, status, source or conflict differs."] },
    "a new article": {
      older: { documents: [echo, copy] },
      says: ["added: Flood cuts off Kelmouth  (article harbour-post)", "  between 11 and 14 April 2031"],
    },
    "a new plan, which did not happen": {
      older: { events: [flood] },
      says: ["added: Inquiry into the Kelmouth flood  (event inquiry-kelmouth)", "  undated; planned"],
    },
    "an event gone": {
      newer: { events: [inquiry] },
      says: ["removed: Flood in Kelmouth  (event flood-kelmouth)", "  10 April 2031"],
    },
    "a day of four, become another": {
      older: { events: [{ ...flood, when: publicationDays }, inquiry] },
      says: [
        "moved: Flood in Kelmouth  (event flood-kelmouth)",
        "  between 11 and 14 April 2031 → 10 April 2031",
      ],
    },
    "an undated article, dated to some days": {
      newer: { documents: [post, { ...echo, published: publicationDays }, copy] },
      says: ["narrowed: Kelmouth asks why  (article vale-echo)", "  undated → between 11 and 14 April 2031"],
    },
    "a plan carried out, of which one more tells": {
      newer: {
        events: [
          flood,
          {
            ...inquiry,
            title: "Inquiry opens",
            status: "happened",
            sources: 2,
            mentions: [...inquiry.mentions, NEW_MENTION],
          },
        ],
      },
      says: [
        "retold: Inquiry opens  (event inquiry-kelmouth)",
        "  title: “Inquiry into the Kelmouth flood” → “Inquiry opens”",
        "  status: planned → happened",
        "  sources: 1 → 2",
        "  now told by: tide-tables",
      ],
    },
    "a teller lost": {
      newer: { events: [{ ...flood, sources: 1, mentions: flood.mentions.slice(0, 1) }, inquiry] },
      says: [
        "retold: Flood in Kelmouth  (event flood-kelmouth)",
        "  sources: 2 → 1",
        "  no longer told by: vale-echo",
      ],
    },
    "another id for the same sentences": {
      newer: { events: [{ ...flood, id: "disaster-kelmouth" }, inquiry] },
      says: [
        "retold: Flood in Kelmouth  (event disaster-kelmouth)",
        "  id: flood-kelmouth → disaster-kelmouth",
      ],
    },
    "a contradiction more": {
      newer: { conflicts: [houses, MORE_DEAD] },
      says: ["now in conflict: number of dead"],
    },
    "a contradiction less": { newer: { conflicts: [] }, says: ["no longer in conflict: number of houses"] },
    "a third position in an old contradiction, which has another id now": {
      newer: {
        conflicts: [
          {
            ...houses,
            id: "houses-2",
            positions: [...houses.positions, { value: "two houses", documents: ["tide-tables"], quotes: [] }],
          },
        ],
      },
      says: [
        "still in conflict, but otherwise: number of houses",
        "  40 houses: harbour-post",
        "  at least 60 houses: vale-echo (set aside)",
        "  two houses: tide-tables",
      ],
    },
    "a contradiction about the like, of another event": {
      newer: { conflicts: [{ ...houses, id: "houses-2", events: [inquiry.id], positions: [] }] },
      says: ["now in conflict: number of houses", "no longer in conflict: number of houses"],
    },
  };

for (const [title, { older = {}, newer = {}, says }] of Object.entries(differences))
  test(title, () => {
    expect(said(older, newer)).toEqual(["From before to now", "", ...says]);
  });

test("what is compared as data keeps both sides", () => {
  const newer = { ...kelmouth, events: [{ ...flood, status: "ongoing" as const }, inquiry] };
  expect(compareTimelines(kelmouth, newer)).toEqual({
    changes: [],
    revisions: [
      {
        id: "flood-kelmouth",
        title: "Flood in Kelmouth",
        ids: null,
        titles: null,
        status: { before: "happened", after: "ongoing" },
        sources: null,
        newDocuments: [],
        goneDocuments: [],
      },
    ],
    newConflicts: [],
    goneConflicts: [],
    changedConflicts: [],
  });
});

/** Events as "id kind sentence sentence", which are the same? */
const identities: { says: string; older: string[]; newer: string[]; same: [string, string][] }[] = [
  {
    says: "an id and a sentence in common",
    older: ["storm disaster 10 20"],
    newer: ["storm disaster 20 30"],
    same: [["storm", "storm"]],
  },
  {
    says: "a name that passed to another event follows neither: the sentences do",
    older: ["speech statement 10 20"],
    newer: ["speech statement 50 60", "speech-2 statement 10 20"],
    same: [["speech-2", "speech"]],
  },
  {
    says: "an event cut in two goes on as the larger part",
    older: ["talks meeting 10 20 30"],
    newer: ["talks-a meeting 10", "talks-b meeting 20 30", "talks-c meeting 40"],
    same: [["talks-b", "talks"]],
  },
  {
    says: "two events of one sentence are two where they are of two kinds",
    older: ["summit meeting 10"],
    newer: ["vow statement 10"],
    same: [],
  },
  {
    says: "the same id is enough where no sentence is",
    older: ["storm disaster 10"],
    newer: ["storm disaster 15"],
    same: [["storm", "storm"]],
  },
];

for (const { says, older, newer, same } of identities)
  test(says, () => {
    const matched = matchEvents(older.map(eventOf), newer.map(eventOf));
    expect([...matched].map(([id, { id: former }]) => [id, former])).toEqual(same);
  });

function eventOf(line: string): TimelineEvent {
  const [id = "", kind = "", ...starts] = line.split(" ");
  const mentions = starts.map((start) => ({ document: "log", start: Number(start), end: 99, quote: "" }));
  return { ...flood, when: floodDay, id, kind, mentions };
}
