import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { stageFiles } from "../../src/write/stages.ts";

const Item = z.strictObject({ id: z.string() });
const First = z.strictObject({ items: z.array(Item) });
const Second = First.extend({ items: z.array(Item), n: z.int(), more: z.array(Item).optional() });

test("each stage's file holds the whole of what it handed on, whatever stands in another's too", () => {
  const items = [{ id: "a: b" }, { id: "c" }];
  const values = [{ items }, { items, n: 1, more: items }, { items, n: 2 }, "done"];
  const files = stageFiles([
    { name: "one", schema: First, value: values[0] },
    { name: "two", schema: Second, value: values[1] },
    { name: "three", schema: Second, value: values[2] },
    { name: "four", schema: z.string(), value: values[3] },
  ]);
  expect([...files.keys()]).toEqual(["1-one.yaml", "2-two.yaml", "3-three.yaml", "4-four.yaml"]);
  expect([...files.values()].map((yaml) => parse(yaml))).toEqual(values);
});

test("what does not fit its schema is never written, were it checked by another before", () => {
  const items = [{ id: 7 }];
  for (const value of [{ items }, { items: [], extra: 1 }, {}, { items: [], n: 1 }])
    expect(() => stageFiles([{ name: "one", schema: First, value }])).toThrow(z.ZodError);
  const loose = z.strictObject({ items: z.array(z.strictObject({ id: z.number() })) });
  expect(() =>
    stageFiles([
      { name: "one", schema: loose, value: { items } },
      { name: "two", schema: First, value: { items } },
    ]),
  ).toThrow(z.ZodError);
});
