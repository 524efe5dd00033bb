import { describe, expect, test } from "vitest";
import { useBrowser } from "./use-browser.ts";

const browser = useBrowser();

describe("a page under test", () => {
  test("is served with its scripts, and its letters are drawn", async () => {
    const { page, complaints } = await browser.visit({
      "/": '<!doctype html><title>t</title><p></p><script src="/a.js"></script>',
      "/a.js": 'document.querySelector("p").textContent = "Zoë 雨 مطر 🌧";',
    });
    expect(await page.textContent("p")).toBe("Zoë 雨 مطر 🌧");
    // Without a font letters have no width, and a layout that is measured means nothing.
    const widths: number[] = await page.evaluate(`
      (canvas => ["i", "W", "iiii"].map((text) => canvas.measureText(text).width))(
        document.createElement("canvas").getContext("2d"))`);
    expect(widths[0]).toBeGreaterThan(0);
    expect(widths[1]).toBeGreaterThan(widths[0] as number);
    expect(widths[2]).toBeCloseTo(4 * (widths[0] as number), 1);
    expect(complaints).toEqual([]);
  });

  test("reaches nothing but its own site, and whatever goes wrong on it is heard", async () => {
    const { page, complaints } = await browser.visit({
      "/": `<!doctype html><title>t</title>
        <img src="http://example.com/a.png"><img src="/missing.png"><script>
        alert("executed");
        throw new Error("broken");
      </script>`,
    });
    const { origin } = new URL(page.url());
    expect(complaints.sort()).toEqual([
      `404: ${origin}/missing.png`,
      "dialog: executed",
      "error: broken",
      "request failed: http://example.com/a.png",
    ]);
  });
});
