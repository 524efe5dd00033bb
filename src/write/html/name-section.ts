import type { Name } from "../../model/timeline.ts";
import { counted } from "./count.ts";
import { html, type Markup, NOTHING } from "./markup.ts";
import type { Page } from "./page.ts";
import { articleLink } from "./quotes.ts";

/** Names of which the articles have several forms, each with where it stands and by what it was taken for the same. */
export function nameSection(page: Page): Markup {
  const names = namesInSeveralForms(page.timeline.names);
  if (names.length === 0) return NOTHING;
  return html`<section aria-labelledby="names">
<h2 id="names">Names in several forms</h2>
<ul class="names">${names.map((name) => nameItem(name, page))}</ul>
</section>`;
}

export function namesInSeveralForms(names: readonly Name[] = []): Name[] {
  return names.filter(({ forms }) => forms.length > 1);
}

function nameItem({ name, forms }: Name, page: Page): Markup {
  return html`<li><details><summary><b dir="auto">${name}</b> <span class="facts">${forms.map(({ form }) => form).join(" · ")}</span></summary>
<ul>${forms.map(
    ({
      form,
      count,
      documents,
      because,
      quote,
    }) => html`<li><q dir="auto">${form}</q> ${counted(count, "time")} in ${counted(documents.length, "article")}${because === undefined ? NOTHING : html` · ${because}`} <span class="from">${articleLink(quote.document, page, [[quote.start, quote.end]])}</span></li>
`,
  )}</ul></details></li>
`;
}
