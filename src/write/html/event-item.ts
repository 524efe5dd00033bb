import type { TimelineEvent } from "../../model/timeline.ts";
import type { When } from "../../model/when.ts";
import { dateInWords, precisionBeside } from "../dates-in-words.ts";
import { notesOn } from "../event-details.ts";
import { lengthInWords } from "../length-in-words.ts";
import { counted } from "./count.ts";
import { anchor, html, type Markup, NOTHING } from "./markup.ts";
import { oneLine, type Page } from "./page.ts";
import { quotesByArticle } from "./quotes.ts";
import { reasonList } from "./reasons.ts";

/** One event of the list: when, what, how certain, who says so in which words, and why that date. */
export function eventItem(event: TimelineEvent, page: Page): Markup {
  const id = anchor("event", event.id);
  return html`<li id="${id}" class="event is-${event.status}" tabindex="-1">
<article aria-labelledby="${id}-title">
<p class="when">${dateOf(event.when)}${precisionBeside(event.when).map((words) => html`<span class="precision">${words}</span>`)}</p>
<div class="what">
<h3 id="${id}-title" dir="auto">${oneLine(event.title)}</h3>
<p class="facts">${statusBadge(event.status)} <span class="kind">${event.kind}</span> <span>${counted(event.sources, "source")}</span> <a class="locate" href="#drawing">Show in the drawing</a></p>
<p class="summary" dir="auto">${oneLine(event.summary)}</p>
${relations(event, page)}
${quotes(event, page)}
${why(event, page)}
</div>
</article>
</li>
`;
}

export function statusBadge(status: TimelineEvent["status"]): Markup {
  return html`<span class="status is-${status}"><svg class="glyph" viewBox="-9 -9 18 18" aria-hidden="true"><use href="#glyph-${status}" x="-9" y="-9" width="18" height="18"></use></svg>${status}</span>`;
}

/** The day as a machine reads it too, where HTML has a form for it: a plain day, month or year of our era. */
export function dateOf(when: When): Markup {
  const words = dateInWords(when);
  const spoken = words.charAt(0).toUpperCase() + words.slice(1);
  const machine = when.edtf ?? "";
  const isValid = /^(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/.test(machine);
  return isValid
    ? html`<time datetime="${machine}">${spoken}</time>`
    : html`<span class="time">${spoken}</span>`;
}

function relations(event: TimelineEvent, page: Page): Markup {
  const { id, lasts, participants, places, partOf, after, outcomes = [], conflicts } = event;
  const plans = page.timeline.events.filter((other) =>
    other.outcomes?.some((outcome) => outcome.event === id),
  );
  const rows = [
    row("Lasts", lasts ? [html`${lengthInWords(lasts)}`] : []),
    row("Who", participants.map(participantInWords)),
    row(
      "Where",
      places.map((place) => html`<bdi>${place}</bdi>`),
    ),
    row("Part of", partOf === undefined ? [] : [eventLink(partOf, page)]),
    row(
      "After",
      after.map((earlier) => eventLink(earlier.event, page)),
    ),
    row(
      "What came of it",
      outcomes.map((outcome) => html`${outcome.relation}: ${eventLink(outcome.event, page)}`),
    ),
    row(
      "Planned before as",
      plans.map((plan) => eventLink(plan.id, page)),
    ),
    row(
      "Sources disagree",
      conflicts.map((conflict) => conflictLink(conflict, page)),
      "disputed",
    ),
  ].filter((found) => found !== NOTHING);
  return rows.length === 0 ? NOTHING : html`<dl>${rows}</dl>`;
}

function row(name: string, values: readonly Markup[], style = ""): Markup {
  if (values.length === 0) return NOTHING;
  const listed = values.map((value, index) => (index === 0 ? value : html`; ${value}`));
  return html`<div class="${style}"><dt>${name}</dt><dd>${listed}</dd></div>`;
}

function participantInWords(participant: TimelineEvent["participants"][number]): Markup {
  const notes = notesOn(participant);
  return html`<bdi>${participant.name}</bdi>${notes === "" ? NOTHING : html` <span class="role">(${notes})</span>`}`;
}

export function eventLink(id: string, { eventOf }: Page): Markup {
  return html`<a href="#${anchor("event", id)}" dir="auto">${oneLine(eventOf.get(id)?.title ?? id)}</a>`;
}

function conflictLink(id: string, { timeline }: Page): Markup {
  const about = timeline.conflicts.find((conflict) => conflict.id === id)?.about ?? id;
  return html`<a href="#${anchor("conflict", id)}" dir="auto">${about}</a>`;
}

function quotes({ mentions }: TimelineEvent, page: Page): Markup {
  if (mentions.length === 0) return NOTHING;
  const articles = new Set(mentions.map(({ document }) => document)).size;
  return html`<details class="quotes"><summary>${counted(mentions.length, "quote")} from ${counted(articles, "article")}</summary>
${quotesByArticle(mentions, page)}</details>`;
}

function why({ when, after }: TimelineEvent, page: Page): Markup {
  const dated =
    when.because.length > 0
      ? reasonList(when.because, page)
      : html`<p>Nothing in the articles or the facts dates it.</p>`;
  const placed = after
    .filter(({ because }) => because.length > 0)
    .map(
      ({ event, because }) =>
        html`<p>It stands after ${eventLink(event, page)}:</p>${reasonList(because, page)}`,
    );
  return html`<details class="why"><summary>${when.edtf === null ? "Why no date" : "Why this date"}</summary>${dated}${placed}</details>`;
}
