/** In characters: a line that is at least so long was broken for want of room, and goes on in the next. */
const FULL = 50;

/** The paragraphs of a plain text that a mail program broke into short lines. */
export function unwrapped(text: string): string[] {
  const paragraphs: string[] = [];
  let goesOn = false;
  for (const line of text.split(/\r?\n/)) {
    const blank = line.trim() === "";
    const ownLine = /^\s*(?:[-*•–]|\d+[.)])\s|^>|^\s{4,}\S/.test(line);
    if (goesOn && !blank && !ownLine) paragraphs.push(`${paragraphs.pop()} ${line.trim()}`);
    else if (!blank) paragraphs.push(line);
    goesOn = !blank && line.length >= FULL;
  }
  return paragraphs;
}
