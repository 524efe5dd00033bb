import { type Format, oneFile } from "./format.ts";
import { timelineHtml } from "./html/timeline-html.ts";
import { ALL_KEPT, lossesOf } from "./loss.ts";

/** The timeline as one page for a browser, with the articles in it. */
export const htmlPage: Format = {
  name: "html",
  names: ["timeline.html"],
  write({ timeline, documents }) {
    const page = timelineHtml(timeline, new Map(documents.map((document) => [document.id, document])));
    const losses = lossesOf(timeline, {
      ...ALL_KEPT,
      basis: "dropped",

      confidence: "dropped",
    });
    return oneFile("timeline.html", page, losses);
  },
};
