import { STATUSES, type Status } from "../../model/mention.ts";
import { html, type Markup, trusted } from "./markup.ts";

/** A sign a status, told apart by its form and not by its colour alone; drawn around 0,0 within 6 each way. */
const FORMS: Record<Status, string> = {
  happened: '<circle r="5"/>',
  ongoing: '<path d="M-5-5H1L6 0L1 5H-5Z"/>',
  planned: '<circle class="hollow" r="4.6" stroke-dasharray="2.4 2"/>',
  hypothetical: '<path class="hollow" d="M0-6L6 0L0 6L-6 0Z" stroke-dasharray="2.2 1.8"/>',
  alleged: '<circle class="hollow" r="4.6"/><path d="M0-4.6A4.6 4.6 0 0 0 0 4.6Z"/>',
  denied: '<circle class="hollow" r="4.6"/><path class="hollow" d="M-3.2-3.2L3.2 3.2M3.2-3.2L-3.2 3.2"/>',
  cancelled: '<circle class="hollow" r="4.6"/><path class="hollow" d="M-7 0H7"/>',
};

const MEANINGS: Record<Status, string> = {
  happened: "happened",
  ongoing: "ongoing",
  planned: "planned, not known to have happened",
  hypothetical: "supposed or possible",
  alleged: "alleged",
  denied: "denied",
  cancelled: "cancelled",
};

/** The signs and patterns that the list and the drawing refer to. */
export const DEFINITIONS: Markup = html`<svg class="definitions" width="0" height="0" aria-hidden="true"><defs>
${STATUSES.map((status) => html`<symbol id="glyph-${status}" viewBox="-9 -9 18 18" overflow="visible">${trusted(FORMS[status])}</symbol>`)}
<symbol id="glyph-undated" viewBox="-9 -9 18 18" overflow="visible"><path class="hollow" d="M0-7V7" stroke-dasharray="1.5 2.5"/></symbol>
<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="6" height="6"/><path class="hatch-line" d="M0 0V6"/></pattern>
<linearGradient id="fade-left"><stop class="paper-stop" offset="0"/><stop class="paper-stop" offset="1" stop-opacity="0"/></linearGradient>
<linearGradient id="fade-right"><stop class="paper-stop" offset="0" stop-opacity="0"/><stop class="paper-stop" offset="1"/></linearGradient>
</defs></svg>`;

/** What the signs mean; of the statuses only those that occur. */
export function legend(statuses: ReadonlySet<Status>): Markup {
  const signs = STATUSES.filter((status) => statuses.has(status)).map(
    (status) =>
      html`<li><svg class="glyph is-${status}" viewBox="-9 -9 18 18" aria-hidden="true"><use href="#glyph-${status}" x="-9" y="-9" width="18" height="18"></use></svg>${MEANINGS[status]}</li>`,
  );
  return html`<ul class="legend">${signs}${BANDS.map(
    ([shape, words]) =>
      html`<li><svg class="sample" viewBox="0 0 34 14" aria-hidden="true">${trusted(shape)}</svg>${words}</li>`,
  )}</ul>`;
}

const BANDS: readonly (readonly [string, string])[] = [
  ['<rect class="extent" x="1" y="3" width="32" height="8"/>', "lasted so long"],
  ['<rect class="unit" x="1.5" y="3.5" width="31" height="7"/>', "some time in that month or year"],
  ['<rect class="doubt" x="1.5" y="3.5" width="31" height="7"/>', "some day between"],
  [
    '<rect class="doubt" x="1.5" y="3.5" width="31" height="7"/><rect x="0" y="2" width="22" height="10" fill="url(#fade-left)"/>',
    "that day or earlier",
  ],
  [
    '<path class="fold" d="M14 0l4 3.5l-4 3.5l4 3.5l-4 3.5M20 0l4 3.5l-4 3.5l4 3.5l-4 3.5"/>',
    "time left out",
  ],
];
