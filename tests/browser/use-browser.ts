import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchChromium } from "./chromium.ts";
import { type Site, serve } from "./site.ts";

/** A page that stands open, and what went wrong on it. */
export interface Visit {
  page: Page;
  /** Errors of scripts and of the console, dialogs, and every request that the site does not answer: none is good. */
  complaints: string[];
}

/**
 * One browser for all tests of a file. `visit` serves a site on 127.0.0.1 and opens its "/", or another path, in a
 * context of its own; requests to anywhere else fail and are among the complaints.
 */
export function useBrowser(): {
  visit(site: Site, options?: BrowserContextOptions & { path?: string }): Promise<Visit>;
} {
  let browser: Browser | undefined;
  const endings: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    for (const end of endings) await end();
  });
  return {
    async visit(site, { path = "/", ...options } = {}) {
      if (!browser) throw new Error("the browser starts with the tests: call visit inside one of them");
      const { origin, close } = await serve(site);
      endings.push(close);
      const context = await browser.newContext(options);
      await stayAt(origin, context);
      const page = await context.newPage();
      const complaints = listen(page);
      await page.goto(origin + path);
      return { page, complaints };
    },
  };
}

function stayAt(origin: string, context: BrowserContext): Promise<void> {
  return context.route(
    (url) => url.origin !== origin && !["data:", "blob:"].includes(url.protocol),
    (route) => route.abort("blockedbyclient"),
  );
}

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (message) => {
    // What could not be loaded is told below, with its address.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      complaints.push(`console: ${message.text()}`);
  });
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("requestfailed", (request) => complaints.push(`request failed: ${request.url()}`));
  page.on("response", (response) => {
    if (!response.ok()) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}
