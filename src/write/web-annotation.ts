import type { Document } from "../model/document.ts";
import type { Quote } from "../model/span.ts";
import type { Timeline, TimelineEvent } from "../model/timeline.ts";
import { dateInWords } from "./dates-in-words.ts";
import { headlineOf } from "./event-details.ts";
import { type Format, oneFile } from "./format.ts";
import { toJson } from "./json.ts";
import { articleId, eventId } from "./json-ld.ts";
import { ALL_KEPT, type Fates, type Loss, lossesOf, lossWhere } from "./loss.ts";

const FILE = "annotations.jsonld";

const FATES: Fates = {
  ...(Object.fromEntries(Object.keys(ALL_KEPT).map((name) => [name, "dropped"])) as Fates),
  undated: { instead: "the annotation says “undated”" },
  halfBounded: "kept",
  choice: "kept",
  unit: "kept",
  looseEnds: "kept",
  approximate: "kept",
  beforeOurEra: "kept",
  status: "kept",
  quotes: "kept",
  positions: "kept",
};

const CONTEXT = ["http://www.w3.org/ns/anno.jsonld", { annals: "urn:annals:vocabulary:" }];

/** How much of the text on either side helps to find a quote again in another copy, in UTF-16 code units. */
const SURROUNDINGS = 32;

/** The sentences that tell the events, as W3C Web Annotations of the articles, found by their words and by their place. */
export const webAnnotation: Format = {
  name: "web-annotation",
  names: [FILE],
  write: ({ timeline, documents }) => {
    const byId = new Map(documents.map((document) => [document.id, document]));
    const annotations = timeline.events.flatMap((event) =>
      event.mentions.flatMap((mention) => {
        const document = byId.get(mention.document);
        return document ? [annotation(event, mention, document)] : [];
      }),
    );
    const unique = [...new Map(annotations.map((each) => [each.id, each])).values()];
    const page = { "@context": CONTEXT, id: "urn:annals:annotations", type: "AnnotationPage", items: unique };
    return oneFile(FILE, toJson(page), [...lossesOf(timeline, FATES), ...untold(timeline, byId)]);
  },
};

function untold(timeline: Timeline, documents: ReadonlyMap<string, Document>): Loss[] {
  return lossWhere(timeline, ({ mentions }) => !mentions.some(({ document }) => documents.has(document)), {
    of: "events",
    what: "whole events that no article of this run tells in a sentence",
    instead: "they are left out",
  });
}

function annotation(event: TimelineEvent, { start, end, quote }: Quote, document: Document) {
  return {
    id: `urn:annals:annotation:${encodeURIComponent(event.id)}:${encodeURIComponent(document.id)}:${start}-${end}`,
    type: "Annotation",
    motivation: "identifying",
    body: [
      { id: eventId(event.id), "annals:edtf": event.when.edtf, "annals:status": event.status },
      {
        type: "TextualBody",
        format: "text/plain",
        purpose: "describing",
        value: `${dateInWords(event.when)}: ${headlineOf(event)}`,
      },
    ],
    target: {
      type: "SpecificResource",
      source: {
        id: articleId(document.id),
        type: "Text",
        "annals:path": document.path,
        "annals:textSha256": document.sha256,
        // The standard leaves the unit open (w3c/web-annotation#206): it is that of JavaScript's strings.
        "annals:positionUnit": "UTF-16 code unit",
        "annals:textOffset": document.offset ?? 0,
      },
      selector: [
        {
          type: "TextQuoteSelector",
          exact: quote,
          prefix: wholeLetters(document.text.slice(Math.max(0, start - SURROUNDINGS), start)),
          suffix: wholeLetters(document.text.slice(end, end + SURROUNDINGS)),
        },
        { type: "TextPositionSelector", start, end },
      ],
    },
  };
}

/** Half of a letter outside the basic plane, left over at either end, is no letter. */
function wholeLetters(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
}
