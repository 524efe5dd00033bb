import { Document, isMap, isScalar, isSeq, visit } from "yaml";
import { type Timeline, TimelineSchema } from "../model/timeline.ts";

/** The timeline as YAML, in the order of its schema's fields. */
export function timelineYaml(timeline: Timeline): string {
  return toYaml(TimelineSchema.parse(timeline));
}

/** Any value as YAML that a person can read and that YAML 1.1 and 1.2 readers take the same way. */
export function toYaml(value: unknown): string {
  const document = new Document(value, {
    aliasDuplicateObjects: false,
    // Readers of YAML 1.1 would make a date of a bare 2025-09-04 and a truth value of a bare "no": both get quotes.
    compat: "yaml-1.1",
  });
  visit(document, {
    Collection(_, node) {
      if (isBrief(node)) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** A span, a pair of bounds, a few short names: they read better on one line. */
function isBrief(node: unknown): boolean {
  if (isSeq(node)) return node.items.every((item) => lengthOf(item) < 20) && totalOf(node.items) < 60;
  if (!isMap(node)) return false;
  return node.items.every(({ value }) => isBound(value)) && node.items.length <= 3;
}

function isBound(value: unknown): boolean {
  return (
    isScalar(value) &&
    (value.value === null ||
      typeof value.value === "number" ||
      /^Y?-?\d+-\d\d-\d\d$/.test(String(value.value)))
  );
}

function totalOf(items: readonly unknown[]): number {
  return items.reduce<number>((total, item) => total + lengthOf(item), 0);
}

function lengthOf(node: unknown): number {
  return isScalar(node) ? String((node as { value: unknown }).value).length : Number.POSITIVE_INFINITY;
}
