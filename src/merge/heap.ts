/** A binary heap: what is `before` all others comes out first. Of two that are before neither other, either may. */
export class Heap<Item> {
  private readonly items: Item[] = [];
  private readonly before: (one: Item, other: Item) => boolean;

  constructor(before: (one: Item, other: Item) => boolean) {
    this.before = before;
  }

  push(item: Item): void {
    let at = this.items.push(item) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!this.before(item, this.items[up] as Item)) break;
      this.items[at] = this.items[up] as Item;
      at = up;
    }
    this.items[at] = item;
  }

  pop(): Item | undefined {
    const [first] = this.items;
    const last = this.items.pop();
    if (first === undefined || last === undefined || this.items.length === 0) return first;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= this.items.length) break;
      if (down + 1 < this.items.length && this.before(this.items[down + 1] as Item, this.items[down] as Item))
        down++;
      if (!this.before(this.items[down] as Item, last)) break;
      this.items[at] = this.items[down] as Item;
      at = down;
    }
    this.items[at] = last;
    return first;
  }
}
