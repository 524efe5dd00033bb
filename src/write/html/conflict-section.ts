import type { Conflict } from "../../model/timeline.ts";
import { standingOf } from "../standing.ts";
import { counted } from "./count.ts";
import { eventLink } from "./event-item.ts";
import { anchor, html, type Markup, NOTHING } from "./markup.ts";
import { type Page, withTitles } from "./page.ts";
import { quotesByArticle } from "./quotes.ts";

/** Where the sources part: each conflict with its positions side by side, in the words of the articles. */
export function conflictSection(page: Page): Markup {
  const { conflicts } = page.timeline;
  if (conflicts.length === 0) return NOTHING;
  return html`<section aria-labelledby="conflicts">
<h2 id="conflicts">Where the sources disagree</h2>
${conflicts.map((conflict) => conflictArticle(conflict, page))}
</section>`;
}

function conflictArticle({ id, about, events, positions }: Conflict, page: Page): Markup {
  const id_ = anchor("conflict", id);
  const told =
    events.length === 0
      ? NOTHING
      : html`<p class="about">In ${events.map((event, index) => html`${index === 0 ? "" : "; "}${eventLink(event, page)}`)}</p>`;
  return html`<article id="${id_}" class="conflict" tabindex="-1" aria-labelledby="${id_}-title">
<h3 id="${id_}-title" dir="auto">${about.charAt(0).toUpperCase() + about.slice(1)}</h3>
${told}
<ul class="positions">${positions.map((position) => positionItem(position, page))}</ul>
</article>`;
}

function positionItem(position: Conflict["positions"][number], page: Page): Markup {
  const { value, documents, quotes, setAside } = position;
  const standing = standingOf(position);
  return html`<li class="position${setAside ? " set-aside" : ""}">
<h4 dir="auto">${withTitles(value, page)}</h4>
<p class="facts">${standing === null ? NOTHING : html`<span class="status">${standing}</span> `}<span>${counted(documents.length, "article")}</span></p>
${quotesByArticle(quotes, page)}</li>`;
}
