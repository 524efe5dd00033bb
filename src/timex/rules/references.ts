import { reference } from "../compose.ts";
import { tenseAround } from "../direction.ts";
import { endsClause } from "../look-alikes.ts";
import { temporalRule } from "../temporal-rule.ts";
import { type Tokens, wordAt } from "../token.ts";

export const now = temporalRule({
  name: "now",
  phrase: [
    "now",
    "right now",
    "just now",
    "currently",
    "at present",
    "at the moment",
    "nowadays",
    "these days",
    "at this moment",
    "at the present time",
    "for now",
    "(the)? present",
  ],
  meaning: () => reference("present"),
  when: ({ tokens, first, end }) =>
    word(tokens, end - 1) !== "present" ||
    (word(tokens, first) === "the" && !/^[\p{L}]/u.test(word(tokens, end))),
  examples: {
    none: { "The bridge is [now] closed.": "PRESENT_REF", "[Currently] the pass is blocked.": "PRESENT_REF" },
  },
  ignores: ["She gave him a present.", "The present mayor spoke."],
});

export const recently = temporalRule({
  name: "recently",
  phrase: [
    "(most|more|very)? recently",
    "lately",
    "(in)? [the (recent|distant|not too distant)? past]",
    "not long ago",
    "long ago",
    "a while ago",
    "some time ago",
  ],
  meaning: () => reference("past"),
  when: ({ tokens, first, end }) =>
    word(tokens, end - 1) !== "past" || word(tokens, first - 1) === "in" || endsClause(tokens, end),
  examples: {
    none: { "The road was [recently] widened.": "PAST_REF", "In [the past] it flooded.": "PAST_REF" },
  },
  ignores: ["He drove past.", "The past president spoke."],
});

export const soon = temporalRule({
  name: "soon",
  phrase: [
    "soon",
    "as soon as possible",
    "(in)? [the (near|foreseeable|not too distant|immediate|distant)? future]",
    "(in)? [the (near|short) term]",
    "sooner or later",
    "before long",
    "shortly",
    "one day",
    "some day",
    "someday",
  ],
  meaning: () => reference("future"),
  when: ({ tokens, first, end }) => {
    const [last, next] = [word(tokens, end - 1), word(tokens, end)];
    // In a history "soon" is told of what came next, not of what lies ahead.
    if (last === "soon" && tenseAround(tokens, first, end)?.tense === "past" && !endsClause(tokens, end))
      return false;
    if (last === "shortly")
      return tenseAround(tokens, first, end)?.tense === "future" && !/^(?:after|before)/.test(next);
    if (last === "soon")
      return (
        !/^(?:after|afterwards|afterward|before|thereafter|as|enough|became|followed|found|began|discovered)$/.test(
          next,
        ) &&
        word(tokens, first - 1) !== "as" &&
        word(tokens, first - 1) !== "too"
      );
    // "The future" of talks, but not "the future king".
    if (last === "future" && end === first + 2)
      return endsClause(tokens, end) || /^(?:in|for|into)$/.test(word(tokens, first - 1));
    if (last === "day")
      return (
        /^(?:will|would|ll|be)$/.test(word(tokens, first - 1)) ||
        /^(?:will|he|she|they|we|you|soon)$/.test(next)
      );
    return true;
  },
  examples: {
    none: {
      "A deal will come [soon].": "FUTURE_REF",
      "Nothing changes in [the near future].": "FUTURE_REF",
      "Fares rise in [the short term].": "FUTURE_REF",
    },
  },
  ignores: ["He left soon after the vote.", "As soon as it rained they left."],
});

/** Histories speak of "former" and "recent" as of dates; in news, unlike "current", they are plain adjectives. */
export const formerly = temporalRule({
  name: "former",
  phrase: ["former", "recent"],
  only: ["narrative"],
  meaning: () => reference("past"),
  examples: { narrative: { "The [former] capital fell.": "PAST_REF" } },
});

export const futureAdjective = temporalRule({
  name: "future",
  phrase: "future",
  only: ["narrative", "post"],
  meaning: () => reference("future"),
  examples: {
    narrative: { "The [future] king was born there.": "FUTURE_REF" },
    post: { "Saving seeds for [future] use": "FUTURE_REF" },
  },
});

export const current = temporalRule({
  name: "current",
  phrase: ["current"],
  only: ["narrative", "news"],
  meaning: () => reference("present"),
  when: ({ tokens, end }) => word(tokens, end) !== "account",
  examples: {
    narrative: { "The [current] border follows the river.": "PRESENT_REF" },
    "2024-03-06": { "The [current] drought is the worst.": "PRESENT_REF" },
  },
  ignores: ["The current account is in deficit."],
});

export const inFuture = temporalRule({
  name: "in-future",
  phrase: ["in [future]"],
  meaning: () => reference("future"),
  when: ({ tokens, end }) => endsClause(tokens, end),
  examples: { none: { "It must not happen in [future].": "FUTURE_REF" } },
});

function word(tokens: Tokens, i: number): string {
  return wordAt(tokens, i).toLowerCase();
}
