import type { Span } from "./span.ts";

/** Longer texts are mostly said once, and looking for their like would cost more than it spares. */
const LONGEST = 32;

/** So many different short texts are remembered: names and words of a large corpus; later ones stand for themselves. */
const MOST_TEXTS = 1_000_000;

/** An article longer than this has spans of its own. */
const SPAN_LIMIT = 2 ** 26;

/** What no two things have in common. */
const OWN: ReadonlySet<string> = new Set(["id", "text", "sha256", "gist", "mention", "path"]);

/**
 * Plain data in which equal short texts, spans and empty lists are one value in memory, and lists take no more room than
 * they fill. The same data to everyone who only reads it; a tenth of the memory where many articles are held at once.
 */
export class SharedValues {
  private readonly texts = new Map<string, string>();
  private readonly spans = new Map<number, Span>();
  /** Whole values that are repeated, such as the meaning of "Friday", by their JSON. */
  private readonly wholes = new Map<string, unknown>();

  of<Value>(value: Value, field = ""): Value {
    if (typeof value === "string") return (OWN.has(field) ? value : this.text(value)) as Value;
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return this.list(value, field) as Value;
    const copy = { ...value } as Record<string, unknown>;
    for (const name of Object.keys(copy)) copy[name] = this.of(copy[name], name);
    return copy as Value;
  }

  /** As `of`, for values of which many are the same as a whole. */
  whole<Value>(value: Value): Value {
    const json = JSON.stringify(value);
    if (json === undefined) return value;
    const known = this.wholes.get(json);
    if (known !== undefined) return known as Value;
    const shared = this.of(value);
    if (this.wholes.size < MOST_TEXTS) this.wholes.set(json, shared);
    return shared;
  }

  private text(text: string): string {
    if (text.length > LONGEST) return text;
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    if (this.texts.size < MOST_TEXTS) this.texts.set(text, text);
    return text;
  }

  private list(list: readonly unknown[], field: string): readonly unknown[] {
    if (list.length === 0) return EMPTY;
    const [start, end] = list;
    if (list.length !== 2 || !isPlace(start) || !isPlace(end))
      return list.map((item) => this.of(item, field));
    const key = start * SPAN_LIMIT + end;
    const known = this.spans.get(key);
    if (known) return known;
    const span: Span = [start, end];
    if (this.spans.size < MOST_TEXTS) this.spans.set(key, span);
    return span;
  }
}

const EMPTY: readonly never[] = Object.freeze([]);

function isPlace(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < SPAN_LIMIT;
}
