import { type Token, tagTokens } from "../text/tokens.ts";

/** Parts of words that treebanks part, and marks that stand close to the word before them. */
const CLOSE = /^(?:n['’]t|['’](?:s|re|ve|m|ll|d)|['’]|[.,;:!?)\]%]|”|\.\.\.)$/i;
const OPENING = /^(?:[([$£€]|“)$/;

/**
 * A treebank's own words as tokens of a text that is made of them, with the tags that the tagger gives that text; a word that
 * the tagger does not part from others as the treebank does is tagged "X".
 */
export function goldTokens(forms: readonly string[]): Token[] {
  let text = "";
  const tokens = forms.map((form, i): Token => {
    const isClose = i === 0 || CLOSE.test(form) || OPENING.test(forms[i - 1] as string);
    const start = text.length + (isClose ? 0 : 1);
    text += (isClose ? "" : " ") + form;
    const lower = form.toLowerCase();
    return { start, end: text.length, text: form, lower, lemma: lower, pos: "X" };
  });
  const tagged = new Map(tagTokens(text, [0, text.length]).map((token) => [token.start, token]));
  return tokens.map((token) => {
    const own = tagged.get(token.start);
    return own?.end === token.end ? { ...token, lemma: own.lemma, pos: own.pos } : token;
  });
}
