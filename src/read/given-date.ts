import { z } from "zod";
import { readCivilDate, readExtent } from "../calendar/read-date.ts";

const REMEDY = "Write 2025-08-15, 2025-08, 2025, or 2025-09-03/2025-09-06 for several days.";

/** A date that a person gives: one that the calendar has, or first and last with a slash between. */
export const GivenDateSchema = z.string().superRefine((text, context) => {
  if (!readExtent(text)) context.addIssue({ code: "custom", message: whyNoDate(text) });
});

/** Why a text is no date that Annals takes, with the remedy. */
export function whyNoDate(text: string): string {
  const ends = text.split("/");
  const form = ends.length <= 2 && ends.every((end) => /^-?\d{4}(?:-\d{2}){0,2}$/.test(end.trim()));
  if (!form) return `"${text}" is not a date. ${REMEDY}`;
  const missing = ends.find((end) => !readCivilDate(end));
  if (missing !== undefined) return `"${missing.trim()}" is not in the calendar. ${REMEDY}`;
  return `"${text}" ends before it begins. ${REMEDY}`;
}
