import { compound, duration, vagueDuration } from "../compose.ts";
import { exactly } from "../count.ts";
import { PLURAL_UNITS } from "../lexicon.ts";
import { isLengthHere, isVagueLengthHere } from "../look-alikes.ts";
import { temporalRule } from "../temporal-rule.ts";
import { isClockUnit } from "../timex-value.ts";

export const length = temporalRule({
  name: "length",
  phrase: [
    "{n} (more|full|whole|straight|consecutive|long|solid|additional|further|extra|calendar|working|business|successive)? {unit}",
    "(another|the first|the final|the) {n} {units}",
    "(a|an) (full|whole|further|additional|extra|entire) {n} {units}",
  ],
  type: "DURATION",
  meaning: ({ n, unit, units }) => ({ meaning: duration(n, unit ?? units), mod: n.mod }),
  when: ({ tokens, first, end }, { unit, units }) => isLengthHere(tokens, first, end, unit ?? units),
  examples: {
    none: {
      "Talks went on for [six days].": "P6D",
      "She held the post for [two and a half years].": "P2.5Y",
      "A [three-hour] storm hit the port.": "PT3H",
      "It lasted [half an hour].": "PT30M",
      "They waited [several weeks].": "PXW",
    },
  },
  ignores: ["He came in second place.", "Second Avenue is shut.", "A second vote failed."],
});

/** Each unit a step finer than the one before it: "two hours, three days" are two lengths. */
export const compoundLength = temporalRule({
  name: "compound-length",
  phrase: ["{n} {unit} (and|,)? {n2} {unit2}"],
  type: "DURATION",
  meaning: (captures) => {
    // How long "a year and nine days" is only the calendar says.
    if (captures.unit2 === "day" && captures.unit !== "week") return null;
    const length = compound(captures);
    return length && { kind: "duration", ...length };
  },
  when: ({ tokens, first, end }, { unit2 }) => isLengthHere(tokens, first, end, unit2),
  examples: {
    none: {
      "The climb took [two hours and 20 minutes].": "PT2H20M",
      "He served [a year, six months] in all.": "P1Y6M",
      "The pump ran for [1 day 3 hours].": "P1DT3H",
    },
  },
});

export const andAHalf = temporalRule({
  name: "unit-and-a-half",
  phrase: ["(a|an|one) {unit} and a half", "{n} {unit} and a half"],
  type: "DURATION",
  meaning: (captures) =>
    duration(
      {
        min: (captures.n?.min ?? 1) + 0.5,
        max: (captures.n?.max ?? 1) + 0.5,
        digits: String((captures.n?.min ?? 1) + 0.5),
      },
      captures.unit,
    ),
  examples: { none: { "It took [a year and a half].": "P1.5Y" } },
});

export const yearEnded = temporalRule({
  name: "year-ended",
  phrase: [
    "[the (fiscal|financial)? {unit}] (ended|ending|that ended)",
    "[the {n} {units}] (ended|ending|that ended)",
  ],
  type: "DURATION",
  meaning: (captures) =>
    isClockUnit(captures.unit ?? captures.units) || captures.unit === "quarter"
      ? null
      : duration(captures.n ?? exactly(1), captures.unit ?? captures.units),
  examples: { none: { "Profit for [the year] ended March 31, 1999, rose.": "P1Y" } },
});

export const vagueLength = temporalRule({
  name: "vague-length",
  phrase: ["{units}", "{units} (long|old)"],
  type: "DURATION",
  meaning: ({ units }) => vagueDuration(units),
  when: ({ tokens, first, end }) => isVagueLengthHere(tokens, first, end),
  examples: {
    none: {
      "It rained for [days].": "PXD",
      "A [decades-long] feud ended.": "PXY",
      "The rite is [centuries-old].": "PXCE",
    },
  },
  ignores: ["The minutes of the meeting were lost."],
});

export const unitLong = temporalRule({
  name: "unit-long",
  phrase: ["{unit} long", "(all|the whole|the entire) (the)? {unit} (long)?"],
  type: "DURATION",
  meaning: ({ unit }) => duration({ min: 1, max: 1, digits: "1" }, unit),
  when: ({ tokens, first }) => !PLURAL_UNITS.has(tokens.id[first] as number),
  examples: { none: { "A [week-long] fair began.": "P1W", "They danced [all day].": "P1D" } },
});
