/** Written by scripts/train-likeness.ts: the weights of `PAIR_FEATURES`, in their order. */
export const PAIR_WEIGHTS: readonly number[] = [
  // same lemma
  1.85,
  // same noun
  -0.222,
  // both nouns or both verbs
  0.422,
  // same stem
  0.059,
  // like words
  1.383,
  // very like words
  -0.667,
  // same lemma: a common word
  -0.698,
  // same lemma: often in each article
  -1.226,
  // same lemma in one article
  0.41,
  // one article
  -1.296,
  // sentences alike
  0.75,
  // nearby words alike
  2.378,
  // same lemma, sentences alike
  0.813,
  // same lemma, nearby words alike
  -0.98,
  // like words, sentences alike
  1.866,
  // like words, nearby words alike
  1.793,
  // articles alike
  3.246,
  // same lemma, articles alike
  2.531,
  // a number in common
  0.423,
  // other numbers
  -0.697,
  // same kind
  0.109,
  // other kinds
  1.337,
  // a participant in common
  1.285,
  // other participants
  -1.023,
  // a place in common
  0.494,
  // other places
  -0.052,
  // other status
  0.128,
  // unknown word
  -0.661,
];
export const PAIR_BIAS = -1.915;
