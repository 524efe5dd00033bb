/** What a link is ordered by: the higher score first, then the lower numbers. */
interface Rank {
  score: number;
  low: number;
  high: number;
}

const NOWHERE = -1;

/** Links by rank, each at most once: a binary heap in which a link's rank may change. */
export class LinkHeap {
  private readonly links: Int32Array;
  private size = 0;
  /** By link. */
  private readonly places: Int32Array;
  private readonly scores: Float64Array;
  private readonly lows: Int32Array;
  private readonly highs: Int32Array;

  constructor(links: number) {
    this.links = new Int32Array(links);
    this.places = new Int32Array(links).fill(NOWHERE);
    this.scores = new Float64Array(links);
    this.lows = new Int32Array(links);
    this.highs = new Int32Array(links);
  }

  /** Puts a link in, or gives it another rank. */
  put(link: number, { score, low, high }: Rank): void {
    this.scores[link] = score;
    this.lows[link] = low;
    this.highs[link] = high;
    const place = this.places[link] as number;
    this.settle(link, place === NOWHERE ? this.size++ : place);
  }

  remove(link: number): void {
    const place = this.places[link] as number;
    if (place === NOWHERE) return;
    this.places[link] = NOWHERE;
    const last = this.links[--this.size] as number;
    if (last !== link) this.settle(last, place);
  }

  /** The first link, which is then no longer in it; null where there is none. */
  take(): { link: number; low: number; high: number } | null {
    if (this.size === 0) return null;
    const link = this.links[0] as number;
    this.remove(link);
    return { link, low: this.lows[link] as number, high: this.highs[link] as number };
  }

  /** Moves a link from a free place to where it belongs. */
  private settle(link: number, free: number): void {
    const { links } = this;
    let at = free;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!this.isBefore(link, links[up] as number)) break;
      this.set(at, links[up] as number);
      at = up;
    }
    for (;;) {
      let down = 2 * at + 1;
      if (down >= this.size) break;
      if (down + 1 < this.size && this.isBefore(links[down + 1] as number, links[down] as number)) down++;
      if (!this.isBefore(links[down] as number, link)) break;
      this.set(at, links[down] as number);
      at = down;
    }
    this.set(at, link);
  }

  private set(place: number, link: number): void {
    this.links[place] = link;
    this.places[link] = place;
  }

  private isBefore(one: number, other: number): boolean {
    const { scores, lows, highs } = this;
    const above = (scores[one] as number) - (scores[other] as number);
    if (above !== 0) return above > 0;
    const lower = (lows[one] as number) - (lows[other] as number);
    return lower !== 0 ? lower < 0 : (highs[one] as number) < (highs[other] as number);
  }
}
