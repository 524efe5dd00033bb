/** Says whether a word opens with a capital letter. It is asked of every word several times: plain letters take no table of Unicode. */
export function isCapitalised(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 0x80 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word);
}
