import { EvaluationError } from "./gold-lines.ts";

/** A sentence of a treebank in CoNLL-U, its words only: ranges ("1-2") and empty nodes ("1.1") are left out. */
export interface ConlluSentence {
  /** "# sent_id", or its first line in the file where it has none. */
  id: string;
  /** "# text"; empty where it is not given. */
  text: string;
  forms: readonly string[];
  lemmas: readonly string[];
  upos: readonly string[];
  xpos: readonly string[];
  /** 1-based; 0 for the root. */
  heads: readonly number[];
  /** Relations of Universal Dependencies. */
  labels: readonly string[];
}

const COLUMNS = 10;

/** Reads a treebank; throws an `EvaluationError` with the line of what is no CoNLL-U. */
export function readConllu(text: string, path: string): ConlluSentence[] {
  const sentences: ConlluSentence[] = [];
  let block: { line: string; number: number }[] = [];
  const close = () => {
    const sentence = sentenceOf(block, path);
    if (sentence) sentences.push(sentence);
    block = [];
  };
  text.split(/\r?\n/).forEach((line, i) => {
    if (line.trim() === "") close();
    else block.push({ line, number: i + 1 });
  });
  close();
  return sentences;
}

function sentenceOf(block: readonly { line: string; number: number }[], path: string): ConlluSentence | null {
  const rows = block
    .filter(({ line }) => !line.startsWith("#"))
    .map(({ line, number }) => ({ columns: line.split("\t"), place: `${path}:${number}` }))
    .filter(({ columns }) => !/^\d+[-.]\d+$/.test(columns[0] ?? ""));
  if (rows.length === 0) return null;
  rows.forEach(({ columns, place }, i) => {
    checkRow(columns, place, i + 1, rows.length);
  });
  const column = (index: number) => rows.map(({ columns }) => columns[index] as string);
  const comment = (name: string) =>
    block
      .map(({ line }) => new RegExp(`^# ${name} = (.*)`).exec(line)?.[1])
      .find((value) => value !== undefined);
  return {
    id: comment("sent_id") ?? String(block[0]?.number),
    text: comment("text") ?? "",
    forms: column(1),
    lemmas: column(2),
    upos: column(3),
    xpos: column(4),
    heads: column(6).map(Number),
    labels: column(7),
  };
}

function checkRow(columns: readonly string[], place: string, id: number, words: number): void {
  const fail = (problem: string) => {
    throw new EvaluationError(`${place}: ${problem}. Give a treebank in CoNLL-U with its heads.`);
  };
  if (columns.length !== COLUMNS) fail(`has ${columns.length} columns rather than ${COLUMNS}`);
  if (columns[0] !== String(id)) fail(`the word is numbered "${columns[0]}" rather than ${id}`);
  if (!/^\d+$/.test(columns[6] as string) || Number(columns[6]) > words)
    fail(`there is no head "${columns[6]}"`);
}
