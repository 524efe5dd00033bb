/** A text in pieces, made as they are asked for: the whole may be longer than a text can be, which is some 500 MiB. */
export class Pieces {
  private readonly make: () => Iterable<string>;

  constructor(make: () => Iterable<string>) {
    this.make = make;
  }

  [Symbol.iterator](): Iterator<string> {
    return this.make()[Symbol.iterator]();
  }

  /** @throws {RangeError} where it is longer than a text can be. */
  toString(): string {
    return [...this].join("");
  }
}

/** What a file holds. */
export type Content = string | Pieces;

export function piecesOf(content: Content): Iterable<string> {
  return typeof content === "string" ? [content] : content;
}
