import type { Conflict } from "../model/timeline.ts";

/** What was decided of one position of a conflict; null where it stands beside the others. */
export function standingOf({
  setAside,
  accepted,
}: Pick<Conflict["positions"][number], "setAside" | "accepted">): string | null {
  if (accepted) return "accepted by hand";
  return setAside ? "set aside" : null;
}

/** As a line of plain text ends with it: " (set aside)"; empty where nothing was decided. */
export function standingInBrackets(position: Parameters<typeof standingOf>[0]): string {
  const standing = standingOf(position);
  return standing === null ? "" : ` (${standing})`;
}

/** As a list goes on with it: ", set aside". */
export function standingBehindComma(position: Parameters<typeof standingOf>[0]): string {
  const standing = standingOf(position);
  return standing === null ? "" : `, ${standing}`;
}
