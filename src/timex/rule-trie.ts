import { idCount, intern } from "./lexicon.ts";
import { type Element, type Item, readPhrase } from "./phrase.ts";
import { RECOGNIZERS, SLOT_BIT, type Slot, slotsBeginning } from "./slots.ts";
import { GAP, type Tokens } from "./token.ts";

/** A place where some phrase of an owner (a rule, a modifier) may end. */
interface Accept<Owner> {
  owner: Owner;
  names: readonly string[];
  /** The extent, in elements of the sequence: null where it is the whole. */
  open: number | null;
  close: number | null;
  /** How many of its elements are fixed words: the more, the more specific. */
  words: number;
}

interface Node<Owner> {
  words: Map<number, Node<Owner>> | null;
  /** Together the bits of its slots. */
  slotBits: number;
  slots: SlotChild<Owner>[];
  dash: Node<Owner> | null;
  accepts: Accept<Owner>[];
}

interface SlotChild<Owner> {
  slot: Slot;
  bit: number;
  next: Node<Owner>;
}

/** Where the reading of a phrase stands on one of its ways. */
interface Way<Owner> extends Omit<Accept<Owner>, "owner"> {
  node: Node<Owner>;
  depth: number;
}

/** What follows a choice of a phrase once one of its alternatives is read. */
interface Rest {
  items: readonly Item[];
  at: number;
  after: Rest | null;
}

/** A phrase found in a text. Indices count tokens; `first` to `end` is the extent. */
export interface Match<Owner> {
  owner: Owner;
  first: number;
  end: number;
  /** Where the phrase begins and ends, which may lie outside its extent. */
  start: number;
  reach: number;
  words: number;
  captures: Record<string, unknown>;
}

/** The phrases of many owners in one tree, walked together. */
export class RuleTrie<Owner> {
  private readonly root: Node<Owner> = emptyNode();
  private readonly slotsOf: Int32Array;
  /** By token id: whether some phrase may begin with it. */
  private readonly begins: Uint8Array;

  constructor(owners: readonly Owner[], phrasesOf: (owner: Owner) => readonly string[]) {
    for (const owner of owners)
      for (const phrase of phrasesOf(owner)) {
        const start = { node: this.root, depth: 0, words: 0, names: [], open: null, close: null };
        add(owner, start, { items: readPhrase(phrase), at: 0, after: null });
      }
    this.slotsOf = slotsBeginning(idCount());
    this.begins = Uint8Array.from(this.slotsOf, (slots, id) =>
      this.root.words?.has(id) || (this.root.slotBits & slots) !== 0 ? 1 : 0,
    );
  }

  /** Gives every phrase that begins at a token to `visit`. */
  matchesAt(tokens: Tokens, first: number, visit: (match: Match<Owner>) => void): void {
    const id = tokens.id[first] as number;
    if (this.begins[id] !== 1) return;
    walk(this.root, { tokens, visit, slotsOf: this.slotsOf, at: [], values: [] }, first, 0);
  }
}

/** Adds every way on which a phrase may go on; what they have in common at their beginnings is gone once. */
function add<Owner>(owner: Owner, way: Way<Owner>, { items, at, after }: Rest): void {
  const item = items[at];
  const rest = { items, at: at + 1, after };
  if (item?.kind === "choice")
    for (const alternative of item.of) add(owner, way, { items: alternative, at: 0, after: rest });
  else if (item) add(owner, advanced(way, item), rest);
  else if (after) add(owner, way, after);
  else {
    const { node, names, open, close, words } = way;
    node.accepts = [...node.accepts, { owner, names, open, close, words }];
  }
}

function advanced<Owner>(way: Way<Owner>, element: Element): Way<Owner> {
  const { node, depth, words, names } = way;
  switch (element.kind) {
    case "open":
      return { ...way, open: depth };
    case "close":
      return { ...way, close: depth };
    case "dash":
      node.dash ??= emptyNode();
      return { ...way, node: node.dash };
    case "word":
      return {
        ...way,
        node: wordChildOf(node, intern(element.word)),
        words: words + 1,
        depth: depth + 1,
      };
    case "slot":
      return {
        ...way,
        node: slotChildOf(node, slotNamed(element.slot)),
        names: [...names, element.name],
        depth: depth + 1,
      };
  }
}

interface Walk<Owner> {
  tokens: Tokens;
  visit: (match: Match<Owner>) => void;
  /** By token id: the slots that it may begin. */
  slotsOf: Int32Array;
  /** The token at which each element of the path begins. */
  at: number[];
  values: unknown[];
}

function walk<Owner>(here: Node<Owner>, state: Walk<Owner>, pos: number, depth: number): void {
  state.at[depth] = pos;
  for (const accept of here.accepts) state.visit(matchOf(accept, state, pos));
  const { tokens } = state;
  if (pos >= tokens.count) return;
  const gap = tokens.gap[pos] as number;
  if (depth === 0 || gap <= GAP.hyphen) step(here, state, pos, depth);
  if (here.dash && (gap === GAP.hyphen || gap === GAP.dash)) step(here.dash, state, pos, depth);
}

function step<Owner>(here: Node<Owner>, state: Walk<Owner>, pos: number, depth: number): void {
  const id = state.tokens.id[pos] as number;
  const byWord = here.words?.get(id);
  if (byWord) walk(byWord, state, pos + 1, depth + 1);
  const viable = here.slotBits & (state.slotsOf[id] as number);
  if (viable === 0) return;
  for (const { slot, bit, next } of here.slots) {
    if ((viable & bit) === 0) continue;
    const found = RECOGNIZERS[slot](state.tokens, pos);
    if (!found || found.end > state.tokens.count) continue;
    state.values.push(found.value);
    walk(next, state, found.end, depth + 1);
    state.values.pop();
  }
}

function matchOf<Owner>(accept: Accept<Owner>, state: Walk<Owner>, pos: number): Match<Owner> {
  const captures: Record<string, unknown> = {};
  accept.names.forEach((name, i) => {
    captures[name] = state.values[i];
  });
  const first = state.at[accept.open ?? 0] as number;
  const end = accept.close === null ? pos : (state.at[accept.close] as number);
  return {
    owner: accept.owner,
    start: state.at[0] as number,
    first,
    end,
    reach: pos,
    words: accept.words,
    captures,
  };
}

function slotNamed(name: string): Slot {
  if (!(name in RECOGNIZERS))
    throw new Error(`phrase: there is no slot {${name}}; there are ${Object.keys(RECOGNIZERS).join(", ")}`);
  return name as Slot;
}

/** Most nodes have one way on: what they have none of they share. */
const NONE: never[] = [];

function emptyNode<Owner>(): Node<Owner> {
  return { words: null, slotBits: 0, slots: NONE, dash: null, accepts: NONE };
}

function wordChildOf<Owner>(parent: Node<Owner>, id: number): Node<Owner> {
  parent.words ??= new Map();
  const known = parent.words.get(id);
  if (known) return known;
  const child = emptyNode<Owner>();
  parent.words.set(id, child);
  return child;
}

function slotChildOf<Owner>(parent: Node<Owner>, slot: Slot): Node<Owner> {
  const known = parent.slots.find((child) => child.slot === slot);
  if (known) return known.next;
  const next = emptyNode<Owner>();
  parent.slots = [...parent.slots, { slot, bit: SLOT_BIT[slot], next }];
  parent.slotBits |= SLOT_BIT[slot];
  return next;
}
