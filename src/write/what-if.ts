import type { Timeline } from "../model/timeline.ts";
import type { When } from "../model/when.ts";
import { dateInWords } from "./dates-in-words.ts";
import { toJson } from "./json.ts";
import { standingInBrackets } from "./standing.ts";

/** What would follow if an article's day were known. */
export interface WhatIf {
  document: string;
  title: string;
  /** As it was given: "2011-11-17". */
  date: string;
  now: When;
  changes: readonly {
    kind: "document" | "event";
    id: string;
    title: string;
    shift: string;
    before: When | null;
    after: When | null;
  }[];
  newConflicts: Timeline["conflicts"];
  goneConflicts: Timeline["conflicts"];
  /** Whose day would settle the most, best first. */
  missing: readonly { document: string; title: string; settles: number; narrows: number; open: number }[];
}

export function whatIfJson(supposition: WhatIf): string {
  return toJson(supposition);
}

/** In words: each day that would change, before and after, then conflicts, then which missing date is worth looking for. */
export function whatIfText({
  document,
  title,
  date,
  now,
  changes,
  newConflicts,
  goneConflicts,
  missing,
}: WhatIf): string {
  const others = changes.filter(({ id }) => id !== document);
  const lines = [`If “${title}” (${document}) was published on ${date}`, `now: ${dateInWords(now)}`, ""];
  if (others.length === 0) lines.push("Nothing else would change.");
  for (const { kind, id, title: name, shift, before, after } of others)
    lines.push(`${shift}: ${name}  (${kind} ${id})`, `  ${inWords(before)} → ${inWords(after)}`);
  for (const { about, positions } of newConflicts) {
    lines.push("", `would conflict: ${about}`);
    for (const position of positions)
      lines.push(`  ${position.value}: ${position.documents.join(", ")}${standingInBrackets(position)}`);
  }
  for (const { about } of goneConflicts) lines.push("", `would no longer conflict: ${about}`);
  lines.push("", "Publication dates that are missing, by how many of the other open days each would settle");
  if (missing.length === 0) lines.push("  none: the day of every article is known");
  for (const { document: id, title: name, settles, narrows, open } of missing)
    lines.push(`  settles ${settles}, narrows ${narrows} of ${open}: ${name}  (${id})`);
  return `${lines.join("\n")}\n`;
}

function inWords(when: When | null): string {
  return when ? dateInWords(when) : "not told";
}
