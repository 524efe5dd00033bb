// `npm run screenshots`: the pictures of the README, of the page that the articles in seeds/ make. Run `npm run pipeline` first.
import { readFileSync } from "node:fs";
import { launchChromium } from "../tests/browser/chromium.ts";
import { serve } from "../tests/browser/site.ts";

const PICTURES = [
  { name: "timeline", options: { viewport: { width: 1280, height: 900 } } },
  { name: "timeline-dark", options: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" } },
  { name: "timeline-phone", options: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5 } },
  // One event opened: the words in their article, and why that date.
  {
    name: "timeline-event",
    options: { viewport: { width: 1280, height: 900 } },
    open: "a.mark[aria-label*='3 sources']",
  },
] as const;

const page = readFileSync(new URL("../output/timeline.html", import.meta.url), "utf8");
const { origin, close } = await serve({ "/": page });
const browser = await launchChromium();
for (const { name, options, ...rest } of PICTURES) {
  const context = await browser.newContext(options);
  const tab = await context.newPage();
  await tab.goto(origin);
  if ("open" in rest) {
    await tab.locator(rest.open).first().click();
    await tab.locator(".event[aria-current]").waitFor();
  }
  await tab.screenshot({ path: `docs/${name}.png` });
  await context.close();
}
await browser.close();
await close();
