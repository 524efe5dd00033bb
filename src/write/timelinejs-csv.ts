import { formulaLosses } from "./csv.ts";
import { csvText } from "./csv-text.ts";
import { type Format, oneFile } from "./format.ts";
import { htmlText } from "./html-text.ts";
import { slidesOf, TIMELINEJS_FATES, timelineJsLosses } from "./timelinejs.ts";

const FILE = "timeline.timelinejs.csv";

/** The columns of the sheet that TimelineJS reads, in its order. */
const HEADER = [
  "Year",
  "Month",
  "Day",
  "Time",
  "End Year",
  "End Month",
  "End Day",
  "End Time",
  "Display Date",
  "Headline",
  "Text",
  "Media",
  "Media Credit",
  "Media Caption",
  "Media Thumbnail",
  "Type",
  "Group",
  "Background",
  "Link",
];

/** The sheet from which TimelineJS makes slides, for those who put it on Google Sheets. */
export const timelineJsCsv: Format = {
  name: "csv-timelinejs",
  names: [FILE],
  write: ({ timeline }) => {
    const cell = (number: number | undefined) => (number === undefined ? "" : String(number));
    const rows = slidesOf(timeline).map(({ event, headline, text, start, end, displayDate }) => [
      ...[cell(start.year), cell(start.month), cell(start.day), ""],
      ...[cell(end?.year), cell(end?.month), cell(end?.day), ""],
      ...[displayDate, htmlText(headline), text, "", "", "", "", "", event.kind, "", ""],
    ]);
    return oneFile(FILE, csvText(HEADER, rows), [
      ...timelineJsLosses(timeline, TIMELINEJS_FATES),
      ...formulaLosses(timeline, ({ title }) => [title]),
    ]);
  },
};
