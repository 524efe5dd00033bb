import type { Token } from "./tokens.ts";

const TIME_NOUNS =
  /^((mon|tues|wednes|thurs|fri|satur|sun)day|day|week|month|year|decade|century|hour|minute|morning|afternoon|evening|night|weekend|yesterday|today|tomorrow|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)s?$/;

/** Says whether a phrase is a time by itself: "last week", "Friday", "1994". */
export function isBareTime(tokens: readonly Token[]): boolean {
  const head = tokens.at(-1);
  return head !== undefined && (TIME_NOUNS.test(head.lower) || (tokens.length === 1 && head.pos === "NUM"));
}
