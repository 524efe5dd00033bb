import { stringify } from "csv-stringify/sync";

/** Rows as CSV (RFC 4180), with the mark by which Excel knows UTF-8. */
export function csvText(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify([[...header], ...rows.map((row) => row.map(inert))], {
    bom: true,
    record_delimiter: "windows",
  });
}

/** Years before ours begin with a sign, but no formula does that is only a date. */
const DATE = /^-?[\d.X~?%/,[\]{}-]*$/;

/** A spreadsheet runs what looks like a formula; an apostrophe before it makes it text (OWASP, CSV injection). */
function inert(cell: string): string {
  return isFormula(cell) ? `'${cell}` : cell;
}

export function isFormula(cell: string): boolean {
  return /^[=+\-@\t\r]/.test(cell) && !DATE.test(cell);
}
