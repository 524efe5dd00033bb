import type { Timeline } from "../../model/timeline.ts";
import { dateInWords } from "../dates-in-words.ts";
import { counted } from "./count.ts";
import { anchor, html, type Markup, NOTHING } from "./markup.ts";
import { oneLine, type Page } from "./page.ts";
import { articleLink } from "./quotes.ts";
import { reasonList } from "./reasons.ts";

/** The articles: when each was written and why, and its whole text. */
export function articleSection(page: Page): Markup {
  const { documents } = page.timeline;
  if (documents.length === 0) return NOTHING;
  return html`<section aria-labelledby="articles">
<h2 id="articles">The articles, and when they were written</h2>
<ul class="articles">${documents.map((document) => articleItem(document, page))}</ul>
</section>`;
}

function articleItem(
  { id, title, path, published, copyOf, publisher, author, url }: Timeline["documents"][number],
  page: Page,
): Markup {
  const id_ = anchor("article", id);
  const written =
    published.edtf === null && published.because.length === 0 ? "not known" : dateInWords(published);
  const copy = copyOf === undefined ? NOTHING : html` · the same text as ${articleLink(copyOf, page)}`;
  // Shown and not linked: the page asks for nothing from anywhere, and whose address it is the article decided.
  const facts = [publisher, author, url].filter((fact) => fact !== undefined);
  const origin =
    facts.length === 0
      ? NOTHING
      : html` <span class="file" dir="auto">${facts.map(oneLine).join(" · ")}</span>`;
  return html`<li id="${id_}" tabindex="-1"><h3 id="${id_}-title" dir="auto">${oneLine(title)}</h3>
<p class="facts"><span>Written: ${written}</span> <span class="file">${path}</span>${copy}${origin}</p>
${why(published, page)}
${wholeText(id, id_, page)}</li>
`;
}

function why({ because }: Timeline["documents"][number]["published"], page: Page): Markup {
  if (because.length === 0) return NOTHING;
  return html`<details class="why"><summary>Why this date (${counted(because.length, "step")})</summary>${reasonList(because, page)}</details>`;
}

/** Kept letter by letter: places in the text are counted in it. */
function wholeText(id: string, id_: string, { texts }: Page): Markup {
  const article = texts.get(id);
  if (!article) return NOTHING;
  return html`<details class="whole"><summary>The whole article</summary><div class="text" id="${id_}-text" dir="auto">${article.text}</div></details>`;
}

/** What was read as a time and could not be placed. */
export function unresolvedSection(page: Page): Markup {
  const { unresolved } = page.timeline;
  if (unresolved.length === 0) return NOTHING;
  return html`<section aria-labelledby="unresolved">
<h2 id="unresolved">Times that could not be placed</h2>
<ul class="unresolved">${unresolved.map(
    ({ document, span, quote, reason }) =>
      html`<li><q dir="auto">${oneLine(quote)}</q> ${reason} <span class="from">${articleLink(document, page, [span])}</span></li>`,
  )}</ul>
</section>`;
}
