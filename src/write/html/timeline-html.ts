import { createHash } from "node:crypto";
import type { Timeline } from "../../model/timeline.ts";
import { articleSection, unresolvedSection } from "./article-section.ts";
import { conflictSection } from "./conflict-section.ts";
import { eventItem } from "./event-item.ts";
import { DEFINITIONS, legend } from "./glyphs.ts";
import { headlineOf, kickerOf, standfirstOf } from "./headline.ts";
import { anchor, html, inlineJson, type Markup, NOTHING, trusted } from "./markup.ts";
import { nameSection, namesInSeveralForms } from "./name-section.ts";
import { type ArticleText, pageOf } from "./page.ts";
import { pageAssets } from "./page-assets.ts";
import { pageData } from "./page-data.ts";

/**
 * The timeline as one HTML file that asks for nothing else: a list that reads without script and prints, and over it a
 * drawing that can be searched, filtered and zoomed. `texts` are the articles by document id, so that quotes are shown in
 * their place; without them quotes stand alone. Where `timeline` is only the part of a longer one, `events` is how many that has.
 */
export function timelineHtml(
  timeline: Timeline,
  texts: ReadonlyMap<string, ArticleText>,
  events = timeline.events.length,
): string {
  const { script, style } = pageAssets();
  const page = pageOf(timeline, texts);
  const headline = headlineOf(timeline);
  const data = pageData(timeline, {
    event: (id) => anchor("event", id),
    article: (id) => anchor("article", id),
  });
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Annals">
<title>${headline} · ${kickerOf(timeline)}</title>
<link rel="icon" href="data:,">
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#events">Skip to the list of events</a>
${DEFINITIONS}
<header>
<p class="kicker">${kickerOf(timeline)}</p>
<h1>${headline}</h1>
<p class="standfirst">${standfirstOf(timeline, events)}</p>
${contents(timeline)}
</header>
<main>
${drawing(timeline)}
${toolbar()}
<section aria-labelledby="events">
<h2 id="events" tabindex="-1">Events</h2>
<ol class="events">
${timeline.events.map((event) => eventItem(event, page))}</ol>
</section>
${conflictSection(page)}
${nameSection(page)}
${articleSection(page)}
${unresolvedSection(page)}
</main>
<dialog id="reader" aria-labelledby="reader-title"><form method="dialog"><button>Close</button></form>
<h2 id="reader-title" dir="auto"></h2><div class="text" tabindex="0" role="region" aria-labelledby="reader-title" dir="auto"></div></dialog>
<script type="application/json" id="data">${inlineJson(data)}</script>
<script>${trusted(script)}</script>
</body>
</html>
`.html;
}

/** Nothing is fetched, and nothing runs or styles but what stands in the page itself, known by its hash. */
function policy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;
}

function contents({ conflicts, documents, names, unresolved }: Timeline): Markup {
  const links = [
    html`<a href="#events">Events</a>`,
    ...(conflicts.length > 0 ? [html`<a href="#conflicts">Where the sources disagree</a>`] : []),
    ...(namesInSeveralForms(names).length > 0 ? [html`<a href="#names">Names in several forms</a>`] : []),
    ...(documents.length > 0 ? [html`<a href="#articles">The articles</a>`] : []),
    ...(unresolved.length > 0 ? [html`<a href="#unresolved">Times not placed</a>`] : []),
  ];
  return html`<nav aria-label="Parts of this page"><ul>${links.map((link) => html`<li>${link}</li>`)}</ul></nav>`;
}

/** Filled by the script, and not there without it. */
function drawing({ events }: Timeline): Markup {
  if (events.length === 0) return NOTHING;
  return html`<figure class="drawing" id="drawing" hidden>
<div class="controls" role="group" aria-label="Zoom"><button type="button" data-zoom="in" aria-keyshortcuts="+">Zoom in</button><button type="button" data-zoom="out" aria-keyshortcuts="-">Zoom out</button><button type="button" data-zoom="whole" aria-keyshortcuts="0">Whole timeline</button></div>
<div class="canvas"></div>
<figcaption><p class="keys" id="keys">Left and right arrows go from event to event, Enter opens one; with Shift they move the view; + and − zoom, 0 shows the whole. Or drag, and turn the wheel with Ctrl.</p>
${legend(new Set(events.map(({ status }) => status)))}</figcaption>
</figure>`;
}

const FILTERS: readonly (readonly [string, string, string])[] = [
  ["participant", "Who", "anyone"],
  ["place", "Where", "anywhere"],
  ["kind", "Kind", "any kind"],
  ["status", "Status", "any status"],
  ["source", "Source", "any article"],
];

function toolbar(): Markup {
  return html`<form class="toolbar" role="search" aria-label="Events" hidden>
<div class="field search"><label for="filter-words">Search</label><input type="search" id="filter-words" name="words" autocomplete="off"></div>
${FILTERS.map(
  ([name, label, all]) =>
    html`<div class="field"><label for="filter-${name}">${label}</label><select id="filter-${name}" name="${name}"><option value="">${all}</option></select></div>
`,
)}<div class="check"><input type="checkbox" id="filter-disputed" name="disputed"><label for="filter-disputed">Only where sources disagree</label></div>
<button type="reset">Reset</button>
<p class="count" role="status"></p>
</form>`;
}
