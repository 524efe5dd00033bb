import type { AmountMention, EventMention } from "../../model/mention.ts";

/** What befell those who are counted: the killed are not the injured, though both are people. */
const ACTS: readonly (readonly [act: string, words: RegExp])[] = [
  ["killed", /^(?:kill|dead$|died$|die$|dies$|dying$|death|perish|fatal|drown)/],
  ["injured", /^(?:injur|wound|hurt)/],
  ["arrested", /^(?:arrest|detain|custody|jail)/],
  ["missing", /^missing/],
  ["rescued", /^(?:rescu|saved$)/],
  ["evacuated", /^(?:evacuat|displac|homeless|fled$|flee)/],
  ["charged", /^(?:charg|indict|accus|sentenc|convict)/],
];

const NEAR = 45;

/** The act whose words stand nearest to a number in its sentence: before it, else behind it; "" where none does. */
export function actOf(
  { span }: AmountMention,
  { sentence }: Pick<EventMention, "sentence">,
  text: string,
): string {
  const before = text.slice(Math.max(sentence[0], span[0] - NEAR), span[0]);
  const after = text.slice(span[1], Math.min(sentence[1], span[1] + NEAR));
  const own = text.slice(...span);
  // "Killed 12 people and injured 30": what a comma or "and" begins anew is another's.
  const near = [own, after.split(/[,;]|\band\b/)[0] ?? "", before.split(/[,;]/).at(-1) ?? ""];
  for (const [index, stretch] of near.entries()) {
    const words = stretch.toLowerCase().match(/[a-z]+/g) ?? [];
    const ordered = index === 2 ? words.reverse() : words;
    for (const word of ordered) {
      const act = ACTS.find(([, pattern]) => pattern.test(word));
      if (act) return act[0];
    }
  }
  return "";
}
