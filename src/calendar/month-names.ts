/** January first: the name of month `n` is `MONTH_NAMES[n - 1]`. */
export const MONTH_NAMES: readonly string[] =
  "January February March April May June July August September October November December".split(" ");
