import type { Quote, Span } from "../../model/span.ts";
import { anchor, html, type Markup, NOTHING } from "./markup.ts";
import { oneLine, type Page } from "./page.ts";
import { type Passage, passagesOf } from "./passage.ts";

/** The quoted words article by article, each in the passage where it stands, marked. */
export function quotesByArticle(quotes: readonly Quote[], page: Page): Markup {
  const documents = [...new Set(quotes.map(({ document }) => document))];
  return html`${documents.map((document) => {
    const own = quotes.filter((quote) => quote.document === document);
    return html`<figure class="source"><blockquote>${passages(document, own, page)}</blockquote>
<figcaption>${articleLink(
      document,
      page,
      own.map(({ start, end }) => [start, end]),
    )}${placesIn(own)}</figcaption></figure>`;
  })}`;
}

function placesIn(quotes: readonly Quote[]): Markup {
  const places = [...new Set(quotes.flatMap(({ place }) => place ?? []))];
  return places.length === 0 ? NOTHING : html` (${places.join("; ")})`;
}

/** The name of an article, as a way to it; the script opens it there with the words marked that `spans` name. */
export function articleLink(document: string, { documentOf }: Page, spans: readonly Span[] = []): Markup {
  const article = documentOf.get(document);
  if (!article) return html`<span class="file">${document}</span>`;
  const marked = spans.map(([start, end]) => `${start}-${end}`).join(" ");
  return html`<a class="article" href="#${anchor("article", document)}" data-spans="${marked}" dir="auto">${oneLine(article.title)}</a>`;
}

function passages(document: string, quotes: readonly Quote[], { texts }: Page): Markup {
  const text = texts.get(document)?.text ?? "";
  const inPlace = quotes.filter(({ start, end, quote }) => text.slice(start, end) === quote);
  // A quote that the text does not bear out is shown as it was handed on, and in no place.
  const adrift = quotes.filter((quote) => !inPlace.includes(quote));
  const spans = inPlace.map(({ start, end }): Span => [start, end]);
  return html`${passagesOf(text, spans).map(passage)}${adrift.map(
    ({ quote }) => html`<p dir="auto"><mark>${quote}</mark></p>`,
  )}`;
}

function passage({ parts, cutBefore, cutAfter }: Passage): Markup {
  const words = parts.map(({ text, quoted }) => (quoted ? html`<mark>${text}</mark>` : html`${text}`));
  return html`<p dir="auto">${cutBefore ? html`… ` : NOTHING}${words}${cutAfter ? html` …` : NOTHING}</p>`;
}
