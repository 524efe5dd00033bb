import type { Line } from "./lines.ts";

/** How many lines at the top and at the bottom of a page may be its header and footer. */
const EDGE = 2;

/** The pages without their headers, footers and numbers: lines at a page's edge that other pages repeat, but for numbers. */
export function withoutRunningLines(pages: readonly (readonly Line[])[]): Line[][] {
  const edges = pages.map((lines) => new Set(edgeOf(lines)));
  const counts = new Map<string, number>();
  for (const edge of edges)
    for (const text of new Set([...edge].map(pattern))) counts.set(text, (counts.get(text) ?? 0) + 1);
  const often = Math.max(2, Math.ceil(pages.length / 2));
  const runs = (line: Line) =>
    (counts.get(pattern(line)) ?? 0) >= often || /^[\s–—-]*\d{1,4}[\s–—-]*$/.test(line.text);
  return pages.map((lines, i) => lines.filter((line) => !(edges[i]?.has(line) && runs(line))));
}

function edgeOf(lines: readonly Line[]): Line[] {
  const byHeight = [...lines].sort((a, b) => b.y - a.y);
  return byHeight.length <= 2 * EDGE ? byHeight : [...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)];
}

function pattern({ text }: Line): string {
  return text.replace(/\d+/g, "0").replace(/\s+/g, " ").trim();
}
