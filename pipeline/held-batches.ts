import { mentionsThatMatter } from "../src/merge/joins/mentions-to-join.ts";
import { type Batch, joinExtracted } from "../src/model/batch.ts";
import type { EventMention } from "../src/model/mention.ts";
import { SharedValues } from "../src/model/shared-values.ts";

/**
 * The batches of a run, held until all are read. Up to `wholeUpTo` articles they are kept as they are, for a person to
 * look at; of more, only what the merge and the formats read, and no mention that can tell no event.
 */
export class HeldBatches {
  batches: Batch[] = [];
  private readonly wholeUpTo: number;
  private readonly textsOnly: boolean;
  private articles = 0;
  private shared: SharedValues | null = null;

  /** With `textsOnly` no more than the articles' texts is kept of more: a store has the rest. */
  constructor(wholeUpTo = Number.POSITIVE_INFINITY, { textsOnly = false } = {}) {
    this.wholeUpTo = wholeUpTo;
    this.textsOnly = textsOnly;
  }

  add(batch: Batch): void {
    this.articles += batch.extracted.documents.length;
    if (!this.shared && this.articles > this.wholeUpTo) {
      const shared = new SharedValues();
      this.batches = this.batches.map((earlier) => this.lessened(earlier, shared));
      this.shared = shared;
    }
    this.batches.push(this.shared ? this.lessened(batch, this.shared) : batch);
  }

  private lessened(batch: Batch, shared: SharedValues): Batch {
    if (!this.textsOnly) return lean(batch, shared);
    const { documents } = batch.extracted;
    return { ...batch, extracted: { ...joinExtracted([]), documents: shared.of(documents) } };
  }
}

function lean({ extracted, diagnostics }: Batch, shared: SharedValues): Batch {
  const { documents, timexes, datings, sentences, mentions, offices } = extracted;
  return {
    extracted: {
      documents: shared.of(documents),
      timexes: timexes.map(({ meaning, anchor, resolution, rejected, ...timex }) => ({
        ...shared.of(timex),
        meaning: shared.whole(meaning),
        anchor: shared.whole(anchor),
        resolution: shared.whole(resolution),
        ...(rejected && { rejected: shared.whole(rejected) }),
      })),
      datings: shared.of(datings),
      sentences: shared.of(sentences),
      mentions: mentionsThatMatter(mentions).map((mention) => leanMention(mention, shared)),
      offices: shared.of(offices),
    },
    diagnostics,
  };
}

/**
 * The merge does not ask from where in time a mention is told, nor what words give what was said; and by what words its
 * status was decided, only where it was denied or called off.
 */
function leanMention({ told: _, content: __, ...mention }: EventMention, shared: SharedValues): EventMention {
  const { status, statusBecause, lasts } = mention;
  const asked = status === "cancelled" || status === "denied";
  return {
    ...shared.of(mention),
    ...(lasts && { lasts: shared.whole(lasts) }),
    ...(!asked && { statusBecause: shared.whole({ ...statusBecause, span: [0, 0] as const, quote: "" }) }),
  };
}
