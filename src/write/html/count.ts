/** "1 event", "5,000 events". */
export function counted(count: number, one: string): string {
  return `${inWords(count)} ${one}${count === 1 ? "" : "s"}`;
}

/** "5,000". */
export function inWords(count: number): string {
  return new Intl.NumberFormat("en").format(count);
}
