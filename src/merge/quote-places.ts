import type { Document } from "../model/document.ts";
import { placeAt, placeInWords } from "../model/place.ts";
import type { When } from "../model/when.ts";
import type { ToldDossier } from "./dossiers/told-dossier.ts";

interface Quoted {
  document: string;
  quote: string;
}

/** What is told with the place of every quote in the file that it comes from, as far as the files' formats know it. */
export function withQuotePlaces(dossier: ToldDossier, documents: readonly Document[]): ToldDossier {
  const placed = new Map(documents.filter(({ places }) => places).map((document) => [document.id, document]));
  if (placed.size === 0) return dossier;
  const at = <Value extends Quoted>(value: Value, [start, end]: readonly [number, number]): Value => {
    const document = placed.get(value.document);
    // Words that stand outside of the text, such as those of a meta tag, have no place in it.
    const place = start === end ? null : placeInWords(placeAt(document?.places, start));
    return place === null ? value : { ...value, place };
  };
  const bySpan = <Value extends Quoted & { span: readonly [number, number] }>(values: readonly Value[]) =>
    values.map((value) => at(value, value.span));
  const byEnds = <Value extends Quoted & { start: number; end: number }>(values: readonly Value[]) =>
    values.map((value) => at(value, [value.start, value.end]));
  const when = (found: When): When => ({ ...found, because: bySpan(found.because) });
  return {
    ...dossier,
    documents: dossier.documents.map((document) => ({ ...document, published: when(document.published) })),
    events: dossier.events.map((event) => ({
      ...event,
      when: when(event.when),
      mentions: byEnds(event.mentions),
      after: event.after.map((earlier) => ({ ...earlier, because: bySpan(earlier.because) })),
      ...(event.outcomes
        ? { outcomes: event.outcomes.map((outcome) => ({ ...outcome, because: bySpan(outcome.because) })) }
        : {}),
    })),
    conflicts: dossier.conflicts.map((conflict) => ({
      ...conflict,
      positions: conflict.positions.map((position) => ({ ...position, quotes: byEnds(position.quotes) })),
    })),
    unresolved: bySpan(dossier.unresolved),
    names: dossier.names.map((name) => ({
      ...name,
      forms: name.forms.map((form) => ({
        ...form,
        quote: at(form.quote, [form.quote.start, form.quote.end]),
      })),
    })),
  };
}
