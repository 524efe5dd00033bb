import { GAP, type Tokens } from "./token.ts";

const [PLAIN, OPEN, CLOSE] = [0x22, 0x201c, 0x201d];

/** Says of each token whether it stands between quotation marks, which a paragraph's end closes: 1 or 0. */
export function findQuoted({ text, count, start, gap }: Tokens): Uint8Array {
  const quoted = new Uint8Array(count);
  let inside = 0;
  for (let i = 0; i < count; i++) {
    const code = text.charCodeAt(start[i] as number);
    if (gap[i] === GAP.break) inside = 0;
    if (code === OPEN || (code === PLAIN && inside === 0)) inside = 1;
    else if (code === CLOSE || code === PLAIN) inside = 0;
    quoted[i] = inside;
  }
  return quoted;
}
