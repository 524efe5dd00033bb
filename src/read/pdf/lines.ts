/** A run of text as it stands on a page; y grows upwards. */
export interface TextItem {
  str: string;
  x: number;
  y: number;
  width: number;
  fontSize: number;
  hasEOL: boolean;
}

export interface Line {
  text: string;
  x: number;
  right: number;
  y: number;
  fontSize: number;
}

/** The lines of a page, in the order in which the file draws them. */
export function linesOf(items: readonly TextItem[]): Line[] {
  const lines: Line[] = [];
  let ended = true;
  for (const item of items) {
    const line = lines.at(-1);
    if (item.str !== "") {
      if (line && !ended && isOn(line, item)) append(line, item);
      else
        lines.push({
          text: item.str,
          x: item.x,
          right: item.x + item.width,
          y: item.y,
          fontSize: item.fontSize,
        });
      ended = false;
    }
    ended ||= item.hasEOL;
  }
  return lines.filter(({ text }) => text.trim() !== "");
}

function isOn({ y, fontSize }: Line, item: TextItem): boolean {
  return Math.abs(y - item.y) <= 0.5 * Math.max(fontSize, item.fontSize);
}

function append(line: Line, { str, x, width, fontSize }: TextItem): void {
  // Some files place every word by itself and draw no spaces.
  const apart = x - line.right > 0.2 * fontSize && !/\s$/.test(line.text) && !/^\s/.test(str);
  line.text += `${apart ? " " : ""}${str}`;
  line.right = x + width;
  if (str.trim() !== "") line.fontSize = Math.max(line.fontSize, fontSize);
}
