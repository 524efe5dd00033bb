import { availableParallelism } from "node:os";

/** Articles from which on the threads, each with models of its own to load, save more time than they cost. */
const MANY_ARTICLES = 200;

/** One thread for few articles, else one a core; the number changes nothing but the time. */
export function usualWorkers(articles: number): number {
  return articles < MANY_ARTICLES ? 1 : availableParallelism();
}
