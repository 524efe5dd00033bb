import type { Place } from "../model/place.ts";
import { seenText } from "./legible-text.ts";

/** Puts an article's text together from paragraphs whose place in the file is known, with an empty line between them. */
export class TextBuilder {
  #text = "";
  readonly #places: Place[] = [];

  /** Adds a paragraph; one without words adds nothing. */
  add(paragraph: string, place: Omit<Place, "start"> = {}): void {
    const clean = paragraphText(paragraph);
    if (clean === "") return;
    if (this.#text !== "") this.#text += "\n\n";
    if (Object.keys(place).length > 0 || this.#places.length > 0)
      this.#places.push({ start: this.#text.length, ...place });
    this.#text += clean;
  }

  /** Goes on in the last paragraph, at another place of the file; `glue` stands between. */
  extend(words: string, glue: "" | " ", place: Omit<Place, "start"> = {}): void {
    const clean = paragraphText(words);
    if (clean === "") return;
    this.#text += glue;
    this.#places.push({ start: this.#text.length, ...place });
    this.#text += clean;
  }

  get text(): string {
    return this.#text;
  }

  /** Neighbours of one place are one. */
  get places(): Place[] {
    return this.#places.filter((place, i) => {
      const before = this.#places[i - 1];
      return !before || !samePlace(before, place);
    });
  }
}

function samePlace({ start: _, ...a }: Place, { start: __, ...b }: Place): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A stretch of a file as one paragraph: no line ends in it, one space between words, nothing unseen. */
export function paragraphText(text: string): string {
  // Most spaces are single ones, and stay.
  return seenText(text)
    .replace(/\s{2,}|[^\S ]/g, " ")
    .trim();
}
