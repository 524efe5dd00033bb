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

const PEOPLE = new Set(["people", "person", "casualty", "victim", "fatality", "death", "dead", "injury"]);

/** "12 people", "12 victims" and "12 dead" count the same where one act befell them. */
export function countedAs(of: string, act: string): string {
  return act !== "" && PEOPLE.has(of) ? "people" : of === "person" ? "people" : of;
}

const NONE =
  /\b(?:(?<verb>killed|injured|hurt|wounded|arrested|detained)\s+(?:nobody|no\s+one|none)|(?:nobody|no\s+one|none)\s+(?:(?:was|were|has\s+been|have\s+been|had\s+been|is|are)\s+)?(?<past>killed|injured|hurt|wounded|arrested|detained|died)|no\s+(?<noun>deaths|fatalities|injuries|casualties|arrests))\b/gi;

/** "Killed nobody", "no one was hurt", "no deaths": none of the people are counted. */
export function noneIn(
  { sentence }: Pick<EventMention, "sentence">,
  text: string,
): { amount: AmountMention; act: string }[] {
  const told = text.slice(...sentence);
  return [...told.matchAll(NONE)].flatMap(({ index, 0: words, groups }) => {
    const word = (groups?.verb ?? groups?.past ?? groups?.noun ?? "").toLowerCase();
    const act = word === "casualties" ? "killed" : ACTS.find(([, pattern]) => pattern.test(word))?.[0];
    // "None was hurt, he hoped", "if nobody is killed": what is only supposed counts nothing.
    const before = told.slice(Math.max(0, index - 30), index);
    if (!act || /\b(?:if|hope[sd]?|unless|whether|would|could|that)\s*$/i.test(before)) return [];
    const start = sentence[0] + index;
    const span = [start, start + words.length] as const;
    return [{ act, amount: { value: 0, mod: "exact", of: "people", span, rule: "words for none" } }];
  });
}
