import type { Meaning } from "../calendar/meaning.ts";
import type { Document } from "../model/document.ts";
import { groupBy } from "../model/group-by.ts";
import type { ResolvedTimex } from "../model/stages.ts";
import type { Timeline } from "../model/timeline.ts";
import type { When } from "../model/when.ts";
import { dateInWords } from "./dates-in-words.ts";
import type { Format } from "./format.ts";
import { ALL_KEPT, type Fates, type Loss, lossesOf } from "./loss.ts";
import type { RunResult } from "./run-result.ts";
import { fitsXml, xmlAttribute, xmlText } from "./xml-text.ts";

const FOLDER = "timeml";

/** It annotates the articles; of events across articles TimeML knows nothing. */
const FATES: Fates = {
  ...(Object.fromEntries(Object.keys(ALL_KEPT).map((name) => [name, "dropped"])) as Fates),
  unresolved: "kept",
  published: { instead: "t0 has the day, month or year that is certain, else X for what is not known" },
};

/** An article a file, its temporal expressions marked in its text as TIMEX3 (TimeML 1.2.1), its own day as `t0`. */
export const timeml: Format = {
  name: "timeml",
  names: [FOLDER],
  write: (result) => {
    const { timeline, documents } = result;
    const published = new Map(timeline.documents.map((document) => [document.id, document.published]));
    const marked = marksByDocument(result);
    const files = documents.map((document): [string, string] => {
      const { marks } = marked.get(document.id) ?? NO_MARKS;
      return [
        `${FOLDER}/${fileName(document.id)}.tml`,
        articleXml(document, marks, published.get(document.id)),
      ];
    });
    const losses = [
      ...wholeEvents(timeline),
      ...lossesOf({ ...timeline, events: [] }, FATES),
      ...articleLosses(documents, marked),
    ];
    return { files: new Map(files), losses };
  },
};

/** An id may hold a folder's name, where two articles share their own. */
function fileName(id: string): string {
  return id.replace(/[/\\:*?"<>|%\p{Cc}]/gu, encodeURIComponent);
}

interface Marked {
  /** In text order; none reaches into the next. */
  marks: ResolvedTimex[];
  /** Inside others, where an element of the text has no room for them. */
  nested: ResolvedTimex[];
}
const NO_MARKS: Marked = { marks: [], nested: [] };

function marksByDocument({ timexes }: RunResult): Map<string, Marked> {
  const byDocument = groupBy(timexes(), ({ document }) => document);
  return new Map([...byDocument].map(([document, found]) => [document, disjoint(found)]));
}

function disjoint(timexes: readonly ResolvedTimex[]): Marked {
  const marked: Marked = { marks: [], nested: [] };
  let end = 0;
  for (const timex of [...timexes].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])) {
    marked[timex.span[0] >= end ? "marks" : "nested"].push(timex);
    end = Math.max(end, timex.span[1]);
  }
  return marked;
}

function articleXml(
  { id, title, text }: Document,
  marks: readonly ResolvedTimex[],
  published: When | undefined,
): string {
  const ids = new Set(marks.map((mark) => mark.id));
  const pieces = marks.map((mark, index) => {
    const [start, end] = mark.span;
    const before = text.slice(marks[index - 1]?.span[1] ?? 0, start);
    return xmlText(before) + element("TIMEX3", timexAttributes(mark, ids), text.slice(start, end));
  });
  const rest = text.slice(marks.at(-1)?.span[1] ?? 0);
  return `<?xml version="1.0" encoding="UTF-8"?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">
<DOCID>${xmlText(id)}</DOCID>
<DCT>${creationTime(published)}</DCT>
<TITLE>${xmlText(title)}</TITLE>
<TEXT>${pieces.join("")}${xmlText(rest)}</TEXT>
</TimeML>
`;
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  text: string,
): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlAttribute(value)}"`],
  );
  return `<${name}${given.join("")}>${xmlText(text)}</${name}>`;
}

function timexAttributes(
  { id, type, value, mod, quant, freq, anchor, meaning }: ResolvedTimex,
  marked: ReadonlySet<string>,
) {
  const origin =
    anchor.kind === "dct"
      ? "t0"
      : anchor.kind === "timex" && marked.has(anchor.timex)
        ? anchor.timex
        : undefined;
  return {
    tid: id,
    type,
    value,
    mod,
    quant,
    freq,
    temporalFunction: anchor.kind === "none" ? undefined : "true",
    functionInDocument: "NONE",
    ...pointsOf(meaning, origin),
  };
}

/** A length that begins or ends at its anchor says at which end it is; everything else is only counted from it. */
function pointsOf(meaning: Meaning, origin: string | undefined) {
  if (meaning.kind === "stretch")
    return meaning.side === "before" ? { endPoint: origin } : { beginPoint: origin };
  // "42 months into the war": it has run until the article was written.
  if (meaning.kind === "elapsed") return { beginPoint: origin, endPoint: origin === "t0" ? undefined : "t0" };
  return { anchorTimeID: origin };
}

function creationTime(published: When | undefined): string {
  const attributes = {
    tid: "t0",
    type: "DATE",
    value: published ? creationValue(published) : "XXXX-XX-XX",
    temporalFunction: "false",
    functionInDocument: "CREATION_TIME",
  };
  return element("TIMEX3", attributes, published ? dateInWords(published) : "undated");
}

/** As much of the date as all the days that are left share; the years before ours as TIMEX3 writes them: "BC0044". */
function creationValue({ start, end }: When): string {
  const [first, last] = [start.earliest, end.latest].map((day) => day?.split(/(?<=\d)-/) ?? []);
  const shared = [0, 1, 2].map(
    (part) => first?.slice(0, part + 1).join() === last?.slice(0, part + 1).join(),
  );
  const [year, month, day] = [0, 1, 2].map((part) => (shared[part] ? first?.[part] : undefined));
  return [timexYear(year), month ?? "XX", day ?? "XX"].join("-");
}

function timexYear(year: string | undefined): string {
  if (year === undefined) return "XXXX";
  const number = Number(year.replace("Y", ""));
  return number > 0 ? year : `BC${String(1 - number).padStart(4, "0")}`;
}

function wholeEvents({ events }: Timeline): Loss[] {
  if (events.length === 0) return [];
  return [
    {
      of: "events",
      what: "the events, their order and their dates",
      instead: "each article has its own expressions marked in its text",
      events: events.map(({ id }) => id),
      documents: [],
    },
  ];
}

function articleLosses(documents: readonly Document[], marked: ReadonlyMap<string, Marked>): Loss[] {
  const where = (
    of: Loss["of"],
    has: (document: Document) => boolean,
    what: string,
    instead: string,
  ): Loss[] => {
    const ids = documents.filter(has).map(({ id }) => id);
    return ids.length === 0 ? [] : [{ of, what, instead, events: [], documents: ids }];
  };
  const ofDocument = ({ id }: Document) => marked.get(id) ?? NO_MARKS;
  return [
    ...where(
      "words",
      ({ text, title }) => !fitsXml(text) || !fitsXml(title),
      "characters that XML cannot hold",
      "U+FFFD stands for each, so that every position holds",
    ),
    ...where(
      "details",
      (document) => ofDocument(document).nested.length > 0,
      "expressions inside others",
      "only the outer one is marked",
    ),
    ...where(
      "details",
      (document) => ofDocument(document).marks.some(({ anchor }) => anchor.kind === "event"),
      "the event from which an expression is counted",
      "the expression is marked without its anchor: events have no elements here",
    ),
  ];
}
