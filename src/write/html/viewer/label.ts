import { svg } from "./svg.ts";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Measures and shortens labels in the letters in which they will be drawn. */
export interface LabelRuler {
  widthOf(text: string): number;
  /** The text, cut at a letter and with an ellipsis where it is longer than `width` pixels. */
  fit(text: string, width: number): string;
}

/** A ruler for the labels of a drawing. Letters are measured once each: a text is as wide as its letters, but for kerning. */
export function labelRuler(surface: SVGSVGElement): LabelRuler {
  const widths = new Map<string, number>();
  const probe = svg("text", { class: "label", visibility: "hidden" });
  const measured = (letter: string) => {
    if (!probe.isConnected) surface.append(probe);
    probe.textContent = letter === " " ? "\u00a0" : letter;
    return probe.getComputedTextLength();
  };
  const letterWidth = (letter: string) => {
    const width = widths.get(letter) ?? measured(letter);
    widths.set(letter, width);
    return width;
  };
  const widthOf = (text: string) => lettersOf(text).reduce((sum, letter) => sum + letterWidth(letter), 0);
  return {
    widthOf,
    fit(text, width) {
      // A title of many pages is not measured to its end: no letter is so narrow.
      const letters = lettersOf(text.slice(0, Math.ceil(width)));
      let room = width;
      const cut = letters.findIndex((letter) => {
        room -= letterWidth(letter);
        return room < 0;
      });
      if (cut < 0) return text;
      return fitted(letters.slice(0, cut), width - letterWidth("…"), letterWidth);
    },
  };
}

/** Cut after a whole word where that leaves most of it: half a word is none to a reader, nor to who speaks it to a machine. */
function fitted(letters: readonly string[], width: number, widthOf: (letter: string) => number): string {
  const total = letters.reduce((sum, letter) => sum + widthOf(letter), 0);
  if (total > width && letters.length > 1) return fitted(letters.slice(0, -1), width, widthOf);
  const wordEnd = letters.lastIndexOf(" ");
  const words = wordEnd > letters.length / 2 ? letters.slice(0, wordEnd) : letters;
  return `${words.join("").replace(/[\s\p{P}]+$/u, "")}…`;
}

function lettersOf(text: string): string[] {
  // Latin letters stand alone, and there are many of them.
  if (/^[ -\u02ff\u2010-\u2027]*$/.test(text)) return [...text];
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}
