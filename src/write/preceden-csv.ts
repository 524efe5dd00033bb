import { civilOf, type Day, formatDay } from "../calendar/civil-day.ts";
import { MONTH_NAMES } from "../calendar/month-names.ts";
import type { TimelineEvent } from "../model/timeline.ts";
import { formulaLosses } from "./csv.ts";
import { csvText } from "./csv-text.ts";
import { headlineOf, tellingLines } from "./event-details.ts";
import { type Format, oneFile } from "./format.ts";
import type { Fates } from "./loss.ts";
import { type Placement, placeEvents } from "./placement.ts";
import { TIMELINEJS_FATES, timelineJsLosses } from "./timelinejs.ts";

const FILE = "timeline.preceden.csv";

/** The eleven columns, https://support.preceden.com/article/16-csv. */
const HEADER = [
  "Layer Name",
  "Event ID",
  "Event Name",
  "Event Notes",
  "Event Start Date",
  "Event Start Approximate",
  "Event End Date",
  "Event End Approximate",
  "Milestone",
  "Event Symbol",
  "Event Color",
];

const FATES: Fates = {
  ...TIMELINEJS_FATES,
  undated: {
    instead: "it stands at the day of its neighbour in the order, as approximate; its notes say “undated”",
  },
  halfBounded: {
    instead: "it stands at the one day that is known, as approximate; its notes say on which side of it",
  },
  choice: { instead: "it spans all of the days, with both ends approximate; its notes say between which" },
  looseEnds: {
    instead: "it spans the days from the earliest to the latest; the end in doubt is approximate",
  },
};

/** For Preceden's CSV import: a layer a kind of event. */
export const precedenCsv: Format = {
  name: "csv-preceden",
  names: [FILE],
  write: ({ timeline }) => {
    const [places, telling] = [placeEvents(timeline), tellingLines(timeline)];
    const rows = timeline.events.flatMap((event) => {
      const place = places.get(event.id);
      // Its own ids are numbers that it has given out: ours would find no event there.
      return place
        ? [
            [
              event.kind,
              "",
              headlineOf(event),
              telling(event).join("\n"),
              ...dates(event, place),
              "no",
              "",
              "",
            ],
          ]
        : [];
    });
    return oneFile(FILE, csvText(HEADER, rows), [
      ...timelineJsLosses(timeline, FATES),
      ...formulaLosses(timeline, (event) => [headlineOf(event), telling(event).join("\n")]),
    ]);
  },
};

/** Start, whether it is approximate, end, whether that is. The end belongs to the event: Preceden includes it. */
function dates({ when }: TimelineEvent, { first, last, by }: Placement): string[] {
  const extent = when.edtf?.includes("/") ?? false;
  const [start, end] = [when.start, when.end].map(({ earliest, latest }) =>
    extent ? earliest !== latest : /^[[{]/.test(when.edtf ?? ""),
  );
  const doubtful = when.approximate || by !== "dates";
  const unit = by === "dates" ? wholeUnit(when.edtf) : null;
  if (unit) return [unit, yes(doubtful), "", "no"];
  if (first === last) return [precedenDay(first), yes(doubtful || start), "", "no"];
  return [precedenDay(first), yes(doubtful || start), precedenDay(last), yes(doubtful || end)];
}

function yes(answer: boolean | undefined): string {
  return answer ? "yes" : "no";
}

/** "2014", "March 2014", "44 BC": it keeps the precision in which a date is written. */
function wholeUnit(edtf: string | null): string | null {
  const match = /^(-?\d{4})(?:-(0[1-9]|1[0-2]))?~?$/.exec(edtf ?? "");
  if (!match) return null;
  const month = match[2] === undefined ? "" : `${MONTH_NAMES[Number(match[2]) - 1]} `;
  return month + precedenYear(Number(match[1]));
}

function precedenDay(day: Day): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return year >= 1000 && year <= 9999
    ? formatDay(day)
    : `${dayOfMonth} ${MONTH_NAMES[month - 1]} ${precedenYear(year)}`;
}

/** Two digits alone would be a year of ours. */
function precedenYear(year: number): string {
  return year <= 0 ? `${1 - year} BC` : year < 1000 ? `${year} AD` : String(year);
}
