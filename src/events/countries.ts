import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const names = (
  require("i18n-iso-countries/langs/en.json") as { countries: Record<string, string | string[]> }
).countries;
const demonyms = (require("i18n-nationality/langs/en.json") as { nationalities: Record<string, string> })
  .nationalities;

/** What newsrooms write beside the names of the standard. */
const EVERYDAY: Record<string, readonly string[]> = {
  US: ["U.S.", "US", "USA", "U.S.A.", "America", "United States", "the United States", "U.S"],
  GB: ["U.K.", "UK", "Britain", "Great Britain", "England", "Scotland", "Wales"],
  RU: ["Russia"],
  KP: ["North Korea"],
  KR: ["South Korea"],
  IR: ["Iran"],
  SY: ["Syria"],
  VN: ["Vietnam"],
  TW: ["Taiwan"],
  TR: ["Turkey"],
  CZ: ["Czech Republic"],
  MD: ["Moldova"],
  TZ: ["Tanzania"],
  VE: ["Venezuela"],
  BO: ["Bolivia"],
  LA: ["Laos"],
  PS: ["Palestine"],
  CD: ["Congo"],
};
const EVERYDAY_DEMONYMS: Record<string, readonly string[]> = {
  GB: ["British", "English", "Scottish", "Welsh"],
  US: ["American"],
  KP: ["North Korean"],
  KR: ["South Korean"],
  IE: ["Irish"],
  NL: ["Dutch"],
  NZ: ["New Zealand"],
  PH: ["Filipino", "Philippine"],
  AR: ["Argentine"],
  ES: ["Spanish"],
  CH: ["Swiss"],
  GR: ["Greek"],
  TR: ["Turkish"],
  BY: ["Belarusian"],
};
/** The shortest common name is the one that newsrooms print. */
const PREFERRED: Record<string, string> = {
  US: "United States",
  GB: "Britain",
  RU: "Russia",
  KP: "North Korea",
  KR: "South Korea",
  IR: "Iran",
  SY: "Syria",
  TR: "Turkey",
};

const byName = new Map<string, string>();
const byDemonym = new Map<string, string>();
for (const [code, entry] of Object.entries(names))
  for (const name of [...(Array.isArray(entry) ? entry : [entry]), ...(EVERYDAY[code] ?? [])])
    byName.set(fold(name), code);
for (const [code, demonym] of Object.entries(demonyms))
  for (const name of [demonym, ...(EVERYDAY_DEMONYMS[code] ?? [])])
    if (!byName.has(fold(name))) byDemonym.set(fold(name), code);
for (const [code, list] of Object.entries(EVERYDAY_DEMONYMS))
  for (const name of list) byDemonym.set(fold(name), code);

/** The everyday name of the country that a name means; null when it names none. */
export function countryNamed(name: string): string | null {
  return everydayName(byName.get(fold(name)));
}

/** The country of "French" or "North Korean"; null when the word is no demonym. */
export function countryOfDemonym(word: string): string | null {
  return everydayName(byDemonym.get(fold(word)));
}

/** By code, what newsrooms print: the same few countries are named again and again. */
const everyday = new Map<string, string>();

function everydayName(code: string | undefined): string | null {
  if (code === undefined) return null;
  let name = everyday.get(code);
  if (name === undefined) {
    const entry = names[code];
    name =
      PREFERRED[code] ??
      (Array.isArray(entry) ? [...entry].sort((a, b) => a.length - b.length)[0] : entry) ??
      code;
    everyday.set(code, name);
  }
  return name;
}

function fold(name: string): string {
  const lower = name.toLowerCase();
  return lower.startsWith("the ") ? lower.slice("the ".length) : lower;
}
