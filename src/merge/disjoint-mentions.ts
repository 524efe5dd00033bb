import { groupBy } from "../model/group-by.ts";
import type { EventMention } from "../model/mention.ts";

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

/** A union-find over mentions that remembers why, and keeps apart what may not meet. */
export class DisjointMentions {
  private readonly parent = new Map<string, string>();
  /** By root. */
  private readonly members = new Map<string, EventMention[]>();
  private readonly joins: Cluster["joins"] = [];
  private readonly mentions: readonly EventMention[];
  /** For a root those of the sets that it may not meet. */
  private readonly apart = new Map<string, Set<string>>();

  constructor(mentions: readonly EventMention[], apart: readonly (readonly [string, string])[] = []) {
    this.mentions = mentions;
    for (const mention of mentions) {
      this.parent.set(mention.id, mention.id);
      this.members.set(mention.id, [mention]);
    }
    for (const [a, b] of apart) if (this.parent.has(a) && this.parent.has(b)) this.keepApart(a, b);
  }

  /** Whether two sets became one: they do not where they are one already or may not meet. */
  join(a: EventMention, b: EventMention, rule: string): boolean {
    const [first, second] = [this.root(a.id), this.root(b.id)];
    if (first === second || this.apart.get(first)?.has(second)) return false;
    this.parent.set(second, first);
    for (const member of this.members.get(second) ?? []) this.members.get(first)?.push(member);
    this.members.delete(second);
    for (const other of this.apart.get(second) ?? []) {
      this.apart.get(other)?.delete(second);
      this.keepApart(first, other);
    }
    this.apart.delete(second);
    this.joins.push({ a: a.id, b: b.id, rule });
    return true;
  }

  private keepApart(a: string, b: string): void {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      this.apart.set(one, (this.apart.get(one) ?? new Set()).add(other));
  }

  joined(a: EventMention, b: EventMention): boolean {
    return this.root(a.id) === this.root(b.id);
  }

  /** The mentions that are joined with one so far, itself among them, in no order. */
  togetherWith(mention: EventMention): readonly EventMention[] {
    return this.members.get(this.root(mention.id)) ?? [mention];
  }

  clusters(): Cluster[] {
    const joins = groupBy(this.joins, ({ a }) => this.root(a));
    return [...groupBy(this.mentions, ({ id }) => this.root(id))].map(([root, mentions]) => ({
      mentions,
      joins: joins.get(root) ?? [],
    }));
  }

  private root(id: string): string {
    let root = id;
    for (let up = this.parent.get(root) as string; up !== root; up = this.parent.get(root) as string)
      root = up;
    // What was passed on the way hangs on the root from now on, so that the next search is short.
    for (let at = id; at !== root; ) {
      const up = this.parent.get(at) as string;
      this.parent.set(at, root);
      at = up;
    }
    return root;
  }
}
