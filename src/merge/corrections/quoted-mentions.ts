import type { Quoted } from "../../model/correction.ts";
import type { Document } from "../../model/document.ts";
import { groupBy } from "../../model/group-by.ts";
import type { EventMention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import { placesOf, plain } from "./quoted-words.ts";

type KnownDocument = Pick<Document, "id" | "sha256" | "copyOf">;

/** From so many letters on a quote may hold a sentence rather than stand in it. */
const WHOLE_SENTENCE = 20;

/** Finds what the quotes of corrections point to, among the mentions of all articles and facts. */
export class QuotedMentions {
  private readonly byDocument: ReadonlyMap<string, readonly EventMention[]>;
  private readonly documents: ReadonlyMap<string, KnownDocument>;
  private readonly texts: ReadonlyMap<string, string>;
  private readonly found = new Map<string, readonly EventMention[]>();

  constructor(
    mentions: readonly EventMention[],
    documents: readonly KnownDocument[],
    texts: ReadonlyMap<string, string>,
  ) {
    this.byDocument = groupBy(mentions, ({ document }) => document);
    this.documents = new Map(documents.map((document) => [document.id, document]));
    this.texts = texts;
  }

  /** The mentions whose sentence holds the quote, or whose sentence it holds; of these the ones whose own words it names. */
  mentionsOf(quoted: Quoted): readonly EventMention[] {
    const key = JSON.stringify([quoted.document, quoted.sha256, quoted.quote, quoted.words]);
    const known = this.found.get(key);
    if (known) return known;
    const found = this.documentsOf(quoted).flatMap((document) => this.mentionsIn(document, quoted));
    this.found.set(key, found);
    return found;
  }

  /** Where the quote, or its `words`, stand in the articles that it may be of. */
  spansOf(quoted: Quoted): { document: string; span: Span }[] {
    return this.documentsOf(quoted).flatMap((document) => {
      const text = this.texts.get(document) ?? "";
      const places = placesOf(quoted.quote, text);
      const { words } = quoted;
      const meant =
        words === undefined
          ? places
          : places.flatMap(([start, end]) =>
              placesOf(words, text.slice(start, end)).map(([a, b]): Span => [start + a, start + b]),
            );
      return meant.map((span) => ({ document, span }));
    });
  }

  /** Has every article that the quote may be of another text than the one from which it was taken? */
  isOfOtherText(quoted: Quoted): boolean {
    const { sha256 } = quoted;
    return (
      sha256 !== undefined &&
      this.documentsOf(quoted).every((id) => !this.documents.get(id)?.sha256.startsWith(sha256))
    );
  }

  /** The article with the text, however it is called now; else the one of that name; a whole copy means its original. */
  private documentsOf({ document, sha256 }: Quoted): string[] {
    const originalOf = (id: string) => this.documents.get(id)?.copyOf ?? id;
    const same =
      sha256 === undefined
        ? []
        : [...this.documents.values()].filter((known) => known.sha256.startsWith(sha256)).map(({ id }) => id);
    const named = same.filter((id) => id === document);
    if (named.length > 0) return named.map(originalOf);
    if (same.length > 0) return [...new Set(same.map(originalOf))];
    return document === undefined ? [...this.byDocument.keys()] : [originalOf(document)];
  }

  private mentionsIn(document: string, { quote, words }: Quoted): EventMention[] {
    const text = this.texts.get(document) ?? "";
    const sought = plain(quote);
    const wordsOf = (span: Span) => plain(text.slice(...span));
    const holding = (this.byDocument.get(document) ?? []).filter(({ sentence }) => {
      const told = wordsOf(sentence);
      return told.includes(sought) || (told.length > WHOLE_SENTENCE && sought.includes(told));
    });
    if (words !== undefined) return named(holding, plain(words), wordsOf);
    // A quote that names the event's own words means that event; otherwise every event of the sentence.
    const exact = holding.filter(
      ({ phrase, trigger }) => wordsOf(phrase).includes(sought) || sought.includes(wordsOf(trigger)),
    );
    return exact.length > 0 ? exact : holding;
  }
}

/** The word itself rather than a phrase that has it: "fell" is not "fell ill and died". */
function named(
  mentions: readonly EventMention[],
  words: string,
  wordsOf: (span: Span) => string,
): EventMention[] {
  const ways: ((mention: EventMention) => boolean)[] = [
    ({ trigger }) => wordsOf(trigger) === words,
    ({ phrase }) => wordsOf(phrase) === words,
    ({ phrase, trigger }) => wordsOf(phrase).includes(words) || words.includes(wordsOf(trigger)),
  ];
  return ways.map((way) => mentions.filter(way)).find((found) => found.length > 0) ?? [];
}
