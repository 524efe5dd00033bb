import { mentionsThatMatter } from "../src/merge/mentions-to-join.ts";
import type { Batch } from "../src/model/batch.ts";
import { SharedValues } from "../src/model/shared-values.ts";

/**
 * The batches of a run, held until all are read. Up to `wholeUpTo` articles they are kept as they are, for a person to
 * look at; of more, only what the merge and the formats read, and no mention that can tell no event.
 */
export class HeldBatches {
  batches: Batch[] = [];
  private readonly wholeUpTo: number;
  private articles = 0;
  private shared: SharedValues | null = null;

  constructor(wholeUpTo = Number.POSITIVE_INFINITY) {
    this.wholeUpTo = wholeUpTo;
  }

  add(batch: Batch): void {
    this.articles += batch.extracted.documents.length;
    if (!this.shared && this.articles > this.wholeUpTo) {
      const shared = new SharedValues();
      this.batches = this.batches.map((earlier) => lean(earlier, shared));
      this.shared = shared;
    }
    this.batches.push(this.shared ? lean(batch, this.shared) : batch);
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
      sentences,
      mentions: shared.of(mentionsThatMatter(mentions)),
      offices: shared.of(offices),
    },
    diagnostics,
  };
}
