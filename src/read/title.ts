const LONGEST = 160;

/** The first line that says something: a headline, or in an article without one its lead. */
export function firstLine(text: string): string {
  const line = /\S.*/.exec(text)?.[0] ?? "";
  return shorten(line.trim());
}

/** Some exports hold a whole article in one line: then the title is its beginning. */
function shorten(line: string): string {
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST);
  const space = cut.lastIndexOf(" ");
  return `${(space > 0 ? cut.slice(0, space) : cut).replace(/[\s,;:–—-]+$/u, "")}…`;
}
