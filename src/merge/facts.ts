import type { DaySet } from "../calendar/day-set.ts";
import { readExtent } from "../calendar/read-date.ts";
import { findMentions } from "../events/find-mentions.ts";
import type { Fact } from "../model/fact.ts";
import type { EventMention } from "../model/mention.ts";
import { findSentences } from "../text/sentences.ts";

/** A fact as the mention that its words make, so that it is compared with the articles' events as they are with each other. */
export interface FactMention {
  fact: Fact;
  /** "facts.yaml/<id>". */
  document: string;
  mentions: EventMention[];
  days: { start: DaySet; end: DaySet; source: string };
}

export function factDocument(fact: Fact): string {
  return `facts.yaml/${fact.id}`;
}

/** Reads the events that facts name; a fact whose words name none has no mentions. */
export function findFactMentions(facts: readonly Fact[]): FactMention[] {
  return facts.flatMap((fact) => {
    const extent = readExtent(fact.date);
    if (!extent) return [];
    const document = factDocument(fact);
    const { mentions } = findMentions(
      document,
      fact.event,
      findSentences(`${fact.event}.`).map(({ span }) => ({
        span: [span[0], Math.min(span[1], fact.event.length)] as const,
        headline: false,
        piece: false,
      })),
      [],
    );
    const start: DaySet = [extent.start];
    const end: DaySet = fact.date.includes("/") ? [extent.end] : start;
    // "X and Y met at a summit" names one event twice; a fact is about one event.
    const [first, ...others] = mentions
      .filter(({ kind }) => kind !== "event")
      .map((mention) => ({ ...mention, status: "happened" as const, asserted: false }));
    const joined = first
      ? [
          first,
          ...others.map((mention) => ({
            ...mention,
            order: [
              ...mention.order,
              {
                relation: "same" as const,
                mention: first.id,
                rule: "one fact, one event",
                span: mention.phrase,
              },
            ],
          })),
        ]
      : [];
    return [{ fact, document, mentions: joined, days: { start, end, source: fact.source } }];
  });
}
