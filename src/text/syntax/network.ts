import { arcDescriber } from "./arc-features.ts";
import { ACTIONS, ArcHybrid, LEFT, MAX_TOKENS, RIGHT, SHIFT } from "./arc-hybrid.ts";
import { formCache } from "./form-cache.ts";
import { Heap } from "./heap.ts";
import { BLOCK, ONE, packPairs } from "./kernels.ts";
import type { Model, Weights } from "./model-file.ts";
import { layerDirection } from "./recurrent-layer.ts";
import { ACTION_COLUMNS, arcTables, type MatrixName, PLACES, stateTables } from "./shape.ts";
import { stateDescriber } from "./state-features.ts";

/** What the network says of a sentence, as indices of the model's inventories; valid until it reads the next. */
export interface Analysis {
  upos: Uint8Array;
  xpos: Uint8Array;
  /** -1: the root. */
  heads: Int32Array;
  labels: Uint8Array;
}

/** Places of the stack, of the first ones, that only some tokens ever come to. */
const DEEP = 2;

const HEAP_BYTES = 24_000_000;

/**
 * Starts a network that reads up to `MAX_TOKENS` forms and the rows of their tags (`tagRowOf`) in two bidirectional layers, tags them by the first, and weighs
 * the transitions of an arc-hybrid parser, then the labels of its arcs, by what the second says of a few tokens
 * (after Kiperwasser & Goldberg 2016). Weights and activations are integers, so that it is fast and everywhere the same.
 */
export function startNetwork(model: Model): (forms: readonly string[], tags: ArrayLike<number>) => Analysis {
  const { embedding, hidden, scorer } = model.shape;
  const token = 2 * hidden;
  const gates = 3 * hidden;
  const heap = new Heap(HEAP_BYTES);
  const { floats, ints, kernels } = heap;
  const named = (name: MatrixName) => model.matrices.get(name) as Weights;
  const biasOf = (name: MatrixName) => heap.placeFloats(named(name).scales);
  const tableOf = (name: MatrixName) => heap.placeFloats(asFloats(named(name)));

  const lower = [
    layerDirection(heap, named("layer1Forward"), embedding, hidden, false),
    layerDirection(heap, named("layer1Backward"), embedding, hidden, true),
  ] as const;
  const upper = [
    layerDirection(heap, named("layer2Forward"), 0, hidden, false),
    layerDirection(heap, named("layer2Backward"), 0, hidden, true),
  ] as const;
  const upperBias = [
    placeAddress(biasOf("layer2ForwardBias")),
    placeAddress(biasOf("layer2BackwardBias")),
  ] as const;
  const locate = formCache(heap, model, [
    { input: firstRows("layer1Forward"), bias: named("layer1ForwardBias").scales },
    { input: firstRows("layer1Backward"), bias: named("layer1BackwardBias").scales },
  ]);

  const read = heap.takeShorts((MAX_TOKENS + 1) * token);
  const readAt = (i: number) => read + 2 * token * i;
  const tagColumns = Math.ceil((model.shape.upos + model.shape.xpos) / BLOCK) * BLOCK;
  const tags = projection("tags", {
    end: tagColumns,
    bias: named("tagsBias").scales.subarray(0, tagColumns),
  });
  // Every token is once the next and once on top; few come to lie deeper in the stack.
  const shallow = projection("places", { first: DEEP * scorer });
  const deep = Array.from({ length: DEEP }, (_, place) =>
    projection("places", { first: place * scorer, end: (place + 1) * scorer }),
  );
  const asChild = projection("arcs", { end: scorer });
  const asHead = projection("arcs", { first: scorer });
  // One row more than there are tokens: projections come in twos.
  const rowsOf = (width: number) => heap.takeFloats((MAX_TOKENS + 1) * width);
  const [tagRows, shallowRows, childRows] = [
    rowsOf(tagColumns),
    rowsOf((PLACES - DEEP) * scorer),
    rowsOf(scorer),
  ];
  const headRows = rowsOf(scorer);
  const isHead = new Uint8Array(MAX_TOKENS);
  const deepRows = deep.map(() => rowsOf(scorer));
  const isWritten = deep.map(() => new Uint8Array(MAX_TOKENS));

  const noPlace = tableOf("noPlace");
  const stateRows = tableOf("state");
  const scorerBias = biasOf("scorerBias");
  const actions = heap.placeFloats(transposed(asFloats(named("actions")), ACTION_COLUMNS));
  const actionScores = heap.takeFloats(ACTION_COLUMNS);
  const actionBias = named("actionsBias").scales;
  const describe = stateDescriber(model.shape.upos);
  const described = new Int32Array(stateTables(model.shape.upos).length);

  const arcTable = tableOf("arc");
  const arc = arcDescriber(model.shape.upos, model.shape.xpos);
  const describedArc = new Int32Array(arcTables(model.shape.upos, model.shape.xpos).length);
  const arcBias = biasOf("arcsBias");
  const labelMatrix = tableOf("labels");
  const labelBias = biasOf("labelsBias");
  const { outputs: labelColumns } = named("labels");
  const labelScores = heap.takeFloats(labelColumns);
  const room = heap.takeFloats(2 * scorer);

  const addresses = heap.takeFloats(PLACES + described.length + 1) / 4;
  const units = heap.takeFloats(scorer);
  const formRowsAt = heap.takeFloats(MAX_TOKENS);
  const formRows = ints.subarray(formRowsAt / 4, formRowsAt / 4 + MAX_TOKENS);
  const state = new ArcHybrid();
  const analysis: Analysis = {
    upos: new Uint8Array(MAX_TOKENS),
    xpos: new Uint8Array(MAX_TOKENS),
    heads: state.heads,
    labels: new Uint8Array(MAX_TOKENS),
  };

  return (forms, tags) => {
    readSentence(forms, tags);
    tagTokens(forms.length);
    attachTokens(forms.length);
    arc.start(state.heads, forms.length);
    for (let i = 0; i < forms.length; i++) analysis.labels[i] = labelOf(i);
    return analysis;
  };

  function readSentence(forms: readonly string[], given: ArrayLike<number>): void {
    locate(forms, given, formRows);
    lower.forEach((direction, d) => {
      const offset = 2 * d * hidden;
      direction.run(
        forms.length,
        { at: formRowsAt, step: 4, offset: 4 * d * gates },
        upper[0].inputAt(0) + offset,
        upper[1].inputAt(0) + offset,
        upper[0].inputStep,
      );
    });
    upper.forEach((direction, d) => {
      const output = readAt(0) + 2 * d * hidden;
      const base = { at: upperBias[d] as number, step: 0, offset: 0 };
      direction.run(forms.length, base, output, output, 2 * token);
    });
    shallow.write(shallowRows, readAt(0), 2 * token, forms.length);
    for (const written of isWritten) written.fill(0, 0, forms.length);
    asChild.write(childRows, readAt(0), 2 * token, forms.length);
    isHead.fill(0, 0, forms.length);
  }

  function tagTokens(count: number): void {
    const { upos, xpos } = model.shape;
    tags.write(tagRows, upper[0].inputAt(0), upper[0].inputStep, count);
    for (let i = 0; i < count; i++) {
      const at = tagRows / 4 + i * tagColumns;
      analysis.upos[i] = largestOf(at, upos);
      analysis.xpos[i] = largestOf(at + upos, xpos);
    }
  }

  function attachTokens(count: number): void {
    state.start(count);
    while (!state.done) state.apply(state.forced < 0 ? bestAction() : state.forced);
  }

  function bestAction(): number {
    for (let place = 0; place < PLACES; place++) {
      const i =
        place < PLACES - 1 ? state.at(PLACES - 2 - place) : state.next < state.length ? state.next : -1;
      ints[addresses + place] = i < 0 ? noPlace + 4 * place * scorer : placeRow(i, place);
    }
    describe(state, analysis.upos, described);
    for (let k = 0; k < described.length; k++)
      ints[addresses + PLACES + k] = stateRows + 4 * (described[k] as number) * scorer;
    ints[addresses + PLACES + described.length] = scorerBias;
    kernels.sumRows(units, 4 * addresses, PLACES + described.length + 1, scorer);
    return largestAllowed();
  }

  /** What a token says of the next transition from one of the places. */
  function placeRow(i: number, place: number): number {
    if (place >= DEEP) return shallowRows + 4 * (i * (PLACES - DEEP) + place - DEEP) * scorer;
    const row = (deepRows[place] as number) + 4 * i * scorer;
    const written = isWritten[place] as Uint8Array;
    if (written[i] === 0) {
      (deep[place] as Projection).writeOne(row, readAt(i));
      written[i] = 1;
    }
    return row;
  }

  function largestAllowed(): number {
    kernels.dotRows(actionScores, units, actions, scorer, ACTIONS);
    const shift = (floats[actionScores / 4 + SHIFT] as number) + (actionBias[SHIFT] as number);
    let left = (floats[actionScores / 4 + LEFT] as number) + (actionBias[LEFT] as number);
    let right = (floats[actionScores / 4 + RIGHT] as number) + (actionBias[RIGHT] as number);
    if (!state.allows(RIGHT)) right = Number.NEGATIVE_INFINITY;
    if (!state.allows(LEFT)) left = Number.NEGATIVE_INFINITY;
    if (!state.allows(SHIFT)) return left >= right ? LEFT : RIGHT;
    return shift >= left && shift >= right ? SHIFT : left >= right ? LEFT : RIGHT;
  }

  function labelOf(child: number): number {
    const head = state.heads[child] as number;
    if (head < 0) return 0;
    ints[addresses] = childRows + 4 * child * scorer;
    ints[addresses + 1] = headRow(head);
    ints[addresses + 2] = arcBias;
    arc.describe(child, analysis.upos, analysis.xpos, describedArc);
    for (let k = 0; k < describedArc.length; k++)
      ints[addresses + 3 + k] = arcTable + 4 * (describedArc[k] as number) * scorer;
    kernels.sumRows(units, 4 * addresses, 3 + describedArc.length, scorer);
    kernels.multiplyUnits(labelScores, labelBias, labelMatrix, units, scorer, labelColumns, room);
    return largestOf(labelScores / 4, model.shape.labels);
  }

  /** What a token says of the labels of its children: about half of them have none. */
  function headRow(head: number): number {
    const row = headRows + 4 * head * scorer;
    if (isHead[head] === 0) {
      asHead.writeOne(row, readAt(head));
      isHead[head] = 1;
    }
    return row;
  }

  function largestOf(at: number, count: number): number {
    let best = 0;
    let most = floats[at] as number;
    for (let i = 1; i < count; i++) {
      const own = floats[at + i] as number;
      if (own > most) {
        most = own;
        best = i;
      }
    }
    return best;
  }

  /** The rows of a layer's weights that its input, the embedding, goes through. */
  function firstRows(name: MatrixName): number {
    const weights = named(name);
    return heap.placeFloats(asFloats(weights).subarray(0, embedding * weights.outputs));
  }

  /** Some columns of a matrix that turns tokens of 16-bit integers into rows of floats. */
  function projection(
    name: MatrixName,
    {
      first = 0,
      end = named(name).outputs,
      bias,
    }: { first?: number; end?: number; bias?: Float32Array } = {},
  ): Projection {
    const { values, inputs, outputs, scales } = named(name);
    const width = end - first;
    const columns = new Int8Array(inputs * width);
    for (let i = 0; i < inputs; i++)
      columns.set(values.subarray(i * outputs + first, i * outputs + end), i * width);
    const matrix = heap.placeShorts(packPairs(columns, inputs, width));
    const units = heap.placeFloats(Array.from(scales.subarray(first, end), (scale) => scale / ONE));
    const biases = heap.placeFloats(bias ?? new Float32Array(width));
    return {
      write(rows, from, step, count) {
        const even = count + (count % 2);
        kernels.multiplyAndScale(rows, matrix, from, inputs / 2, width, even, 4 * width, step, units, biases);
      },
      writeOne(row, from) {
        kernels.multiplyAndScaleOne(row, matrix, from, inputs / 2, width, 1, 0, 0, units, biases);
      },
    };
  }

  function placeAddress(address: number): number {
    const at = heap.takeFloats(1);
    ints[at / 4] = address;
    return at;
  }
}

interface Projection {
  /** Turns `count` tokens, `step` bytes apart, into rows one behind the other; it writes one row more where they are odd. */
  write(rows: number, from: number, step: number, count: number): void;
  writeOne(row: number, from: number): void;
}

function asFloats({ values, scales, outputs }: Weights): Float32Array {
  const floats = new Float32Array(values.length);
  for (let row = 0; row < values.length; row += outputs)
    for (let i = 0; i < outputs; i++) floats[row + i] = (values[row + i] as number) * (scales[i] as number);
  return floats;
}

function transposed(matrix: Float32Array, columns: number): Float32Array {
  const rows = matrix.length / columns;
  return matrix.map((_, i) => matrix[(i % rows) * columns + Math.floor(i / rows)] as number);
}
