import type { EventMention } from "../../model/mention.ts";
import { addUnder } from "../../model/under-key.ts";

/** Mentions that tell one event, with what they have in common. */
export interface Cluster {
  /** Sorted by id. */
  mentions: EventMention[];
  /** Why each join was made: the ids of two mentions and the rule. */
  joins: { a: string; b: string; rule: string }[];
}

export function byPosition(a: EventMention, b: EventMention): number {
  return (
    (a.document < b.document ? -1 : a.document > b.document ? 1 : 0) ||
    a.trigger[0] - b.trigger[0] ||
    a.trigger[1] - b.trigger[1]
  );
}

/** One of the sets: its mentions by number, and its joins by theirs. */
interface Members {
  mentions: number[];
  joins: number[];
}

/** A union-find over mentions that remembers why, and keeps apart what may not meet. */
export class DisjointMentions {
  private readonly mentions: readonly EventMention[];
  private readonly numberOf: ReadonlyMap<string, number>;
  /** By number, as is what follows. */
  private readonly parent: Int32Array;
  /** By root; none where nothing has joined it, as nothing joins most. */
  private readonly members = new Map<number, Members>();
  /** By root, until something joins it. */
  private readonly known: (Cluster | undefined)[];
  private readonly joins: Cluster["joins"] = [];
  /** For a root those of the sets that it may not meet. */
  private readonly apart = new Map<number, Set<number>>();

  constructor(mentions: readonly EventMention[], apart: readonly (readonly [string, string])[] = []) {
    this.mentions = mentions;
    this.numberOf = new Map(mentions.map(({ id }, number) => [id, number]));
    this.parent = Int32Array.from(mentions, (_, number) => number);
    this.known = new Array<undefined>(mentions.length).fill(undefined);
    for (const [a, b] of apart) {
      const [first, second] = [this.numberOf.get(a), this.numberOf.get(b)];
      if (first !== undefined && second !== undefined) this.keepApart(first, second);
    }
  }

  /** Whether two sets became one: they do not where they are one already or may not meet. */
  join(a: EventMention, b: EventMention, rule: string): boolean {
    const [first, second] = [this.rootOf(a), this.rootOf(b)];
    if (first === second || this.apart.get(first)?.has(second)) return false;
    const [one, gone] = [this.membersOf(first), this.membersOf(second)];
    this.parent[second] = first;
    for (const mention of gone.mentions) one.mentions.push(mention);
    for (const join of gone.joins) one.joins.push(join);
    one.joins.push(this.joins.length);
    this.members.set(first, one);
    this.members.delete(second);
    this.known[first] = undefined;
    this.known[second] = undefined;
    for (const other of this.apart.get(second) ?? []) {
      this.apart.get(other)?.delete(second);
      this.keepApart(first, other);
    }
    this.apart.delete(second);
    this.joins.push({ a: a.id, b: b.id, rule });
    return true;
  }

  /** The same, and where they are one already, one more reason for it; false where they may not meet. */
  joinAs(a: EventMention, b: EventMention, rule: string): boolean {
    if (this.join(a, b, rule)) return true;
    const root = this.rootOf(a);
    if (root !== this.rootOf(b)) return false;
    const { joins } = this.members.get(root) as Members;
    const isKnown = (number: number) => {
      const known = this.joins[number] as Cluster["joins"][0];
      return known.rule === rule && [known.a, known.b].includes(a.id) && [known.a, known.b].includes(b.id);
    };
    if (joins.some(isKnown)) return true;
    joins.push(this.joins.length);
    this.joins.push({ a: a.id, b: b.id, rule });
    this.known[root] = undefined;
    return true;
  }

  private keepApart(a: number, b: number): void {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      addUnder(this.apart, one, other);
  }

  joined(a: EventMention, b: EventMention): boolean {
    return this.rootOf(a) === this.rootOf(b);
  }

  /** The mentions that are joined with one so far, itself among them, in no order. */
  togetherWith(mention: EventMention): readonly EventMention[] {
    return this.mentionsAt(this.membersOf(this.rootOf(mention)).mentions);
  }

  /** In the order of their first mentions. A set that is as it was is the same cluster as before. */
  clusters(): Cluster[] {
    const found = new Set<number>();
    for (let number = 0; number < this.parent.length; number++) found.add(this.root(number));
    return [...found].map((root) => {
      const cluster = this.known[root] ?? this.clusterAt(root);
      this.known[root] = cluster;
      return cluster;
    });
  }

  private clusterAt(root: number): Cluster {
    const { mentions, joins } = this.membersOf(root);
    const inOrder = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);
    return {
      mentions: this.mentionsAt(inOrder(mentions)),
      joins: inOrder(joins).map((join) => this.joins[join] as Cluster["joins"][0]),
    };
  }

  private membersOf(root: number): Members {
    return this.members.get(root) ?? { mentions: [root], joins: [] };
  }

  private mentionsAt(numbers: readonly number[]): EventMention[] {
    return numbers.map((number) => this.mentions[number] as EventMention);
  }

  private rootOf({ id }: EventMention): number {
    return this.root(this.numberOf.get(id) as number);
  }

  private root(number: number): number {
    const { parent } = this;
    let root = number;
    while (parent[root] !== root) root = parent[root] as number;
    // What was passed on the way hangs on the root from now on, so that the next search is short.
    for (let at = number; at !== root; ) {
      const up = parent[at] as number;
      parent[at] = root;
      at = up;
    }
    return root;
  }
}
