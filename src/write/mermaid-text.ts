import { oneLine } from "./event-details.ts";

/** Mermaid refuses longer texts (`maxTextSize`), and no diagram may ask for more. */
export const MERMAID_LIMIT = 50_000;

/** Marks to which one of Mermaid's grammars gives a meaning, and two letters with which it hides codes from them. */
const MARKS = /[#:;"'`%&<>@$^*_{}[\]|\\~\ufb02¶]/gu;

/** Text for a Mermaid diagram: one line, its marks as entity codes such as "#58;" for a colon. */
export function mermaidText(text: string): string {
  return oneLine(text).replace(MARKS, (character) => `#${character.codePointAt(0)};`);
}
