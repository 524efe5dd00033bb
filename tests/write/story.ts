import type { Timeline } from "../../src/model/timeline.ts";
import type { When } from "../../src/model/when.ts";

/** A day that two articles give. */
export const floodDay: When = {
  edtf: "2031-04-10",
  start: { earliest: "2031-04-10", latest: "2031-04-10" },
  end: { earliest: "2031-04-10", latest: "2031-04-10" },
  granularity: "day",
  approximate: false,
  basis: "derived",
  because: [
    {
      document: "harbour-post",
      span: [10, 18],
      quote: "Thursday",
      rule: "bare-weekday",
      gives: "the Thursday on or before publication: 2031-04-10",
      rejected: "the Thursday after it: the verb is in the past",
    },
  ],
};

/** One day of four. */
export const publicationDays: When = {
  edtf: "[2031-04-11..2031-04-14]",
  start: { earliest: "2031-04-11", latest: "2031-04-14" },
  end: { earliest: "2031-04-11", latest: "2031-04-14" },
  granularity: "day",
  approximate: false,
  basis: "derived",
  because: [],
};

export const undated: When = {
  edtf: null,
  start: { earliest: null, latest: null },
  end: { earliest: null, latest: null },
  granularity: "interval",
  approximate: false,
  basis: "unknown",
  because: [],
};

/** A small story that a person made up: a flood in Kelmouth, and an inquiry that is only planned. */
export const kelmouth: Timeline = {
  schemaVersion: 1,
  documents: [
    {
      id: "harbour-post",
      title: "Flood cuts off Kelmouth",
      path: "news/harbour-post.txt",
      published: publicationDays,
    },
    { id: "vale-echo", title: "Kelmouth asks why", path: "news/vale-echo.txt", published: undated },
    {
      id: "vale-echo-2",
      title: "Kelmouth asks why",
      path: "news/vale-echo-2.txt",
      published: undated,
      copyOf: "vale-echo",
    },
  ],
  events: [
    {
      id: "flood-kelmouth",
      title: "Flood in Kelmouth",
      summary: "The river Kel burst its banks on Thursday.",
      kind: "disaster",
      status: "happened",
      when: floodDay,
      participants: [{ name: "Ada Brandt", role: "speaker", aliases: ["Ada Brandt", "Mayor Brandt"] }],
      places: ["Kelmouth"],
      mentions: [
        { document: "harbour-post", start: 0, end: 43, quote: "The river Kel burst\nits banks on Thursday." },
        { document: "vale-echo", start: 5, end: 30, quote: "a flood | the *worst* yet" },
      ],
      sources: 2,
      after: [],
      salience: 0.9,
      confidence: 0.8,
      conflicts: ["houses"],
    },
    {
      id: "inquiry-kelmouth",
      title: "Inquiry into the Kelmouth flood",
      summary: "An inquiry is to follow.",
      kind: "inquiry",
      status: "planned",
      when: undated,
      participants: [],
      places: [],
      mentions: [{ document: "vale-echo", start: 40, end: 64, quote: "An inquiry is to follow." }],
      sources: 1,
      after: [
        {
          event: "flood-kelmouth",
          because: [
            {
              document: "vale-echo",
              span: [58, 64],
              quote: "follow",
              rule: "follows",
              gives: "after the flood",
            },
          ],
        },
      ],
      partOf: "flood-kelmouth",
      salience: 0.3,
      confidence: 0.5,
      conflicts: [],
    },
  ],
  conflicts: [
    {
      id: "houses",
      about: "number of houses",
      events: ["flood-kelmouth"],
      positions: [
        {
          value: "40 houses",
          documents: ["harbour-post"],
          quotes: [{ document: "harbour-post", start: 50, end: 59, quote: "40 houses" }],
        },
        {
          value: "at least 60 houses",
          documents: ["vale-echo"],
          quotes: [{ document: "vale-echo", start: 70, end: 88, quote: "at least 60 houses" }],
          setAside: true,
        },
      ],
    },
  ],
  unresolved: [
    { document: "vale-echo", span: [90, 98], quote: "recently", reason: "it names no stretch of days" },
  ],
};
