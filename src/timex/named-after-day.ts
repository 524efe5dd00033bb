import { intern, MONTHS } from "./lexicon.ts";
import { RECOGNIZERS } from "./slots.ts";
import { GAP, isCapital, type Tokens, wordAt } from "./token.ts";

const [THE, OF] = ["the", "of"].map(intern) as [number, number];

/** What calls itself by a day: bands, parties, and the places of a town. */
const BEARERS =
  /^(?:movement|group|grouping|brigades?|coalition|alliance|bloc|front|nucleus|cell|faction|organi[sz]ation|command|commandos?|column|league|militia|guerrillas?|rebels?)$/i;
const PLACES =
  /^(?:square|street|avenue|stadium|bridge|university|hospital|school|park|party|people|union|collective|committee|battalion|division|army|forces|club|society|foundation|prize|district|camp|mill|works|factory)$/i;
const LED_AS_DAY = /^(?:on|by|until|till|since|from|before|after|during)$/i;

/**
 * The end of a day's name that is part of another name, and no time: "the Fifth of May Nucleus", "the 17 November group",
 * "the April 6 Youth Movement". Null for "the 5 May attack", "on 5 May groups of dockers".
 */
export function namedAfterDayEnd(tokens: Tokens, i: number): number | null {
  const at = tokens.id[i] === THE ? i + 1 : i;
  const end = dayEnd(tokens, at);
  if (end === null || tokens.gap[end] !== GAP.space || !/^\p{L}/u.test(wordAt(tokens, end))) return null;
  const inWords = /^[A-Z][a-z]/.test(wordAt(tokens, at)) && !MONTHS.has(tokens.id[at] as number);
  const before = wordAt(tokens, i - 1);
  if (!inWords && LED_AS_DAY.test(before)) return null;
  let bearer = end;
  while (isCapital(tokens, bearer) && tokens.gap[bearer] === GAP.space && bearer < end + LONGEST) {
    const word = wordAt(tokens, bearer);
    if (BEARERS.test(word) || PLACES.test(word)) return bearer + 1;
    bearer++;
  }
  const noun = wordAt(tokens, bearer);
  // "Fifth of May people": written as a name.
  if (inWords && bearer === end) return BEARERS.test(noun) || PLACES.test(noun) ? bearer + 1 : null;
  if (!BEARERS.test(noun)) return null;
  const led = at > i || /^(?:the|a|an|s|its|their|called)$/i.test(before) || bearer > end;
  return led && tokens.gap[bearer] === GAP.space ? bearer + 1 : null;
}

/** In tokens: "April 6 Youth Movement". */
const LONGEST = 4;

function dayEnd(tokens: Tokens, at: number): number | null {
  const month = RECOGNIZERS.month(tokens, at);
  if (month) return RECOGNIZERS.day(tokens, month.end)?.end ?? null;
  const day = RECOGNIZERS.day(tokens, at);
  if (!day) return null;
  return RECOGNIZERS.month(tokens, tokens.id[day.end] === OF ? day.end + 1 : day.end)?.end ?? null;
}
