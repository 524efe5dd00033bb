/** The sizes that fix the network; the inventories give the last three. */
export interface Shape {
  /** Known words, the unknown one included. */
  words: number;
  embedding: number;
  /** Cells of each direction of a layer. */
  hidden: number;
  /** Hidden units that weigh transitions; as many weigh labels. */
  scorer: number;
  upos: number;
  xpos: number;
  labels: number;
}

export interface Matrix {
  name: MatrixName;
  /** Rows. */
  inputs: number;
  /** Columns. */
  outputs: number;
}

export type MatrixName =
  | "layer1Forward"
  | "layer1Backward"
  | "layer2Forward"
  | "layer2Backward"
  | `${"layer1Forward" | "layer1Backward" | "layer2Forward" | "layer2Backward"}Bias`
  | "tags"
  | "tagsBias"
  | "places"
  | "noPlace"
  | "state"
  | "scorerBias"
  | "actions"
  | "actionsBias"
  | "arcs"
  | "arc"
  | "arcsBias"
  | "labels"
  | "labelsBias";

/** Tokens that a transition looks at: the third, second and first of the stack and the next of the buffer. */
export const PLACES = 4;

/** Outputs of the matrix "actions": three, filled up. */
export const ACTION_COLUMNS = 4;

/** The tables of `stateDescriber`, in its order: the rows of each. */
export function stateTables(upos: number): number[] {
  const tag = upos + 1;
  return [16, 16, 4, 8, tag, tag, tag, tag, tag];
}

/** The tables of `arcDescriber`, in its order: the rows of each. */
export function arcTables(upos: number, xpos: number): number[] {
  return [16, 8, 16, xpos, xpos, upos + 1, upos + 1];
}

/** Columns of a matrix are filled up to a multiple of it: a part of the file's layout. */
const FILLED = 32;

export function filledUp(columns: number): number {
  return Math.ceil(columns / FILLED) * FILLED;
}

/** Every matrix of the network in the order of the model file. A layer's rows are its input's, then its own previous output's. */
export function matricesOf({ embedding, hidden, scorer, upos, xpos, labels }: Shape): Matrix[] {
  const layer = (name: "layer1" | "layer2", inputs: number): Matrix[] =>
    (["Forward", "Backward"] as const).flatMap((direction) => [
      { name: `${name}${direction}` as const, inputs: inputs + hidden, outputs: 3 * hidden },
      { name: `${name}${direction}Bias` as const, inputs: 1, outputs: 3 * hidden },
    ]);
  const token = 2 * hidden;
  const tags = filledUp(upos + xpos);
  return [
    ...layer("layer1", embedding),
    ...layer("layer2", token),
    { name: "tags", inputs: token, outputs: tags },
    { name: "tagsBias", inputs: 1, outputs: tags },
    { name: "places", inputs: token, outputs: PLACES * scorer },
    { name: "noPlace", inputs: PLACES, outputs: scorer },
    { name: "state", inputs: stateTables(upos).reduce((sum, rows) => sum + rows), outputs: scorer },
    { name: "scorerBias", inputs: 1, outputs: scorer },
    { name: "actions", inputs: scorer, outputs: ACTION_COLUMNS },
    { name: "actionsBias", inputs: 1, outputs: ACTION_COLUMNS },
    { name: "arcs", inputs: token, outputs: 2 * scorer },
    { name: "arc", inputs: arcTables(upos, xpos).reduce((sum, rows) => sum + rows), outputs: scorer },
    { name: "arcsBias", inputs: 1, outputs: scorer },
    { name: "labels", inputs: scorer, outputs: filledUp(labels) },
    { name: "labelsBias", inputs: 1, outputs: filledUp(labels) },
  ];
}
