import { describe, expect, test } from "vitest";
import { writtenNumbers } from "../../src/events/written-numbers.ts";

const valuesIn = (text: string) =>
  writtenNumbers(text).map(({ value, currency = "" }) => `${currency}${value}`);

describe("numbers in words", () => {
  test.each([
    ["nineteen million two hundred thousand euros", ["€19200000"]],
    ["six hundred and fifty thousand people", ["650000"]],
    ["a hundred and twenty men", ["120"]],
    ["three thousand five hundred marched", ["3500"]],
    ["twelve hundred dockers", ["1200"]],
    ["three dozen crates", ["36"]],
    ["two hundred, three of them in Tarn", ["200", "3"]],
    ["in nineteen hundred houses and two barns", ["1900", "2"]],
  ])("%s", (text, values) => {
    expect(valuesIn(text)).toEqual(values);
  });
});

describe("money of many countries", () => {
  test.each([
    ["120 million escudos", ["escudos120000000"]],
    ["eight billion lire", ["lire8000000000"]],
    ["5,000 soles", ["soles5000"]],
    ["300 guilders", ["guilders300"]],
  ])("%s", (text, values) => {
    expect(valuesIn(text)).toEqual(values);
  });
});

test("a rough number of several digits has been counted more closely than one of a single digit", () => {
  const rangeOf = (text: string) =>
    writtenNumbers(text).map(({ least, most }) => `${Math.round(least)} to ${Math.round(most)}`);
  expect(rangeOf("some 3,600 years")).toEqual(["3420 to 3780"]);
  expect(rangeOf("some 3,000 years")).toEqual(["2550 to 3450"]);
});
