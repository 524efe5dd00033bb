/** What happens once, and is reported while it is news: not a war, not a course of talks, not a company's affairs. */
export const INCIDENTS: ReadonlySet<string> = new Set([
  "attack",
  "death",
  "harm",
  "disaster",
  "crime",
  "arrest",
  "rescue",
  "search",
]);

/**
 * What is over when it is told, and comes again elsewhere in the same words: "officers arrived", "the name was not released".
 */
export const PASSING: ReadonlySet<string> = new Set([
  ...INCIDENTS,
  "call",
  "ceremony",
  "event",
  "launch",
  "trial",
  "plea",
  "verdict",
  "visit",
]);

/**
 * By which two articles' tellings of a disaster are joined: they share the names of a story, and each tells of one of its
 * sort. Sure enough to date the one article by the other, as shootings and thefts, of which a town has many, are not.
 */
export const ONE_DISASTER = "the one disaster of its sort in articles of one story";

/** The same of verdicts, elections and funerals: sure enough where both articles name the day of the week. */
export const ONE_OF_STORY = "the one event of its sort in articles of one story";
