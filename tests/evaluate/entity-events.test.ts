import { expect, test } from "vitest";
import { parseText } from "../../src/evaluate/corpus-mentions.ts";
import { eventsOfEntity } from "../../src/evaluate/entity-events.ts";

function told(text: string, entity: string): string[] {
  return eventsOfEntity(parseText(text), entity).map(([start, end]) => text.slice(start, end));
}

test.each([
  ["The regulator fined Norvik Steel in May.", "Norvik Steel", ["fined"]],
  ["Norvik Steel sued the regulator and won the case.", "Norvik Steel", ["sued", "won"]],
  ["Ada Brook resigned on Friday. Later Brook joined a bank.", "Ada Brook", ["resigned", "joined"]],
])("%s: what %s does or undergoes", (text, entity, events) =>
  expect(told(text, entity)).toEqual(expect.arrayContaining(events)),
);

test.each([
  ["Ivan Brook resigned on Friday.", "Ada Brook"],
  ["The regulator fined another mill in May.", "Norvik Steel"],
])("%s: nothing of %s", (text, entity) => expect(told(text, entity)).toEqual([]));
