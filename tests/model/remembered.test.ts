import { expect, test } from "vitest";
import { rememberedLately } from "../../src/model/remembered.ts";

test("What was asked for lately is worked out once; of more names than are held the first is worked out anew", () => {
  const asked: string[] = [];
  const lengthOf = rememberedLately(2, (name) => {
    asked.push(name);
    return name.length;
  });
  const given = ["port", "harbour", "port", "quay", "harbour", "port"].map(lengthOf);
  expect(given).toEqual([4, 7, 4, 4, 7, 4]);
  expect(asked).toEqual(["port", "harbour", "quay", "port"]);
});
