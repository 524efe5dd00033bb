import { isCapitalised } from "./capital.ts";
import { opensWithDigit } from "./digit.ts";
import { childrenBy, hasChildBy, is, type Tree } from "./syntax/tree.ts";
import { lemmaOf, retagged, type Token } from "./tokens.ts";

/**
 * Gives each token the part of speech that the parser read it with, so that what is a verb in the tree is one in the token;
 * a participle before its noun ("annexed regions") counts as the adjective that it stands for.
 */
export function retag(tokens: readonly Token[], tree: Tree): Token[] {
  return tokens.map((token, i) => {
    const pos = token.pos === "SPACE" ? token.pos : posIn(token, tree, i);
    if (pos === token.pos) return token;
    return retagged(token, pos, pos === "ADJ" || pos === "PROPN" ? token.lower : lemmaOf(token.lower, pos));
  });
}

const QUANTIFIERS = /^(?:both|all|some|several|many|most|each|neither|another|few)$/;

const VERB_FORMS = new Set(["VB", "VBD", "VBN", "VBG"]);

function posIn(token: Token, tree: Tree, index: number): Token["pos"] {
  const read = tree.upos[index] as Token["pos"];
  const xpos = tree.xpos[index];
  // "WHO have warned": in capitals it is a name.
  if (token.text === "WHO" && is(tree, index, "nsubj", "obj", "obl", "nmod", "nmod:poss", "root"))
    return "PROPN";
  // "Both demanded a new vote": with no noun of its own it stands for those who were named.
  if (
    QUANTIFIERS.test(token.lower) &&
    is(tree, index, "nsubj", "nsubj:pass") &&
    tree.children[index]?.length === 0
  )
    return "PRON";
  if ((xpos === "NNP" || xpos === "NNPS") && read !== "VERB" && isCapitalised(token.text)) return "PROPN";
  if (opensWithDigit(token.text) && /^\d[\d.,:–-]*$/.test(token.text)) return "NUM";
  if (read === "VERB" && is(tree, index, "amod", "compound")) return "ADJ";
  // "Both were wounded": after a copula in the past a participle tells what was done.
  if (
    read === "ADJ" &&
    /(ed|en|wn|ught)$/.test(token.lower) &&
    lemmaOf(token.lower, "VERB") !== token.lower &&
    childrenBy(tree, index, "cop").some((copula) => tree.xpos[copula] === "VBD")
  )
    return "VERB";
  // "A man was shot": what the tagger has for a verb, and the parser for a noun after "was", or with its own auxiliary.
  if (
    read === "NOUN" &&
    token.pos === "VERB" &&
    (xpos === "VBN" || (lemmaOf(token.lower, "VERB") !== token.lower && !/(?:ing|s)$/.test(token.lower))) &&
    childrenBy(tree, index, "det", "amod", "nummod", "nmod:poss", "compound").length === 0 &&
    childrenBy(tree, index, "aux:pass", "cop").some((copula) => /^VB[DN]?$/.test(tree.xpos[copula] ?? ""))
  )
    return "VERB";
  // "He was shot", "the road has been shut": a verb's form with an auxiliary of its own is a verb.
  if ((read === "ADJ" || read === "NOUN") && VERB_FORMS.has(xpos as string) && hasChildBy(tree, index, "aux"))
    return "VERB";
  // "the final", "the dam" by a slip: what has an article of its own and a noun's place is a noun.
  if (
    read === "ADJ" &&
    is(tree, index, "nsubj", "obj", "iobj", "obl", "nmod") &&
    childrenBy(tree, index, "det", "nmod:poss").length > 0 &&
    tree.upos[index + 1] !== "NOUN"
  )
    return "NOUN";
  return read;
}
