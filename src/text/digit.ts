/** Says whether a word opens with one of the ten digits: it is asked of every word before any closer look. */
export function opensWithDigit(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}
