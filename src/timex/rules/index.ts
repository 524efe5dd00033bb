import type { TemporalRule } from "../temporal-rule.ts";
import * as countedDays from "./counted-days.ts";
import * as durations from "./durations.ts";
import * as eventRelative from "./event-relative.ts";
import * as explicitDates from "./explicit-dates.ts";
import {
  holidays,
  holidaysOfYear,
  holidaysOnWeekday,
  weekdaysBesideHolidays,
  weekdaysByEaster,
} from "./holidays.ts";
import * as partsOfDay from "./parts-of-day.ts";
import * as posts from "./posts.ts";
import * as references from "./references.ts";
import * as relative from "./relative.ts";
import * as seasons from "./seasons.ts";
import * as sets from "./sets.ts";
import * as weekdays from "./weekdays.ts";
import * as years from "./years.ts";

/** Every rule. Their order says nothing: the longest reading wins, then the one with more fixed words, then the name. */
export const temporalRules: readonly TemporalRule[] = [
  explicitDates,
  years,
  weekdays,
  relative,
  countedDays,
  eventRelative,
  references,
  durations,
  sets,
  partsOfDay,
  seasons,
  posts,
]
  .flatMap((theme) => Object.values(theme) as TemporalRule[])
  .concat(holidays, holidaysOfYear, holidaysOnWeekday, weekdaysByEaster, weekdaysBesideHolidays);
