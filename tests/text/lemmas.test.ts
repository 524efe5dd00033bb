import { expect, test } from "vitest";
import { lemmaOf } from "../../src/text/tokens.ts";

// A short verb doubles its last letter before "-ed" and "-ing"; where it stands alone, the verb ends in a silent "e".
test.each([
  ["fined", "fine"],
  ["waged", "wage"],
  ["staging", "stage"],
  ["raped", "rape"],
  ["rated", "rate"],
  ["hoped", "hope"],
  ["spared", "spare"],
  ["planned", "plan"],
  ["robbed", "rob"],
  ["ripping", "rip"],
  ["barred", "bar"],
  ["singing", "sing"],
  ["opened", "open"],
  ["visited", "visit"],
  ["airlifted", "airlift"],
])("the lemma of the verb “%s” is “%s”", (form, lemma) => {
  expect(lemmaOf(form, "VERB")).toBe(lemma);
});
