/** "1 event", "5,000 events". */
export function counted(count: number, one: string): string {
  return `${inWords(count)} ${one}${count === 1 ? "" : "s"}`;
}

/** "5,000". */
export function inWords(count: number): string {
  return ENGLISH.format(count);
}

// To make one takes longer than to write ten thousand numbers with it.
const ENGLISH = new Intl.NumberFormat("en");
