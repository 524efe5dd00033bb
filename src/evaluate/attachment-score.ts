/** The tree of a sentence as treebanks number it: heads 1-based, 0 for the root. */
export interface ScoredTree {
  heads: readonly number[];
  labels: readonly string[];
}

/** How many arcs of a kind are found, of how many there are and how many are given. */
export interface ArcCount {
  right: number;
  gold: number;
  predicted: number;
}

export interface AttachmentScore {
  tokens: number;
  /** Tokens with the right head, and those with the right relation too, subtypes included: UAS and LAS, punctuation counted. */
  attached: number;
  labelled: number;
  /** Arcs of one kind with both ends right. */
  arcs: Readonly<Record<ArcKind, ArcCount>>;
}

const KINDS = {
  subjects: /^nsubj(?::pass)?$/,
  "passive subjects": /^nsubj:pass$/,
  objects: /^i?obj$/,
  obliques: /^obl(?::|$)/,
} as const;

export type ArcKind = keyof typeof KINDS;
export const ARC_KINDS = Object.keys(KINDS) as readonly ArcKind[];

/** Compares trees of the same sentences, word by word. */
export function scoreAttachment(
  pairs: readonly { gold: ScoredTree; predicted: ScoredTree }[],
): AttachmentScore {
  let [tokens, attached, labelled] = [0, 0, 0];
  const arcs = Object.fromEntries(
    ARC_KINDS.map((kind) => [kind, { right: 0, gold: 0, predicted: 0 }]),
  ) as Record<ArcKind, ArcCount>;
  for (const { gold, predicted } of pairs)
    gold.heads.forEach((head, i) => {
      const [label, found] = [gold.labels[i] as string, predicted.labels[i] as string];
      const hasHead = predicted.heads[i] === head;
      tokens++;
      if (hasHead) attached++;
      if (hasHead && label === found) labelled++;
      for (const kind of ARC_KINDS) {
        const [there, given] = [KINDS[kind].test(label), KINDS[kind].test(found)];
        if (there) arcs[kind].gold++;
        if (given) arcs[kind].predicted++;
        if (there && given && hasHead) arcs[kind].right++;
      }
    });
  return { tokens, attached, labelled, arcs };
}

/** The scores as lines of a table, in per cent. */
export function attachmentTable(name: string, { tokens, attached, labelled, arcs }: AttachmentScore): string {
  const share = (part: number, whole: number) => (whole === 0 ? "–" : ((100 * part) / whole).toFixed(1));
  const lines = ARC_KINDS.map((kind) => {
    const { right, gold, predicted } = arcs[kind];
    const [precision, recall, f1] = [
      share(right, predicted),
      share(right, gold),
      share(2 * right, gold + predicted),
    ];
    return `  ${kind.padEnd(16)}  P ${precision}  R ${recall}  F1 ${f1}  (${gold})`;
  });
  const head = `${name}: UAS ${share(attached, tokens)}  LAS ${share(labelled, tokens)}  (${tokens} tokens)`;
  return [head, ...lines].join("\n");
}
