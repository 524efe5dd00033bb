import { describe, expect, test } from "vitest";
import { hoursIn } from "../../src/merge/disagreements/hours.ts";
import type { ResolvedTimex } from "../../src/model/stages.ts";

/** "23:50", "6:30 or 18:30": the clocks of which a sentence tells, by its words alone. */
function clocksIn(text: string): string[] {
  const none: readonly ResolvedTimex[] = [];
  return hoursIn({ text, span: [0, text.length] }, none)
    .filter(({ part }) => part === undefined)
    .map(({ range, ofEitherHalf }) => {
      const minutes = Math.round(range[0] * 60) % (24 * 60);
      const clock = (at: number) => `${Math.floor(at / 60)}:${String(at % 60).padStart(2, "0")}`;
      return ofEitherHalf ? `${clock(minutes)} or ${clock(minutes + 720)}` : clock(minutes);
    });
}

describe("clocks as they are spoken", () => {
  test.each([
    ["They came up at ten to midnight on Sunday.", ["23:50"]],
    ["It was twelve minutes past midnight, she said.", ["0:12"]],
    ["They came up at 12.20 in the morning of Monday.", ["0:20"]],
    ["It struck at a quarter past noon.", ["12:15"]],
    ["The ferry sank at 22.37.", ["22:37"]],
    ["It began at seven minutes to nine.", ["8:53 or 20:53"]],
    ["It began at half past six.", ["6:30 or 18:30"]],
    ["It began at half past nine at night.", ["21:30"]],
    ["They met at six in the evening.", ["18:00"]],
  ])("%s", (text, clocks) => {
    expect(clocksIn(text)).toEqual(clocks);
  });

  test.each(["Rovers lost three to two.", "The share closed at 22.37 dollars.", "They voted five to four."])(
    "none in: %s",
    (text) => {
      expect(clocksIn(text).filter((clock) => !clock.includes("or"))).toEqual([]);
    },
  );
});
