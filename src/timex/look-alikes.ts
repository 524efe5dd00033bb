import { isReckoned } from "./direction.ts";
import { CARDINALS, intern, MONTHS, PLURAL_UNITS } from "./lexicon.ts";
import {
  DIGITS,
  digitsAt,
  GAP,
  isCapital,
  isShouted,
  lengthAt,
  type Tokens,
  UNKNOWN,
  wordAt,
} from "./token.ts";

const words = (list: string) => new Set(list.split(" ").map(intern));

const PREPOSITIONS = words(
  "in since by until till from during of before after for throughout through between around about to early late mid last this next on into and or between within circa c",
);
const [MAY, MARCH, MAR, AUGUST, APRIL, JUNE, JAN, THE, DEC, SEP] =
  "may march mar august april june jan the dec sep".split(" ").map(intern) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
const [DOLLAR, POUND, EURO, PERCENT, HASH, COMMA, PERIOD, COLON, SLASH, AT, OPEN, AMPERSAND] =
  "$ £ € % # , . : / @ ( &".split(" ").map(intern) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
const DOUBLE_EDGED = new Set([MAY, MARCH, MAR, JAN, DEC, SEP]);
/** Months that are first names too: "April Jones", "June Carter". */
const NAMES = new Set([APRIL, JUNE, AUGUST, MAY]);

/** "May", "March" and "April" as months, rather than as verbs, nouns and first names. */
export function isMonthHere(tokens: Tokens, first: number, end: number): boolean {
  const id = tokens.id[first] as number;
  const led =
    (first > 0 && tokens.gap[first] !== GAP.break && PREPOSITIONS.has(tokens.id[first - 1] as number)) ||
    isReckoned(tokens, first);
  if (isShouted(tokens, first) && (id === MAY || id === MARCH) && !led) return false;
  const named =
    isCapital(tokens, end) && tokens.gap[end] === GAP.space && !MONTHS.has(tokens.id[end] as number);
  const namedBefore =
    isCapital(tokens, first - 1) &&
    !led &&
    tokens.gap[first] === GAP.space &&
    lengthAt(tokens, first - 1) > 1;
  if (id === MARCH && isAttribute(tokens, first, end)) return true;
  if (DOUBLE_EDGED.has(id))
    return (
      led &&
      !(named && id !== MAY) &&
      !(id === MARCH && wordAt(tokens, end).toLowerCase() === "of" && tokens.id[first - 1] === THE)
    );
  if (NAMES.has(id) && !led) return !(named || namedBefore);
  return true;
}

/** "The March accession", but not "the March of" or "the March on". */
function isAttribute(tokens: Tokens, first: number, end: number): boolean {
  const article = tokens.id[first - 1];
  return (
    (article === THE || article === A) &&
    isCapital(tokens, first) &&
    !isCapital(tokens, end) &&
    tokens.gap[end] === GAP.space &&
    /^[a-z]{4}/.test(wordAt(tokens, end)) &&
    !PREPOSITIONS.has(tokens.id[end] as number) &&
    !/^(?:that|against|toward|towards|across|over|was|were|will|went)$/.test(wordAt(tokens, end))
  );
}

/** Nouns that a bare number counts, whatever it looks like. */
const COUNTED = words(
  "people men women children soldiers troops dollars pounds euros miles mile feet foot metres meters km kilometers kilometres yards acres tons tonnes votes shares points jobs workers students members homes houses units points barrels calories rpm mph hp cc mm cm kg lb lbs percent per pages copies years days months weeks hours minutes seconds employees protesters demonstrators civilians casualties refugees others inches gallons watts mw kw hectares euros yen rubles rounds aircraft planes tanks vehicles ships cars victims dead wounded killed prisoners fighters guerrillas rebels militants police officers block blocks blk",
);
const LED_BY = words(
  "in since by until till from during of before after for throughout through between to early late mid around about circa c ca and or the a this its year winter spring summer autumn fall season ended until than on into s his her their our last back election under than within",
);
const NOT_LED_BY = words(
  "no nos number page route highway room flight model section about around nearly over almost some than article series figure channel apollo boeing airbus title act p pp chapter",
);
const [TO, OVER, ABOUT, AROUND, THAN, NEARLY] = "to over about around than nearly".split(" ").map(intern) as [
  number,
  number,
  number,
  number,
  number,
  number,
];
const QUANTIFIED_BY = new Set([OVER, ABOUT, AROUND, THAN, NEARLY]);

/** A number of four digits as a year, rather than a quantity, a price, a house number or a model. */
export function isYearHere(tokens: Tokens, first: number, end: number): boolean {
  if (tokens.id[first] !== DIGITS) return isWrittenYear(tokens, first);
  const year = digitsAt(tokens, first);
  const before = first > 0 && tokens.gap[first] !== GAP.break ? (tokens.id[first - 1] as number) : UNKNOWN;
  const glued = tokens.gap[first] === GAP.none;
  if ([DOLLAR, POUND, EURO, HASH, AT, AMPERSAND].includes(before) && glued) return false;
  if (
    glued &&
    (before === COMMA || before === PERIOD || before === COLON || before === SLASH) &&
    tokens.id[first - 2] === DIGITS
  )
    return false;
  if (glued && first > 0 && /[\p{L}_]/u.test(tokens.text[(tokens.start[first] as number) - 1] ?? ""))
    return false;
  if (tokens.gap[first] === GAP.hyphen && tokens.gap[first - 1] === GAP.hyphen) return false;
  const after = tokens.id[end] as number;
  const near = tokens.gap[end] === GAP.space || tokens.gap[end] === GAP.hyphen;
  if (
    tokens.gap[end] === GAP.none &&
    (after === PERCENT ||
      ((after === COMMA || after === PERIOD || after === COLON) &&
        tokens.id[end + 1] === DIGITS &&
        tokens.gap[end + 1] === GAP.none &&
        !(after === COMMA && lengthAt(tokens, end + 1) === 4)))
  )
    return false;
  if (near && end < tokens.count && COUNTED.has(after)) return false;
  if (isHouseNumber(tokens, end)) return false;
  if (
    before === PERIOD &&
    NOT_LED_BY.has(tokens.id[first - 2] as number) &&
    tokens.gap[first - 1] === GAP.none
  )
    return false;
  if (NOT_LED_BY.has(before) && !QUANTIFIED_BY.has(before)) return false;
  if (QUANTIFIED_BY.has(before) && near && /^[a-z]+s$/.test(wordAt(tokens, end))) return false;
  if (year >= 1900 && year <= 2050) return true;
  if (year >= 1400 && year < 2100) {
    if (
      LED_BY.has(before) ||
      tokens.id[first - 1] === OPEN ||
      tokens.gap[first] === GAP.break ||
      tokens.gap[first] === GAP.dash
    )
      return true;
    return (
      !QUANTIFIED_BY.has(before) &&
      (end >= tokens.count ||
        tokens.gap[end] !== GAP.space ||
        isCapital(tokens, end) ||
        isCapital(tokens, first - 1))
    );
  }
  return LED_BY.has(before) && before !== TO && !QUANTIFIED_BY.has(before) && before !== THE;
}

const STREETS =
  /^(?:street|st|avenue|ave|road|rd|boulevard|blvd|drive|dr|lane|ln|court|ct|way|place|terrace|highway|parkway)$/i;
/** In tokens: "North Martin Luther King". */
const LONGEST_STREET = 4;

/** "1900 North Elm Street": capitals from the number on to the word for a street. */
function isHouseNumber(tokens: Tokens, end: number): boolean {
  for (let i = end; i <= end + LONGEST_STREET && i < tokens.count; i++) {
    if (tokens.gap[i] === GAP.break || (wordAt(tokens, i) !== "." && !isCapital(tokens, i))) return false;
    if (i > end && STREETS.test(wordAt(tokens, i))) return true;
  }
  return false;
}

/** "Nineteen ninety-seven" is a year by its shape alone. */
function isWrittenYear(tokens: Tokens, first: number): boolean {
  return (CARDINALS.get(tokens.id[first] as number) ?? 0) >= 17;
}

const HIS = words("his her their my your our its");
const BEFORE_DECADES = words("the in early late mid since of during by through until from ' and to");

/** Years in the nineties, rather than degrees or an age. */
export function isPluralDecade(tokens: Tokens, first: number, end: number): boolean {
  const before = first > 0 ? (tokens.id[first - 1] as number) : UNKNOWN;
  if (HIS.has(before)) return false;
  const digits = tokens.id[first] === THE ? first + 1 : first;
  const long = tokens.id[digits] === DIGITS && lengthAt(tokens, digits) === 4;
  if (long) return true;
  const apostrophe = tokens.id[digits] === intern("'");
  const number =
    tokens.id[apostrophe ? digits + 1 : digits] === DIGITS
      ? digitsAt(tokens, apostrophe ? digits + 1 : digits)
      : 60;
  void end;
  return tokens.id[first] === THE
    ? apostrophe || number >= 40
    : BEFORE_DECADES.has(before) && (apostrophe || number >= 60);
}

const SHORT_WEEKDAYS = words("sun sat wed mon fri");
const WEEKDAY_COMPANY = words("on this last next every until by from since to through before after");

/** A weekday rather than the sun, a verb, or part of a name. */
export function isWeekdayHere(tokens: Tokens, first: number, _end: number): boolean {
  const id = tokens.id[first] as number;
  if (!SHORT_WEEKDAYS.has(id)) return true;
  const before = first > 0 ? (tokens.id[first - 1] as number) : UNKNOWN;
  // "The Sun" is a newspaper, "Sat" begins a sentence; "on Sat" is a day.
  return (
    isCapital(tokens, first) &&
    (WEEKDAY_COMPANY.has(before) ||
      (first > 0 && tokens.id[first - 1] === OPEN) ||
      (tokens.id[first + 1] === PERIOD &&
        tokens.gap[first + 1] === GAP.none &&
        !isCapital(tokens, first + 2) &&
        first + 2 < tokens.count))
  );
}

const [FALL, SPRING, OF] = ["fall", "spring", "of"].map(intern) as [number, number, number];
const SEASON_COMPANY = words(
  "in by since until during through over for early late mid before after that throughout of spent spend spends passed",
);

const SEASONAL = words(
  "offensive offensives counter campaign campaigns season election elections session holiday holidays break semester term fighting games olympics tour uprising recess meeting harvest months attack assault conference school classes",
);

/** "The summer offensive": the season is an adjective. */
export function isSeasonal(tokens: Tokens, end: number): boolean {
  return tokens.gap[end] === GAP.space && SEASONAL.has(tokens.id[end] as number);
}

/** "In the spring" and "by summer", rather than a fall, a well, or what springs. */
export function isSeasonHere(tokens: Tokens, first: number, end: number): boolean {
  const before = first > 0 ? (tokens.id[first - 1] as number) : UNKNOWN;
  const season = tokens.id[end - 1];
  if (!SEASON_COMPANY.has(before))
    return (
      tokens.id[first] === THE &&
      season !== FALL &&
      season !== SPRING &&
      tokens.id[end] !== OF &&
      !isSeasonal(tokens, end)
    );
  if (season === FALL) return tokens.id[first] === THE && tokens.id[end] !== OF;
  return (
    !(tokens.id[first] === THE && tokens.id[end] === OF) &&
    !(tokens.id[first] === THE && isSeasonal(tokens, end))
  );
}

const SECOND = intern("second");
const AGED = words("long old earlier ago");
const VAGUE_COMPANY = words(
  "for in within over of after by few many these those through during throughout took take lasted spent several",
);

/** A length of time, rather than "a second" helping, "one half" of a match, or the nth quarter. */
export function isLengthHere(tokens: Tokens, first: number, end: number, unit: string): boolean {
  if (unit === "quarter" || unit === "half") return false;
  const [last, article] = [tokens.id[end - 1] as number, tokens.id[first] as number];
  const single = article === A || article === AN;
  if (
    single &&
    first === end - 2 &&
    (PLURAL_UNITS.has(last) || (tokens.gap[end] === GAP.hyphen && AGED.has(tokens.id[end] as number)))
  )
    return false;
  // "A second vote"; "$500 a year" and "24 hours a day" are rates.
  if (single && (last === SECOND || isRate(tokens, first))) return false;
  // "A 6-year-old boy", "52 years old": ages.
  if (tokens.id[end] === OLD && tokens.gap[end] !== GAP.break) return false;
  return !isPrice(tokens, first);
}

const [A, AN, OLD] = ["a", "an", "old"].map(intern) as [number, number, number];
const RATED = words(
  "million billion percent cents hours hour days times % dollars thousand hundred units trillion",
);

/** A capital after a capital: "the Harbour Daily". */
export function isPartOfName(tokens: Tokens, first: number): boolean {
  return isCapital(tokens, first) && isCapital(tokens, first - 1) && tokens.gap[first] === GAP.space;
}

/** After a number, a price or hours: "25 a month", "$2 million a year". */
export function isRate(tokens: Tokens, first: number): boolean {
  if (first === 0 || tokens.gap[first] === GAP.break) return false;
  const before = tokens.id[first - 1] as number;
  return before === DIGITS || RATED.has(before) || (CARDINALS.has(before) && tokens.gap[first] === GAP.space);
}

function isPrice(tokens: Tokens, first: number): boolean {
  const glued = tokens.id[first] === DIGITS && first > 0 && tokens.gap[first] === GAP.none;
  return glued && [DOLLAR, POUND, EURO].includes(tokens.id[first - 1] as number);
}

/** "For days" and "weeks of talks" are lengths; "the days" and "minutes" of a meeting are not. */
export function isVagueLengthHere(tokens: Tokens, first: number, end: number): boolean {
  const before = first > 0 ? (tokens.id[first - 1] as number) : UNKNOWN;
  const last = wordAt(tokens, end - 1).toLowerCase();
  // "Centuries-old", but not "52 years old".
  if (last === "long" || last === "old")
    return tokens.gap[end - 1] === GAP.hyphen && tokens.id[first - 1] !== DIGITS;
  return VAGUE_COMPANY.has(before);
}

/** Nothing follows that a preposition could govern: a stop, a break, or a conjunction. */
export function endsClause(tokens: Tokens, end: number): boolean {
  return (
    end >= tokens.count ||
    tokens.gap[end] === GAP.break ||
    !/^[\p{L}\p{N}$£€"'“‘]/u.test(wordAt(tokens, end)) ||
    /^(?:and|but|or|when)$/i.test(wordAt(tokens, end))
  );
}
