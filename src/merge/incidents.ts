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
