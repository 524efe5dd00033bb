import { describe, expect, test } from "vitest";
import type { Written } from "../../src/write/format.ts";
import { mermaidGantt } from "../../src/write/mermaid-gantt.ts";
import { mermaidTimeline } from "../../src/write/mermaid-timeline.ts";
import { timelineJs } from "../../src/write/timelinejs.ts";
import { visTimeline } from "../../src/write/vis-timeline.ts";
import { useBrowser } from "../browser/use-browser.ts";
import { AWKWARD, AWKWARD_TITLE, awkward } from "./awkward.ts";

const browser = useBrowser();

interface Drawn {
  /** With its status before it, where it is not one of what happened. */
  headline: string;
  timelineJs: string;
  /** Half-open, as JavaScript writes the days; no end: a point. */
  vis: [start: string, end: string | null];
  /** What vis-timeline shows beside the headline. */
  visNote?: string;
  mermaid: string;
  /** Half-open; a milestone has no length. Null: years that Mermaid cannot draw. */
  gantt: [start: string, end: string] | null;
}

/** What each tool shows of each event; written down by a person who looked at a calendar. */
const DRAWN: Record<string, Drawn> = {
  "first-undated": {
    headline: "Founding of the port",
    timelineJs: "undated, placed by its order",
    vis: ["-000043-03-15", null],
    visNote: "undated",
    mermaid: "undated",
    gantt: null,
  },
  bc: {
    headline: "A consul falls",
    timelineJs: "15 March 44 BC",
    vis: ["-000043-03-15", "-000043-03-16"],
    mermaid: "15 March 44 BC",
    gantt: null,
  },
  "bc-month": {
    headline: "His heir arrives",
    timelineJs: "April 44 BC",
    vis: ["-000043-04-01", "-000043-05-01"],
    mermaid: "April 44 BC",
    gantt: null,
  },
  "year-zero": {
    headline: "A census",
    timelineJs: "1 BC",
    vis: ["0000-01-01", "0001-01-01"],
    mermaid: "1 BC",
    gantt: null,
  },
  "first-century": {
    headline: "A mountain burns",
    timelineJs: "August 24, 79",
    vis: ["0079-08-24", "0079-08-25"],
    mermaid: "24 August 79",
    gantt: null,
  },
  decade: {
    headline: "The pier is built",
    timelineJs: "1990s",
    vis: ["1990-01-01", "2000-01-01"],
    mermaid: "1990s",
    gantt: ["1990-01-01", "2000-01-01"],
  },
  year: {
    headline: "Treaty of Kelmouth",
    timelineJs: "1994",
    vis: ["1994-01-01", "1995-01-01"],
    mermaid: "1994",
    gantt: ["1994-01-01", "1995-01-01"],
  },
  about: {
    headline: "First complaints",
    timelineJs: "about 2013",
    vis: ["2013-01-01", "2014-01-01"],
    mermaid: "about 2013",
    gantt: ["2013-01-01", "2014-01-01"],
  },
  month: {
    headline: "March of the dockers",
    timelineJs: "March 2014",
    vis: ["2014-03-01", "2014-04-01"],
    mermaid: "March 2014",
    gantt: ["2014-03-01", "2014-04-01"],
  },
  "loose-ends": {
    headline: "Strike",
    timelineJs: "from 1 April to 30 June 2014",
    vis: ["2014-04-01", "2014-07-01"],
    mermaid: "from 1 April to 30 June 2014",
    gantt: ["2014-04-01", "2014-07-01"],
  },
  "open-end": {
    headline: "Siege",
    timelineJs: "since 24 Feb 2022",
    vis: ["2022-02-24", "2022-02-25"],
    visNote: "since 24 Feb 2022",
    mermaid: "since 24 Feb 2022",
    gantt: ["2022-02-24", "2022-02-25"],
  },
  range: {
    headline: "Forum",
    timelineJs: "September 3, 2025 — September 6, 2025",
    vis: ["2025-09-03", "2025-09-07"],
    mermaid: "from 3 to 6 Sept 2025",
    gantt: ["2025-09-03", "2025-09-07"],
  },
  day: {
    headline: "Summit",
    timelineJs: "September 4, 2025",
    vis: ["2025-09-04", "2025-09-05"],
    mermaid: "4 September 2025",
    gantt: ["2025-09-04", "2025-09-05"],
  },
  "same-title": {
    headline: "Summit",
    timelineJs: "September 4, 2025",
    vis: ["2025-09-04", "2025-09-05"],
    mermaid: "4 September 2025",
    gantt: ["2025-09-04", "2025-09-05"],
  },
  "awkward-title": {
    headline: AWKWARD_TITLE,
    timelineJs: "September 4, 2025",
    vis: ["2025-09-04", "2025-09-05"],
    mermaid: "4 September 2025",
    gantt: ["2025-09-04", "2025-09-05"],
  },
  "one-of": {
    headline: "Call",
    timelineJs: "between 4 and 9 Sept 2025",
    vis: ["2025-09-04", "2025-09-10"],
    mermaid: "between 4 and 9 Sept 2025",
    gantt: ["2025-09-04", "2025-09-10"],
  },
  either: {
    headline: "Alleged: Visit",
    timelineJs: "one of several dates between 4 and 11 Sept 2025",
    vis: ["2025-09-04", "2025-09-12"],
    mermaid: "one of several dates between 4 and 11 Sept 2025",
    gantt: ["2025-09-04", "2025-09-12"],
  },
  "order-only": {
    headline: "Handshake",
    timelineJs: "undated, placed by its order",
    vis: ["2025-09-04", null],
    visNote: "undated",
    mermaid: "undated",
    gantt: ["2025-09-04", "2025-09-04"],
  },
  "or-later": {
    headline: "Planned: Talks",
    timelineJs: "5 Sept 2025 or later",
    vis: ["2025-09-05", "2025-09-06"],
    visNote: "5 Sept 2025 or later",
    mermaid: "5 Sept 2025 or later",
    gantt: ["2025-09-05", "2025-09-06"],
  },
  "or-earlier": {
    headline: "Warning",
    timelineJs: "9 Sept 2025 or earlier",
    vis: ["2025-09-09", "2025-09-10"],
    visNote: "9 Sept 2025 or earlier",
    mermaid: "9 Sept 2025 or earlier",
    gantt: ["2025-09-09", "2025-09-10"],
  },
  lines: {
    headline: "First line 2014: second line #odd",
    timelineJs: "September 10, 2025",
    vis: ["2025-09-10", "2025-09-11"],
    mermaid: "10 September 2025",
    gantt: ["2025-09-10", "2025-09-11"],
  },
  formula: {
    headline: 'Denied: =HYPERLINK("http://example.com";"x")',
    timelineJs: "September 11, 2025",
    vis: ["2025-09-11", "2025-09-12"],
    mermaid: "11 September 2025",
    gantt: ["2025-09-11", "2025-09-12"],
  },
  "leap-day": {
    headline: "Cancelled: Vote",
    timelineJs: "February 29, 2028",
    vis: ["2028-02-29", "2028-03-01"],
    mermaid: "29 February 2028",
    gantt: ["2028-02-29", "2028-03-01"],
  },
  rumour: {
    headline: "Hypothetical: A second summit",
    timelineJs: "undated, placed by its order",
    vis: ["2028-02-29", null],
    visNote: "undated",
    mermaid: "undated",
    gantt: ["2028-02-29", "2028-02-29"],
  },
};

const ids = Object.keys(DRAWN);

test("the table above speaks of every event", () => {
  expect(AWKWARD.events.map(({ id }) => id)).toEqual(ids);
});

function packaged(file: string): URL {
  return new URL(`../../node_modules/${file}`, import.meta.url);
}

function onlyFile(files: Written["files"]): string {
  return String([...files.values()][0]);
}

test("TimelineJS draws every event under its date and its headline, and executes nothing", async () => {
  const library = "@knight-lab/timelinejs/dist";
  const { page, complaints } = await browser.visit({
    "/": `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/css/timeline.css">
      <div id="drawn" style="width: 1200px; height: 700px"></div><script src="/timeline.js"></script>
      <script>new TL.Timeline("drawn", "/data.json", { font: null });</script>`,
    "/timeline.js": packaged(`${library}/js/timeline.js`),
    "/css/timeline.css": packaged(`${library}/css/timeline.css`),
    "/css/icons/tl-icons.ttf": packaged(`${library}/css/icons/tl-icons.ttf`),
    "/data.json": onlyFile(timelineJs.write(awkward).files),
  });
  await page.waitForSelector(".tl-timemarker", { state: "attached" });
  const slides = await page.locator(".tl-slide").evaluateAll((elements) =>
    elements.map((element) => {
      const text = (selector: string) => element.querySelector(selector)?.textContent?.trim();
      return [element.id, text(".tl-headline-date"), text(".tl-headline")];
    }),
  );
  expect(slides).toEqual(ids.map((id) => [id, DRAWN[id]?.timelineJs, DRAWN[id]?.headline]));
  expect(await page.locator(".tl-timemarker").count()).toBe(ids.length);
  const quote = page.locator("#day .tl-text-content p").nth(1);
  expect(await quote.textContent()).toBe(
    "“The river rose on Friday, “high” as never.” (🌊 Flood <b>& fire</b>)",
  );
  expect(complaints).toEqual([]);
});

describe("vis-timeline", () => {
  const [byKind, byParticipant] = [...visTimeline.write(awkward).files.values()] as [string, string];

  const visit = (data: string, timezoneId: string) =>
    browser.visit(
      {
        "/": `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/vis.css"><div id="drawn"></div>
          <script src="/vis.js"></script><script src="/data.js"></script>
          <script>drawn = new vis.Timeline(document.querySelector("#drawn"),
            new vis.DataSet(data.items), new vis.DataSet(data.groups), {});</script>`,
        "/vis.js": packaged("vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"),
        "/vis.css": packaged("vis-timeline/styles/vis-timeline-graph2d.min.css"),
        "/data.js": `const data = ${data};`,
      },
      { timezoneId },
    );

  /** The days that the library made of the items, in the reader's own zone. */
  const read = `Object.values(drawn.itemSet.items).map(({ id, data, dom }) => {
    const day = (date) => {
      if (!date) return null;
      const year = date.getFullYear();
      const digits = year < 0 ? "-" + String(-year).padStart(6, "0") : String(year).padStart(4, "0");
      return [digits, String(date.getMonth() + 1).padStart(2, "0"), String(date.getDate()).padStart(2, "0")].join("-");
    };
    return [id, day(data.start), day(data.end), dom.content.textContent];
  })`;

  for (const zone of ["UTC", "America/New_York", "Pacific/Apia"])
    test(`draws every event on its days in ${zone}, and executes nothing`, async () => {
      const { page, complaints } = await visit(byKind, zone);
      await page.waitForSelector(".vis-item");
      expect(await page.evaluate(read)).toEqual(
        ids.map((id) => {
          const { headline, vis, visNote } = DRAWN[id] as Drawn;
          return [id, ...vis, visNote === undefined ? headline : `${headline} (${visNote})`];
        }),
      );
      // A point is drawn as its text and its dot.
      expect(await page.locator(".vis-item:not(.vis-dot)").count()).toBe(ids.length);
      expect(await page.locator(".vis-item.prec-choice").count()).toBe(2);
      expect(await page.locator(".vis-item.status-planned").count()).toBe(1);
      expect(await page.locator(".vis-labelset .vis-label").allTextContents()).toEqual([
        "agreement",
        "meeting",
        "strike",
      ]);
      expect(complaints).toEqual([]);
    });

  test("draws an event once with each who took part", async () => {
    const { page, complaints } = await visit(byParticipant, "UTC");
    await page.waitForSelector(".vis-item");
    expect(await page.locator(".vis-labelset .vis-label").allTextContents()).toEqual([
      "=Cole; & Sons <i>",
      "Ada Brandt",
      "nobody named",
    ]);
    expect(await page.locator(".vis-item:not(.vis-dot)").count()).toBe(ids.length + 1);
    expect(complaints).toEqual([]);
  });
});

describe("Mermaid", () => {
  const visit = () =>
    browser.visit({
      "/": '<!doctype html><meta charset="utf-8"><div id="drawn"></div><script src="/mermaid.js"></script>',
      "/mermaid.js": packaged("mermaid/dist/mermaid.min.js"),
    });
  /** Drawn with the settings that every page has that sets none. */
  const draw = (text: string) => `mermaid.render("diagram", ${JSON.stringify(text)}).then(({ svg }) => {
    document.querySelector("#drawn").innerHTML = svg;
  })`;
  /** Long words are broken over lines, and every space is drawn three times. */
  const letters = (text: string) => text.replace(/\s/g, "");

  test("timeline: draws every event in order under its date, and executes nothing", async () => {
    const { page, complaints } = await visit();
    await page.evaluate(draw(onlyFile(mermaidTimeline.write(awkward).files)));
    const events = await page.locator(".eventWrapper").allTextContents();
    expect(events.map(letters)).toEqual(ids.map((id) => letters(DRAWN[id]?.headline ?? "")));
    const periods = await page.locator(".taskWrapper").allTextContents();
    // Events that follow each other on one day share it.
    const expected = ids
      .map((id) => letters(DRAWN[id]?.mermaid ?? ""))
      .filter((period, index, all) => period !== all[index - 1]);
    expect(periods.map(letters)).toEqual(expected);
    expect(complaints).toEqual([]);
  });

  test("gantt: draws a bar on the days of every event after the year 100, and executes nothing", async () => {
    const { page, complaints } = await visit();
    const { files, losses } = mermaidGantt.write(awkward);
    const text = onlyFile(files);
    await page.evaluate(draw(text));
    const tasks: [string, string, string][] =
      await page.evaluate(`mermaid.mermaidAPI.getDiagramFromText(${JSON.stringify(text)}).then((diagram) => {
        const day = (date) =>
          [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
        return diagram.db.getTasks().map(({ id, startTime, endTime }) => [id, day(startTime), day(endTime)]);
      })`);
    const byNumber = Object.fromEntries(tasks.map(([id, ...days]) => [ids[Number(id.slice(1)) - 1], days]));
    const drawable = ids.filter((id) => DRAWN[id]?.gantt !== null);
    expect(byNumber).toEqual(Object.fromEntries(drawable.map((id) => [id, DRAWN[id]?.gantt])));
    expect(await page.locator("rect.task").count()).toBe(drawable.length);
    const names = (await page.locator('text[class*="taskText"]').allTextContents()).map((name) =>
      name.trim(),
    );
    const plain = (id: string) =>
      (DRAWN[id]?.headline ?? "").replace(/^(Alleged|Planned|Denied|Cancelled|Hypothetical): /, "");
    expect(names.sort()).toEqual(drawable.map((id) => `${plain(id)} (${DRAWN[id]?.mermaid})`).sort());
    expect(new Set(await page.locator("text.sectionTitle").allTextContents())).toEqual(
      new Set(["happened", "ongoing", "alleged", "planned", "denied", "cancelled", "hypothetical"]),
    );
    expect(losses.filter(({ of }) => of === "events").map(({ events }) => events)).toEqual([
      ids.filter((id) => DRAWN[id]?.gantt === null),
    ]);
    expect(complaints).toEqual([]);
  });

  test("gantt: takes no title for a statement of its own", async () => {
    const titles = [
      ..."gantt,dateFormat YYYY,inclusiveEndDates,topAxis,axisFormat %d,tickInterval 1day,includes 2014,excludes weekends".split(
        ",",
      ),
      ..."todayMarker off,weekday friday,weekend friday,title x,accTitle x,accDescr x,accDescription x,section x".split(
        ",",
      ),
      ...'click here,call back(now),href "x",2014-03-01 and after,vert'.split(","),
    ];
    const [day] = AWKWARD.events.filter(({ id }) => id === "day");
    const events = titles.flatMap((title) => (day ? [{ ...day, id: title, title }] : []));
    const { page, complaints } = await visit();
    const { files } = mermaidGantt.write({ ...awkward, timeline: { ...AWKWARD, events } });
    await page.evaluate(draw(onlyFile(files)));
    const names = await page.locator('text[class*="taskText"]').allTextContents();
    expect(names.map((name) => name.trim())).toEqual(titles.map((title) => `${title} (4 September 2025)`));
    expect(complaints).toEqual([]);
  });

  test("has room for the longest text that is written, and what had none is told", async () => {
    // Long titles reach the limit with few events.
    const [day] = AWKWARD.events.filter(({ id }) => id === "day");
    const events = Array.from({ length: 100 }, (_, index) => index).flatMap((index) =>
      day ? [{ ...day, id: `e${index}`, title: AWKWARD_TITLE, salience: index % 50 === 0 ? 1 : 0.1 }] : [],
    );
    const timeline = { ...AWKWARD, events };
    const { page, complaints } = await visit();
    for (const format of [mermaidTimeline, mermaidGantt]) {
      const { files, losses } = format.write({ ...awkward, timeline });
      const text = onlyFile(files);
      const [limit, read] = (await page.evaluate(`mermaid.parse(${JSON.stringify(text)})
        .then(() => mermaid.mermaidAPI.getDiagramFromText(${JSON.stringify(text)}))
        .then(({ db }) => [mermaid.mermaidAPI.defaultConfig.maxTextSize, db.getTasks()])`)) as [
        number,
        { events?: unknown[] }[],
      ];
      const kept = read.flatMap((task) => task.events ?? [task]).length;
      const lost = losses.filter(({ of }) => of === "events").flatMap(({ events }) => events);
      expect(text.length).toBeLessThanOrEqual(limit);
      expect(text.length).toBeGreaterThan(limit - 3000);
      expect(kept + lost.length).toBe(events.length);
      expect(lost).toContain("e99");
      expect(lost).not.toContain("e50");
    }
    expect(complaints).toEqual([]);
  });
});
