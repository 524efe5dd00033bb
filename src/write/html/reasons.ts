import type { Reason } from "../../model/when.ts";
import { html, type Markup, NOTHING } from "./markup.ts";
import { oneLine, type Page, withTitles } from "./page.ts";
import { articleLink } from "./quotes.ts";

/** The chain from the words of the articles to a day, a step a line. */
export function reasonList(reasons: readonly Reason[], page: Page): Markup {
  return html`<ol class="chain">${reasons.map((reason) => step(reason, page))}</ol>`;
}

function step({ document, span, quote, place, rule, gives, rejected }: Reason, page: Page): Markup {
  const refused =
    rejected === undefined
      ? NOTHING
      : html`<span class="rejected">Rejected: ${withTitles(rejected, page)}</span>`;
  return html`<li><q dir="auto">${oneLine(quote)}</q> <span class="gives">${withTitles(gives, page)}</span>${refused}
<span class="from">${articleLink(document, page, [span])}${place === undefined ? NOTHING : html`, ${place}`} · rule <i>${rule}</i></span></li>`;
}
