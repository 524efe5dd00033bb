import { wordLikeness } from "./like-words.ts";
import type { MentionProfile } from "./mention-profile.ts";
import { sumOf, type Weighing } from "./weighing.ts";

/** What is compared of two mentions, in this order. */
export const PAIR_FEATURES = [
  "same lemma",
  "same stem",
  "like words",
  "nouns among them",
  "commonness of the words",
  "told often in each article",
  "one article",
  "one sentence",
  "how far apart in one article",
  "sentences alike",
  "nearby words alike",
  "next words before in common",
  "next words after in common",
  "next words in common across",
  "same particle",
  "other particle",
  "articles alike",
  "numbers in common",
  "other numbers",
  "kinds",
  "participants in common",
  "other participants",
  "places in common",
  "other places",
  "one happened, one did not",
  "statements among them",
  "share of the articles around that tell it: the more",
  "share of the articles around that tell it: the less",
  "articles around that tell it: the more",
  "articles around that tell it: the less",
  "told in one sentence with the other",
  "earlier position",
  "later position",
  "headlines among them",
  "words with a known kind",
  "names nearby in common",
  "other names nearby",
  "rarest shared word",
] as const;

/** Below this two words have too little in common to be compared at all. */
const UNLIKE = 0.05;

/** Beyond this the place in an article tells nothing, in UTF-16 code units. */
const FAR = 3000;

/** In which of a mention's lists a word stands, as bits. */
const IN = { sentence: 1, near: 2, before: 4, after: 8, numbers: 16, names: 32, people: 64, places: 128 };

/** How two lemmas go together, whatever mentions have them. */
interface Kinship {
  same: number;
  stem: number;
  like: number;
  /** Share of the rarer one's sentences that tell by both. */
  together: number;
  /** Of the rarer word, and of both in the articles that have them. */
  commonness: number;
  oftenTold: number;
}

/**
 * Compares mentions with one another. What follows from their words alone is worked out once, and comparing one mention
 * with many in a row costs little more than going through these.
 */
export class PairComparison {
  private readonly weighing: Weighing;
  /** By the number of the one sense, then of the other; null where the words have nothing in common. */
  private readonly kinships = new Map<number, Map<number, Kinship | null>>();
  /** Those of the one mention. */
  private kin: Map<number, Kinship | null> = new Map();
  private readonly sentenceSums: Float64Array;
  private readonly nearSums: Float64Array;
  /** Of each word in which lists of the one mention it stands. */
  private readonly lists: Uint8Array;
  private one: MentionProfile | null = null;
  private readonly values = new Float64Array(PAIR_FEATURES.length);

  constructor(profiles: readonly MentionProfile[], weighing: Weighing) {
    this.weighing = weighing;
    this.sentenceSums = Float64Array.from(profiles, ({ sentence }) =>
      sumOf(sentence.words, weighing.squares),
    );
    this.nearSums = Float64Array.from(profiles, ({ near }) => sumOf(near, weighing.squares));
    this.lists = new Uint8Array(weighing.weights.length);
  }

  /**
   * The features of two mentions, in the order of `PAIR_FEATURES`; null where their words have nothing in common. The list
   * is the same at every call.
   */
  featuresOf(a: MentionProfile, b: MentionProfile): Float64Array | null {
    if (this.one !== a) this.holdUp(a);
    const kinship = this.kinshipOf(a, b);
    if (!kinship) return null;
    const { weighing, values, lists } = this;
    const { weights, squares } = weighing;
    const one = a.article === b.article;
    const spreadA = weighing.spreadOf(a);
    const spreadB = weighing.spreadOf(b);
    const placeA = Math.min(FAR, a.position);
    const placeB = Math.min(FAR, b.position);
    const known = Number(a.mention.kind !== "event") + Number(b.mention.kind !== "event");
    const numbers = commonIn(lists, b.numbers, IN.numbers);
    const people = commonIn(lists, b.people, IN.people);
    const places = commonIn(lists, b.places, IN.places);
    const names = commonIn(lists, b.names, IN.names);
    let sentence = 0;
    for (const word of b.sentence.words)
      if (((lists[word] as number) & IN.sentence) !== 0) sentence += squares[word] as number;
    let [near, rarest] = [0, 0];
    for (const word of b.near)
      if (((lists[word] as number) & IN.near) !== 0) {
        near += squares[word] as number;
        rarest = Math.max(rarest, weights[word] as number);
      }
    let at = 0;
    values[at++] = kinship.same;
    values[at++] = kinship.stem;
    values[at++] = kinship.like;
    values[at++] = Number(a.mention.nominal) + Number(b.mention.nominal);
    values[at++] = kinship.commonness;
    values[at++] = kinship.oftenTold;
    values[at++] = Number(one);
    values[at++] = Number(one && a.position === b.position);
    values[at++] = one ? Math.log1p(Math.abs(a.mention.trigger[0] - b.mention.trigger[0])) : 0;
    values[at++] = cosine(sentence, this.sentenceSums, a, b);
    values[at++] = cosine(near, this.nearSums, a, b);
    values[at++] = commonIn(lists, b.before, IN.before);
    values[at++] = commonIn(lists, b.after, IN.after);
    values[at++] = commonIn(lists, b.after, IN.before) + commonIn(lists, b.before, IN.after);
    values[at++] = Number(a.particle !== "" && a.particle === b.particle);
    values[at++] = Number(a.particle !== "" && b.particle !== "" && a.particle !== b.particle);
    values[at++] = one ? 1 : weighing.articlesAlike(a.article, b.article);
    values[at++] = numbers;
    values[at++] = clash(a.numbers, b.numbers, numbers);
    values[at++] = known < 2 ? 0 : a.mention.kind === b.mention.kind ? 1 : -1;
    values[at++] = people;
    values[at++] = clash(a.people, b.people, people);
    values[at++] = places;
    values[at++] = clash(a.places, b.places, places);
    values[at++] = Number(a.real !== b.real);
    values[at++] = Number(a.mention.kind === "statement") + Number(b.mention.kind === "statement");
    values[at++] = Math.max(spreadA.share, spreadB.share);
    values[at++] = Math.min(spreadA.share, spreadB.share);
    values[at++] = Math.max(spreadA.log, spreadB.log);
    values[at++] = Math.min(spreadA.log, spreadB.log);
    values[at++] = kinship.together;
    values[at++] = Math.min(placeA, placeB) / FAR;
    values[at++] = Math.max(placeA, placeB) / FAR;
    values[at++] = Number(a.mention.headline) + Number(b.mention.headline);
    values[at++] = known;
    values[at++] = names;
    values[at++] = clash(a.names, b.names, names);
    values[at++] = rarest;
    return values;
  }

  private kinshipOf(a: MentionProfile, b: MentionProfile): Kinship | null {
    let kinship = this.kin.get(b.sense);
    if (kinship === undefined) {
      kinship = this.kinshipAnew(a, b);
      this.kin.set(b.sense, kinship);
    }
    return kinship;
  }

  private kinshipAnew(a: MentionProfile, b: MentionProfile): Kinship | null {
    const same = Number(a.lemma === b.lemma);
    const stem = Number(!same && a.lemma.length > 4 && a.lemma.slice(0, 5) === b.lemma.slice(0, 5));
    const like = same ? 1 : a.word && b.word ? wordLikeness(a.word, b.word) : 0;
    if (!same && !stem && like < UNLIKE) return null;
    return {
      same,
      stem,
      like,
      together: same ? 0 : this.weighing.toldTogether(a, b),
      commonness: Math.log1p(Math.min(a.word?.count ?? 0, b.word?.count ?? 0)),
      oftenTold: Math.log(a.perArticle * b.perArticle),
    };
  }

  /** Notes in which lists of a mention each word stands, in place of those of the one before. */
  private holdUp(profile: MentionProfile): void {
    const kin = this.kinships.get(profile.sense) ?? new Map<number, Kinship | null>();
    this.kinships.set(profile.sense, kin);
    this.kin = kin;
    if (this.one) this.mark(this.one, false);
    this.mark(profile, true);
    this.one = profile;
  }

  private mark(
    { sentence, near, before, after, numbers, names, people, places }: MentionProfile,
    stands: boolean,
  ): void {
    this.markAll(sentence.words, stands ? IN.sentence : 0);
    this.markAll(near, stands ? IN.near : 0);
    this.markAll(before, stands ? IN.before : 0);
    this.markAll(after, stands ? IN.after : 0);
    this.markAll(numbers, stands ? IN.numbers : 0);
    this.markAll(names, stands ? IN.names : 0);
    this.markAll(people, stands ? IN.people : 0);
    this.markAll(places, stands ? IN.places : 0);
  }

  /** Notes that words stand in a list; 0: in none. */
  private markAll(words: readonly number[], list: number): void {
    const { lists } = this;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as number;
      lists[word] = list === 0 ? 0 : (lists[word] as number) | list;
    }
  }
}

/** How many of the words stand in one of the lists: see `IN`. */
function commonIn(lists: Uint8Array, words: readonly number[], list: number): number {
  let count = 0;
  for (const word of words) if (((lists[word] as number) & list) !== 0) count++;
  return count;
}

/** Have both something, and nothing in common? */
function clash(a: readonly number[], b: readonly number[], common: number): number {
  return Number(a.length > 0 && b.length > 0 && common === 0);
}

/** Cosine of two lists of words, each once and by its weight. */
function cosine(both: number, sums: Float64Array, a: MentionProfile, b: MentionProfile): number {
  return both === 0 ? 0 : both / Math.sqrt((sums[a.number] as number) * (sums[b.number] as number));
}
