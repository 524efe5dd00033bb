import type { Span } from "../model/span.ts";

/** "Seven", "seventy", "seventy-seven". */
export const NUMBER_WORDS: ReadonlyMap<string, number> = numberWords();

export const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["dozen", 12],
  ["lakh", 1e5],
  ["crore", 1e7],
]);

/** Written to the number after a currency's sign: "£60m", "$3.2bn". */
export const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["bn", 1e9],
  ["tn", 1e12],
]);

/** More than one of what they name, and no number: at least two of it. */
const HEAPS: ReadonlyMap<string, number> = new Map([
  ["dozens", 24],
  ["scores", 40],
  ["hundreds", 200],
  ["thousands", 2000],
  ["tens of thousands", 20_000],
  ["hundreds of thousands", 200_000],
  ["millions", 2e6],
]);

export interface WrittenNumber {
  value: number;
  mod: "exact" | "at-least" | "at-most" | "about";
  /** Every value that the words allow: "12" is 12 to 12, "more than 12" 12 and up, "3.4 billion" whatever rounds to it. */
  least: number;
  most: number;
  /** With the words that bound it: "at least nine". */
  span: Span;
  /** The currency's sign. */
  currency?: string;
}

/** Currencies by the word that names them, in the singular where that has no other meaning; all that are or were money of a state in living memory. */
const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ...(
    "pound=£ dollar=$ euro=€ rupee=Rs franc=francs crown=crowns krone=kroner kroner=kroner krona=kronor kronor=kronor " +
    "koruna=crowns peso=pesos peseta=pesetas rouble=roubles ruble=roubles yen=yen yuan=yuan lira=lire lire=lire rand=rand zloty=zloty " +
    "dirham=dirhams dinar=dinars escudo=escudos drachma=drachmas guilder=guilders deutschmark=marks markka=markkas schilling=schillings " +
    "shilling=shillings naira=naira cedi=cedis kwacha=kwacha birr=birr forint=forints hryvnia=hryvnias hryvnya=hryvnias tolar=tolars kuna=kuna " +
    "litas=litas leva=leva lei=lei tenge=tenge baht=baht ringgit=ringgit rupiah=rupiah taka=taka riyal=riyals rial=rials shekel=shekels " +
    "soles=soles bolivar=bolivars bolívar=bolivars bolivares=bolivars bolívares=bolivars cruzeiro=cruzeiros cruzado=cruzados reais=reais " +
    "sucre=sucres austral=australes australes=australes quetzal=quetzales quetzales=quetzales lempira=lempiras colón=colones colones=colones " +
    "córdoba=córdobas guaraní=guaraníes guaraníes=guaraníes"
  )
    .split(" ")
    .map((pair) => pair.split("=") as [string, string]),
]);

const MONEY = [...CURRENCIES.keys()].map((name) => `${name}s?`).join("|");

const WORD = [...NUMBER_WORDS.keys()].sort((a, b) => b.length - a.length).join("|");
const SCALE = [...SCALES.keys()].join("|");
const HEAP = [...HEAPS.keys()].sort((a, b) => b.length - a.length).join("|");
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}.,'’-]|\\d, )(?:(?<sign>[£$€]|Rs\\.?)\\s?)?(?:(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:(?<short>bn|mn|tn|m|k)(?![\\p{L}\\p{N}]))?|(?<heap>${HEAP})|(?<word>${WORD})|(?<one>an?)(?=\\s(?:${SCALE})\\b))(?<scales>(?:\\s(?:${SCALE})|(?<=hundred|thousand|million|billion|lakh|crore)\\s(?:and\\s)?(?:${WORD})(?![\\p{L}\\p{N}]|-\\p{L}))*)(?![\\p{L}\\p{N}]|-\\p{L}|[.,] ?\\d|%)(?:\\s(?<name>${MONEY})\\b)?`,
  "giu",
);

const AT_LEAST =
  /\b(?:at least|(?:no|not) (?:fewer|less) than|(?<!no |not )more than|over|above|upwards of|well over|in excess of)(?: an?)?\s*$/i;
const AT_MOST =
  /\b(?:at most|(?:fewer|less) than|up to|under|below|(?:no|not) more than|as (?:many|few) as)(?: an?)?\s*$/i;
const SHORT_OF = /\b(?:nearly|almost|close to|just under|approaching)(?: an?)?\s*$/i;
const ABOUT =
  /\b(?:about|around|some|roughly|approximately|an estimated|estimated at|perhaps|maybe|more or less|barely|scarcely|hardly)(?: an?)?\s*$/i;
const OR_SO = /^\s(?:or so|or thereabouts)\b/i;
const OR_MORE = /^\s(?:or more|and more)\b/i;

/** How far a number may lie from what "about" says, as a share of it. */
const ROUGHLY = 0.15;

/** The numbers of a sentence in digits or words, with what bounds them; a year, an ordinal and a part of a name are none. */
export function writtenNumbers(sentence: string): WrittenNumber[] {
  return [...sentence.matchAll(NUMBER)].flatMap((match) => {
    const { sign, digits, short, heap, word, scales = "", name } = match.groups ?? {};
    const end = match.index + match[0].length;
    const base = digits
      ? Number(digits.replaceAll(",", ""))
      : heap
        ? HEAPS.get(heap.toLowerCase())
        : word
          ? NUMBER_WORDS.get(word.toLowerCase())
          : 1;
    if (base === undefined || Number.isNaN(base)) return [];
    const tail = scales.trim().toLowerCase().split(" ").filter(Boolean);
    const scale =
      tail.reduce((product, each) => product * (SCALES.get(each) ?? 1), 1) *
      (SHORT_SCALES.get(short?.toLowerCase() ?? "") ?? 1);
    const money = name?.toLowerCase() ?? "";
    const currency =
      sign?.replace(".", "") ?? CURRENCIES.get(money) ?? CURRENCIES.get(money.replace(/s$/, ""));
    const value = tail.some((each) => NUMBER_WORDS.has(each)) ? valueInWords(base, tail) : base * scale;
    // "In 2013": four digits without a comma or a currency are a year.
    if (digits && /^(?:1[5-9]|20)\d\d$/.test(digits) && scale === 1 && !currency) return [];
    const before = sentence.slice(Math.max(0, match.index - 24), match.index);
    const after = sentence.slice(end, end + 16);
    const bound = [AT_LEAST, AT_MOST, SHORT_OF, ABOUT].map((pattern) => pattern.exec(before));
    const behind = OR_SO.exec(after) ?? OR_MORE.exec(after);
    const mod =
      heap || bound[0] || OR_MORE.test(after)
        ? "at-least"
        : bound[1]
          ? "at-most"
          : bound[2] || bound[3] || OR_SO.test(after)
            ? "about"
            : "exact";
    const slack = heap ? 0 : roundedTo(base, digits) * scale;
    // "Some 3,600" has been counted more closely than "some 4,000".
    const roughly = base >= 100 && !/^[1-9]0+$/.test(String(base)) ? ROUGHLY / 3 : ROUGHLY;
    const [least, most] = {
      exact: [value - slack, value + slack],
      "at-least": [value - slack, Number.POSITIVE_INFINITY],
      "at-most": [0, value + slack],
      about: [value * (1 - roughly), value * (1 + (bound[2] ? roughly / 3 : roughly))],
    }[mod] as [number, number];
    const words = bound.find((found) => found !== null);
    const from = match.index - (words ? before.length - words.index : 0);
    return [
      {
        value,
        mod,
        least,
        most,
        span: [from, end + (behind?.[0].length ?? 0)],
        ...(currency ? { currency } : {}),
      },
    ];
  });
}

/** Is there a value that the words of both allow? */
export function mayBeOneNumber(one: WrittenNumber, other: WrittenNumber): boolean {
  return one.least <= other.most && other.least <= one.most;
}

/** Is the greater at most so many times the lesser? */
export function areWithin(times: number, one: number, other: number): boolean {
  return Math.max(one, other) <= times * Math.min(one, other);
}

/** "Nineteen million two hundred thousand", "six hundred and fifty thousand": by the words behind the first. */
function valueInWords(base: number, words: readonly string[]): number {
  let [sum, current] = [0, base];
  for (const word of words) {
    const scale = SCALES.get(word);
    if (scale === undefined) current += NUMBER_WORDS.get(word) ?? 0;
    else if (scale < 1000) current *= scale;
    else [sum, current] = [sum + current * scale, 0];
  }
  return sum + current;
}

/** A number of hundreds and more that ends in noughts, or has a fraction, is rounded: by how much, to either side. */
function roundedTo(base: number, digits: string | undefined): number {
  const fraction = /\.(\d+)$/.exec(digits ?? "")?.[1];
  if (fraction) return 0.5 * 10 ** -fraction.length;
  if (base < 100) return 0;
  const noughts = /0+$/.exec(String(base))?.[0].length ?? 0;
  return noughts === 0 ? 0 : 0.5 * 10 ** Math.min(noughts, String(base).length - 2);
}

function numberWords(): Map<string, number> {
  const units =
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
      " ",
    );
  const words = new Map(units.map((word, value) => [word, value] as const));
  for (const [i, ten] of "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").entries()) {
    words.set(ten, (i + 2) * 10);
    for (const [value, unit] of units.slice(0, 10).entries())
      if (value > 0) words.set(`${ten}-${unit}`, (i + 2) * 10 + value);
  }
  return words;
}
