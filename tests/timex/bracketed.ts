/** An example sentence with the extent in brackets: "It closed [last May]." */
export interface Bracketed {
  text: string;
  span: [number, number];
}

/** Takes the brackets out of a sentence. */
export function readBracketed(sentence: string): Bracketed {
  const [open, close] = [sentence.indexOf("["), sentence.lastIndexOf("]")];
  if (open < 0 || close < open) throw new Error(`no extent in brackets: ${sentence}`);
  return {
    text: sentence.slice(0, open) + sentence.slice(open + 1, close) + sentence.slice(close + 1),
    span: [open, close - 1],
  };
}
