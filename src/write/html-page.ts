import { type Format, oneFile } from "./format.ts";
import { timelineHtml } from "./html/timeline-html.ts";
import { ALL_KEPT, lossesOf, lossWhere } from "./loss.ts";

/** The timeline as one page for a browser, with the articles in it. */
export const htmlPage: Format = {
  name: "html",
  names: ["timeline.html"],
  write({ timeline, page = timeline, documents }) {
    const texts = new Map(documents.map((document) => [document.id, document]));
    const shown = new Set(page.events.map(({ id }) => id));
    return oneFile("timeline.html", timelineHtml(page, texts, timeline.events.length), [
      ...lossWhere(timeline, ({ id }) => !shown.has(id), {
        of: "events",
        what: "events beyond what a browser holds, the least salient",
        instead: "they are left out, and so are articles that tell no other; the page says so",
      }),
      ...lossesOf(page, { ...ALL_KEPT, basis: "dropped", confidence: "dropped" }),
    ]);
  },
};
