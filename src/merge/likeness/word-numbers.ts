/** Numbers for words, so that they are compared and looked up without their letters; equal words have one number. */
export class WordNumbers {
  private readonly numbers = new Map<string, number>();
  private readonly words: string[] = [];

  numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const number = this.words.length;
    // A piece of an article would hold the whole of it in memory.
    const own = Buffer.from(word, "utf16le").toString("utf16le");
    this.numbers.set(own, number);
    this.words.push(own);
    return number;
  }

  wordOf(number: number): string {
    return this.words[number] as string;
  }

  /** How many there are: each number is below it. */
  get size(): number {
    return this.words.length;
  }
}
