export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;
export const ACTIONS = 3;

/** Longest stretch that is parsed at once. */
export const MAX_TOKENS = 256;

/**
 * A state of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez & Satta 2011) without a root node: the token
 * that is left on the stack is the root. Reused from sentence to sentence.
 */
export class ArcHybrid {
  length = 0;
  /** First token of the buffer. */
  next = 0;
  /** Tokens on the stack. */
  size = 0;
  readonly stack = new Int32Array(MAX_TOKENS);
  /** -1: none yet. */
  readonly heads = new Int32Array(MAX_TOKENS);
  /** Outermost children; -1: none. */
  readonly leftmost = new Int32Array(MAX_TOKENS);
  readonly rightmost = new Int32Array(MAX_TOKENS);
  /** How many children. */
  readonly lefts = new Int32Array(MAX_TOKENS);
  readonly rights = new Int32Array(MAX_TOKENS);

  start(length: number): void {
    this.length = length;
    this.next = 0;
    this.size = 0;
    for (const array of [this.heads, this.leftmost, this.rightmost]) array.fill(-1, 0, length);
    for (const array of [this.lefts, this.rights]) array.fill(0, 0, length);
  }

  get done(): boolean {
    return this.next >= this.length && this.size <= 1;
  }

  /** The token at a depth of the stack, 0 the top; -1 where the stack is less deep. */
  at(depth: number): number {
    return depth < this.size ? (this.stack[this.size - 1 - depth] as number) : -1;
  }

  allows(action: number): boolean {
    if (action === RIGHT) return this.size > 1;
    return this.next < this.length && (action === SHIFT || this.size > 0);
  }

  /** The one action that is allowed; -1 where there are several. */
  get forced(): number {
    if (this.size === 0) return SHIFT;
    return this.next >= this.length ? RIGHT : -1;
  }

  apply(action: number): void {
    if (action === SHIFT) this.stack[this.size++] = this.next++;
    else if (action === LEFT) this.attachLeft(this.stack[--this.size] as number, this.next);
    else this.attachRight(this.stack[--this.size] as number, this.at(0));
  }

  private attachLeft(child: number, head: number): void {
    this.heads[child] = head;
    this.lefts[head] = (this.lefts[head] as number) + 1;
    // Nearer ones are attached first.
    this.leftmost[head] = child;
  }

  private attachRight(child: number, head: number): void {
    this.heads[child] = head;
    this.rights[head] = (this.rights[head] as number) + 1;
    this.rightmost[head] = child;
  }
}
