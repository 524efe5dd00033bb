import { type Day, dayOf } from "./civil-day.ts";

/**
 * Easter Sunday of a year in the Gregorian calendar of the western churches.
 * Source: the anonymous Gregorian computus, Nature 13 (1876), as given by Jean Meeus, "Astronomical Algorithms".
 */
export function easterSunday(year: number): Day {
  const golden = modulo(year, 19);
  const century = Math.floor(year / 100);
  const ofCentury = modulo(year, 100);
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const fullMoon = modulo(19 * golden + century - Math.floor(century / 4) - moonShift + 15, 30);
  const toSunday = modulo(
    32 + 2 * modulo(century, 4) + 2 * Math.floor(ofCentury / 4) - fullMoon - modulo(ofCentury, 4),
    7,
  );
  const early = Math.floor((golden + 11 * fullMoon + 22 * toSunday) / 451);
  return dayOf(year, 3, 22 + fullMoon + toSunday - 7 * early);
}

function modulo(value: number, size: number): number {
  return ((value % size) + size) % size;
}
