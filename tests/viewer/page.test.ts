import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { timelineHtml } from "../../src/write/html/timeline-html.ts";
import { useBrowser } from "../browser/use-browser.ts";
import { day, event, quarry, texts, timelineOf, when } from "./story.ts";

const browser = useBrowser();
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Opens the page of a timeline; on what it complains of the test fails. */
async function open(
  timeline = quarry,
  options: BrowserContextOptions & { path?: string } = {},
): Promise<Page> {
  const { page, complaints } = await browser.visit({ "/": timelineHtml(timeline, texts) }, options);
  expect(complaints).toEqual([]);
  return page;
}

function shownTitles(page: Page): Promise<string[]> {
  return page.locator(".event:not([hidden]) h3").allTextContents();
}

/** What has the focus of the keyboard, by its name. */
function focused(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    const element = document.activeElement;
    return element.getAttribute("aria-label") || element.name || element.textContent.trim();
  })()`);
}

/** The rules of accessibility that a page breaks, with where. */
async function axe(page: Page): Promise<string[]> {
  // The page's own policy lets no script in; this one comes by the debugger's door.
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate("axe.run()")) as {
    violations: { id: string; nodes: { target: string[] }[] }[];
  };
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}

describe("the page", () => {
  test("asks for nothing but itself", async () => {
    const { page, complaints } = await browser.visit({ "/": timelineHtml(quarry, texts) });
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.reload();
    expect(requests).toEqual([page.url()]);
    expect(complaints).toEqual([]);
  });

  test("lets nothing else in: neither a script, nor a style, nor a picture, nor a word home", async () => {
    const { page, complaints } = await browser.visit({
      "/": timelineHtml(quarry, texts),
      "/a.js": "alert(1)",
    });
    await page.evaluate(`for (const [name, attributes] of [
      ["script", { src: "/a.js" }], ["img", { src: "/a.png" }], ["iframe", { src: "/" }],
    ]) document.body.append(Object.assign(document.createElement(name), attributes));
    void fetch("/").catch(() => {});`);
    await expect
      .poll(() => complaints.filter((complaint) => /Content Security Policy/.test(complaint)).length)
      .toBe(4);
    expect(complaints.filter((complaint) => /dialog|404/.test(complaint))).toEqual([]);
  });

  test("is the same, byte for byte, each time", () => {
    expect(timelineHtml(quarry, texts)).toBe(timelineHtml(structuredClone(quarry), new Map(texts)));
  });

  for (const colorScheme of ["light", "dark"] as const)
    test(`breaks no rule of accessibility, ${colorScheme}, with all of it opened`, async () => {
      const long = event("long", `A title that no drawing has room for ${"and so on ".repeat(40)}`, {
        when: day("2031-05-02"),
      });
      const page = await open({ ...quarry, events: [...quarry.events, long] }, { colorScheme });
      await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
      expect(await axe(page)).toEqual([]);
      await page.locator("a.article").first().click();
      expect(await axe(page)).toEqual([]);
    });

  test("fits a narrow screen", async () => {
    const page = await open(quarry, { viewport: { width: 320, height: 640 } });
    await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
  });

  test("reads without script: the events in order, their quotes and their reasons", async () => {
    const page = await open(quarry, { javaScriptEnabled: false });
    expect(await page.locator(".event h3").allInnerTexts()).toEqual([
      "Quarry opens",
      "Strike at the quarry",
      "Quarry closes",
      "Talks with the union",
      "Hearing on the closure",
    ]);
    expect(
      await page.locator(".toolbar, .drawing").evaluateAll((parts) => parts.map((part) => part.clientHeight)),
    ).toEqual([0, 0]);
    const closing = page.locator("#event-closing");
    await closing.locator(".quotes summary").click();
    expect(await closing.locator(".quotes mark").allInnerTexts()).toEqual([
      "The quarry at Tarn closed on Friday.",
      "The quarry closed last week.",
    ]);
    await closing.locator(".why summary").click();
    expect(await closing.locator(".why").innerText()).toContain(
      "the Friday on or before publication of “Quarry closes”: 2031-05-02",
    );
  });

  test("runs nothing that an article says, and shows it", async () => {
    const evil = `</script><script>alert("a")</script><img src=x onerror=alert("b")>" onfocus="alert('c')`;
    const title = `${evil} 🌧️ مطر ${"long ".repeat(100)}`;
    const rain = event(evil, title, {
      when: day("2031-05-02", [
        { document: evil, span: [0, 9], quote: evil, rule: evil, gives: evil, rejected: evil },
      ]),
      summary: evil,
      kind: evil,
      places: [evil],
      participants: [{ name: evil, role: evil, aliases: [evil] }],
      mentions: [{ document: evil, start: 0, end: evil.length, quote: evil }],
      conflicts: [evil],
    });
    const position = { value: evil, documents: [evil], quotes: rain.mentions };
    const timeline = timelineOf([rain], {
      documents: [{ id: evil, title, path: evil, published: day("2031-05-03") }],
      conflicts: [{ id: evil, about: evil, events: [evil], positions: [position, position] }],
      unresolved: [{ document: evil, span: [0, 9], quote: evil, reason: evil }],
    });
    const { page, complaints } = await browser.visit({
      "/": timelineHtml(timeline, new Map([[evil, { title, text: `${evil} and more` }]])),
    });
    await page.locator("a.mark").click();
    await page.locator(".event .source a.article").click();
    expect(await page.locator("#reader mark").innerText()).toBe(evil);
    expect(await page.locator("img, iframe").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test("of five thousand events still opens, filters and finds", async () => {
    const many = Array.from({ length: 5000 }, (_, index) => {
      const date = `${1900 + (index % 125)}-0${1 + (index % 9)}-${10 + (index % 18)}`;
      return event(`e${index}`, `Meeting number ${index}`, {
        when: day(date),
        places: [`Place ${index % 50}`],
      });
    });
    const page = await open(timelineOf(many));
    expect(await page.locator("[role=status]").innerText()).toBe("5,000 events");
    expect(await page.locator(".cluster").count()).toBeGreaterThan(5);
    await page.getByLabel("Where", { exact: true }).selectOption("Place 7");
    expect(await page.locator("[role=status]").innerText()).toBe("100 of 5,000 events");
    await page.getByLabel("Search").fill("number 4907");
    expect(await shownTitles(page)).toEqual(["Meeting number 4907"]);
  });
});

describe("a reader", () => {
  test("finds an event's words in their article, and why it has its date, with one click on the drawing", async () => {
    const page = await open();
    await page.locator("a.mark", { hasText: "Quarry closes" }).click();
    const closing = page.locator("#event-closing[aria-current=true]");
    await closing.waitFor();
    expect(await closing.locator(".quotes blockquote").first().innerText()).toBe(
      "The quarry at Tarn closed on Friday. Mayor Ilse Öberg said the pit had run dry.",
    );
    expect(await closing.locator(".quotes mark").first().innerText()).toBe(
      "The quarry at Tarn closed on Friday.",
    );
    expect(await closing.locator(".why .rejected").innerText()).toBe(
      "Rejected: the Friday after it: the verb is in the past",
    );
  });

  test("opens the whole article with the words marked, and comes back to where they were", async () => {
    const page = await open(quarry, { path: "/#event-talks" });
    const link = page.locator("#event-talks .quotes a.article");
    await link.focus();
    await page.keyboard.press("Enter");
    const reader = page.locator("#reader");
    expect(await reader.locator("h2").innerText()).toBe("Sixty out of work");
    // The article has a carriage return before these words, and they are still the right ones.
    expect(await reader.locator("mark").allTextContents()).toEqual([
      "Sixty men lost their work, the union said.",
    ]);
    await page.keyboard.press("Escape");
    expect(await reader.isVisible()).toBe(false);
    expect(await focused(page)).toBe("Sixty out of work");
  });

  test("sees where sources disagree, the positions side by side, and goes there and back", async () => {
    const page = await open();
    await page.locator("#event-closing .disputed a").click();
    const conflict = page.locator("#conflict-men");
    expect(await conflict.locator("h4").allInnerTexts()).toEqual(["40 men", "60 men"]);
    const [first, second] = await Promise.all(
      [0, 1].map((index) => conflict.locator(".position").nth(index).boundingBox()),
    );
    expect(first?.y).toBe(second?.y);
    expect(await conflict.locator(".set-aside .status").innerText()).toBe("set aside");
    await conflict.locator(".about a").click();
    await expect.poll(() => focused(page)).toContain("2 May 2031");
  });

  const filters: { label: string; choose: string; left: string[] }[] = [
    { label: "Who", choose: "Ilse Öberg (2)", left: ["Quarry closes", "Talks with the union"] },
    { label: "Where", choose: "Tarn (2)", left: ["Quarry opens", "Quarry closes"] },
    { label: "Kind", choose: "hearing (1)", left: ["Hearing on the closure"] },
    { label: "Status", choose: "alleged (1)", left: ["Strike at the quarry"] },
    { label: "Source", choose: "Quarry closes (1)", left: ["Quarry closes"] },
  ];
  for (const { label, choose, left } of filters)
    test(`asks for ${label}: ${choose}`, async () => {
      const page = await open();
      await page.getByLabel(label, { exact: true }).selectOption({ label: choose });
      expect(await shownTitles(page)).toEqual(left);
      expect(await page.locator("[role=status]").innerText()).toBe(`${left.length} of 5 events`);
      expect(await page.locator("a.mark").count()).toBe(left.length);
      await page.getByRole("button", { name: "Reset" }).click();
      expect(await page.locator("[role=status]").innerText()).toBe("5 events");
      expect(await shownTitles(page)).toHaveLength(5);
    });

  test("asks for two things at once, and each choice counts what the other leaves", async () => {
    const page = await open();
    await page.getByLabel("Where", { exact: true }).selectOption("Tarn");
    expect(
      await page.getByLabel("Kind", { exact: true }).locator("option:not([disabled])").allTextContents(),
    ).toEqual(["any kind", "closing (1)", "opening (1)"]);
    await page.getByLabel("Only where sources disagree").check();
    expect(await shownTitles(page)).toEqual(["Quarry closes"]);
  });

  const searches: [string, string[]][] = [
    ["OBERG tarn", ["Quarry closes"]],
    ["sixty", ["Talks with the union"]],
    ["1961", ["Quarry opens"]],
    // These words stand beside a quote, and are not what is quoted.
    ["forty", []],
  ];
  for (const [words, left] of searches)
    test(`searches for "${words}"`, async () => {
      const page = await open();
      await page.getByLabel("Search").fill(words);
      expect(await shownTitles(page)).toEqual(left);
    });

  test("goes through the page with Tab: the drawing is one stop, then the filters, then the list", async () => {
    const page = await open();
    const stops: string[] = [];
    for (let press = 0; press < 19; press++) {
      await page.keyboard.press("Tab");
      stops.push(await focused(page));
    }
    expect(stops).toEqual([
      "Skip to the list of events",
      "Events",
      "Where the sources disagree",
      "The articles",
      "Times not placed",
      "Zoom in",
      "Zoom out",
      "Whole timeline",
      "1961: Quarry opens. happened, 1 source",
      "words",
      "participant",
      "place",
      "kind",
      "status",
      "source",
      "disputed",
      "Reset",
      "Show in the drawing",
      "Why this date",
    ]);
  });

  test("goes from event to event with the arrow keys, and opens one with Enter", async () => {
    const page = await open();
    await page.locator("a.mark").first().focus();
    const passed: string[] = [];
    for (const key of ["ArrowRight", "ArrowRight", "ArrowLeft", "End", "Home"]) {
      await page.keyboard.press(key);
      passed.push(await focused(page));
    }
    expect(passed).toEqual([
      "from 21 to 25 April 2031: alleged: Strike at the quarry, 1 source",
      "2 May 2031: Quarry closes. happened, 2 sources, sources disagree",
      "from 21 to 25 April 2031: alleged: Strike at the quarry, 1 source",
      "undated: planned: Hearing on the closure, 1 source",
      "1961: Quarry opens. happened, 1 source",
    ]);
    await page.keyboard.press("Enter");
    await page.locator("#event-opening[aria-current=true]").waitFor();
    expect(new URL(page.url()).hash).toBe("#event-opening");
  });

  test("zooms with + and -, with Ctrl and the wheel, and sees the whole again with 0", async () => {
    const page = await open();
    const strike = page.locator("a.as-extent rect.extent");
    const width = async () => Math.round((await strike.boundingBox())?.width ?? 0);
    const whole = await width();
    await page.locator("a.as-extent").focus();
    await page.keyboard.press("+");
    expect(await width()).toBeGreaterThan(whole);
    await page.keyboard.press("-");
    expect(await width()).toBe(whole);
    await strike.hover();
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -100);
    await page.keyboard.up("Control");
    await expect.poll(width).toBeGreaterThan(whole);
    await page.locator("a.mark").first().focus();
    await page.keyboard.press("0");
    expect(await width()).toBe(whole);
  });

  test("comes from the list to the same event in the drawing", async () => {
    const page = await open();
    await page.locator("#event-talks .locate").click();
    expect(await focused(page)).toBe("between 5 and 9 May 2031: Talks with the union. happened, 1 source");
  });

  test("prints it: quotes and reasons opened, the drawing whole, no buttons", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.emulateMedia({ media: "print" });
    const closing = page.locator("#event-closing");
    expect(await closing.locator(".quotes mark").first().isVisible()).toBe(true);
    expect((await closing.locator(".why .gives").boundingBox())?.height).toBeGreaterThan(8);
    expect(await page.locator(".canvas svg").getAttribute("width")).toBe("680");
    expect(await page.locator("a.mark").count()).toBe(5);
    for (const part of [".toolbar", ".controls", "nav", ".whole"])
      expect(await page.locator(part).first().isVisible()).toBe(false);
  });
});

describe("the drawing", () => {
  test("tells precision apart: a day, an extent, a year, some day between, no date", async () => {
    const page = await open();
    const shapes = await page
      .locator("a.mark")
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("class")));
    expect(shapes).toEqual([
      "mark is-happened as-unit",
      "mark is-alleged as-extent",
      "mark is-happened as-day",
      "mark is-happened as-doubt",
      "mark is-planned as-undated",
    ]);
    expect(await page.locator("a.mark .label").allTextContents()).toEqual([
      "Quarry opens",
      "alleged: Strike at the quarry",
      "≠ Quarry closes",
      "Talks with the union",
      "planned: Hearing on the closure",
    ]);
  });

  test("folds the empty years and says how many", async () => {
    const page = await open();
    expect(await page.locator(".folded text").allTextContents()).toEqual(["69 years"]);
  });

  test("has years before our era, and no year 0", async () => {
    const rome = [
      event("a", "Caesar dies", { when: day("-0043-03-15") }),
      event("b", "A year that some call 0", { when: when("0000", ["0000-01-01", "0000-12-31"]) }),
      event("c", "A year later", { when: when("0001", ["0001-01-01", "0001-12-31"]) }),
    ];
    const page = await open(timelineOf(rome));
    expect(await page.locator("h1").innerText()).toBe("44 BC to 1");
    expect(await page.locator(".event .when").allInnerTexts()).toMatchObject([
      expect.stringContaining("15 March 44 BC"),
      expect.stringContaining("1 BC"),
      expect.stringContaining("1"),
    ]);
    const axis = (await page.locator(".axis text").allTextContents()).join(" ");
    expect(axis).toContain("BC");
    expect(axis).not.toMatch(/\b0\b|-\d/);
  });

  test("is left out where no event has a date, and the list stands", async () => {
    const page = await open(timelineOf([event("a", "A meeting", { when: when(null, [null, null]) })]));
    expect(await page.locator(".drawing").isVisible()).toBe(false);
    expect(await shownTitles(page)).toEqual(["A meeting"]);
  });

  test("and the page do without any event", async () => {
    const page = await open(timelineOf([]));
    expect(await page.locator("h1").innerText()).toBe("Events without dates");
  });
});
