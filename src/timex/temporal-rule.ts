import type { Granularity } from "../calendar/granularity.ts";
import type { Meaning } from "../calendar/meaning.ts";
import type { Mod, Timex } from "../model/timex.ts";
import type { Genre } from "./genre.ts";
import type { SlotValues } from "./slots.ts";
import type { Tokens } from "./token.ts";

/** The slots that a phrase names, with what each gives: `{year}` and `{year2}` are both years. */
type SlotsOf<Phrase extends string> = Phrase extends `${string}{${infer Name}}${infer Rest}`
  ? Name | SlotsOf<Rest>
  : never;
type Bare<Name extends string> = Name extends `${infer Slot}${2 | 3}` ? Slot : Name;
export type Captures<Phrase extends string> = {
  [Name in SlotsOf<Phrase>]: Bare<Name> extends keyof SlotValues ? SlotValues[Bare<Name>] : never;
};

/** What an expression is counted from: see `Anchor`. "told" is the last date told; "genre" that in a history, the document's day in news; "event" the phrase in the slot {event}, "event-before" the noun phrase on the left. */
export type AnchorKind = "none" | "dct" | "told" | "genre" | "event" | "event-before";

/** What a rule makes of its words. */
export interface Reading {
  meaning: Meaning;
  type?: Timex["type"];
  anchor?: AnchorKind;
  /** Of an open rule: the words do say the direction ("this Friday night"). */
  settled?: boolean;
  mod?: Mod | undefined;
  quant?: string;
  freq?: string;
  /** Told dates of these precisions only are counted from; without any the document's day is. */
  prefers?: readonly Granularity[];
  /** Of a date in numbers: what stands first, and what it would mean the other way round where both make a date. */
  order?: "day" | "month";
  other?: Meaning;
  /** A year of which the words mean only the quarter last told: "the 1990 period". */
  completedBy?: "quarter";
}

/** Where a match stands, for conditions on what surrounds it. */
export interface MatchContext {
  tokens: Tokens;
  /** The first token of the match, and the one after its last. */
  first: number;
  end: number;
}

/** Dct, a genre, or "none" where neither matters; then sentences, with the extent in brackets, and their values. */
export type Examples = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface TemporalRule {
  name: string;
  /** See `readPhrase`. */
  phrases: readonly string[];
  type: Timex["type"];
  anchor: AnchorKind;
  /** The meaning is the nearest of its kind in a direction that the words leave open: tense decides. */
  open: boolean;
  /** The only genres in which the words are read so; null: all. */
  only: readonly Genre[] | null;
  read: (captures: Record<string, unknown>) => Reading | null;
  when: ((context: MatchContext, captures: Record<string, unknown>) => boolean) | null;
  examples: Examples;
  ignores: readonly string[];
}

export interface RuleDefinition<Phrase extends string> {
  name: string;
  phrase: Phrase | readonly Phrase[];
  type?: Timex["type"];
  anchor?: AnchorKind;
  open?: true;
  only?: readonly Genre[];
  mod?: Mod;
  /** Null: these words are no temporal expression after all. */
  meaning: (captures: Captures<Phrase>) => Meaning | Reading | null;
  when?: (context: MatchContext, captures: Captures<Phrase>) => boolean;
  examples: Examples;
  ignores?: readonly string[];
}

/** A rule says which words it claims, what they mean, which sentences prove it and which look-alikes it leaves alone. */
export function temporalRule<const Phrase extends string>(definition: RuleDefinition<Phrase>): TemporalRule {
  const {
    name,
    phrase,
    type = "DATE",
    anchor = "none",
    mod,
    meaning,
    when,
    examples,
    ignores = [],
  } = definition;
  return {
    name,
    phrases: typeof phrase === "string" ? [phrase] : (phrase as readonly Phrase[]),
    type,
    anchor,
    open: definition.open ?? false,
    only: definition.only ?? null,
    read(captures) {
      const read = meaning(captures as Captures<Phrase>);
      if (!read) return null;
      const reading: Reading = "meaning" in read ? read : { meaning: read };
      return mod && !reading.mod ? { ...reading, mod } : reading;
    },
    when: when ? (context, captures) => when(context, captures as Captures<Phrase>) : null,
    examples,
    ignores,
  };
}
