import type { Correction } from "../../model/correction.ts";
import { overlaps } from "../../model/span.ts";
import type { Conflict } from "../../model/timeline.ts";
import type { QuotedMentions } from "./quoted-mentions.ts";
import { plain } from "./quoted-words.ts";

type Acceptance = Extract<Correction, { accept: unknown }>;

/**
 * The conflicts with the positions that a person accepted marked so, and what stands against them set aside. Of evidence
 * on days only what the network set aside is; the rest stood beside the accepted.
 */
export function withAccepted(
  conflicts: readonly Conflict[],
  corrections: readonly Correction[],
  quoted: QuotedMentions,
): Conflict[] {
  const accepts = corrections.filter((correction) => "accept" in correction);
  if (accepts.length === 0) return [...conflicts];
  return conflicts.map((conflict) => {
    // The last word of a person holds.
    const chosen = accepts.flatMap((accept) => positionsAccepted(conflict, accept, quoted)).at(-1);
    if (chosen === undefined) return conflict;
    const believed = new Set(conflict.positions[chosen]?.documents);
    const doubted = new Set(
      conflict.positions
        .filter(({ setAside }) => setAside || !isOfDays(conflict))
        .flatMap(({ documents }) => documents.filter((document) => !believed.has(document))),
    );
    const positions = conflict.positions.map((position, index) => {
      const { setAside, ...kept } = position;
      if (index === chosen) return { ...kept, accepted: true };
      const gone = setAside || !isOfDays(conflict) || kept.documents.every((name) => doubted.has(name));
      return gone ? { ...kept, setAside: true } : kept;
    });
    return { ...conflict, positions };
  });
}

/** Which positions of the conflict the words of a correction are of. */
export function positionsAccepted(
  { about, positions }: Conflict,
  { accept, about: wanted }: Acceptance,
  quoted: QuotedMentions,
): number[] {
  if (wanted !== undefined && !plain(about).startsWith(plain(wanted))) return [];
  const spans = quoted.spansOf(accept);
  return positions.flatMap(({ quotes }, index) => {
    const holds = quotes.some(({ document, start, end }) =>
      spans.some((place) => place.document === document && overlaps(place.span, [start, end])),
    );
    return holds ? [index] : [];
  });
}

/** Is it one of evidence on days, of which the network set a part aside? */
function isOfDays({ about, positions }: Conflict): boolean {
  return (about === "date" || about.startsWith("how long ")) && positions.some(({ setAside }) => setAside);
}
