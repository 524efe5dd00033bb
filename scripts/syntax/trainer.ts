import { arcDescriber } from "../../src/text/syntax/arc-features.ts";
import { ACTIONS, ArcHybrid } from "../../src/text/syntax/arc-hybrid.ts";
import { Heap } from "../../src/text/syntax/heap.ts";
import { encodeModel } from "../../src/text/syntax/model-file.ts";
import {
  ACTION_COLUMNS,
  arcTables,
  type MatrixName,
  PLACES,
  type Shape,
  stateTables,
} from "../../src/text/syntax/shape.ts";
import { stateDescriber } from "../../src/text/syntax/state-features.ts";
import { NO_TAG, TABLES, TAG_TABLE } from "../../src/text/syntax/word-features.ts";
import { descendTable, rememberTable, type Table, tablesOf } from "./embeddings.ts";
import { type Example, type Inventory, LONGEST } from "./example.ts";
import { writeCosts } from "./oracle.ts";
import { parametersOf } from "./parameters.ts";
import { exp, largestOf, writeSoftmaxGradient } from "./softmax.ts";
import { trainableDirection } from "./trainable-layer.ts";
import { type VectorProjection, vectorProjection } from "./vector-projection.ts";
import type { WordVectors } from "./word-vectors.ts";

/** Shares that are left out in training, so that nothing is relied on alone. */
export interface Dropout {
  embedding: number;
  layer: number;
  units: number;
  /** A word that stands n times is unknown with a chance of word / (word + n), and known by its vector alone with one of like kind. */
  word: number;
  own: number;
  /** Tags that the tagger gave. */
  tag: number;
}

/** What the gradients of an epoch lacked of certainty, a token. */
export interface Losses {
  tags: number;
  actions: number;
  labels: number;
}

const HEAP_BYTES = 32_000_000;
const MOST_ROWS = 32;
/** Of the loss of a tag beside that of an arc. */
const TAG_WEIGHT = 0.5;

/** Trains the network of `startNetwork` in floats, on tags, transitions and labels together. */
export class Trainer {
  readonly losses: Losses = { tags: 0, actions: 0, labels: 0 };
  private steps = 0;
  private readonly heap = new Heap(HEAP_BYTES);
  private readonly parameters;
  private readonly tables: Table[];
  private readonly vectors: VectorProjection;
  private readonly layers;
  private readonly places: ReturnType<Trainer["placesOf"]>;
  private readonly state = new ArcHybrid();
  private readonly describeState;
  private readonly arcs;

  constructor(
    private readonly shape: Shape,
    private readonly inventory: Inventory,
    vectors: WordVectors,
    private readonly dropout: Dropout,
    private readonly random: () => number,
  ) {
    const { heap } = this;
    this.parameters = parametersOf(heap, shape, random);
    this.tables = tablesOf(inventory.learnt + 1, shape.embedding, random);
    this.vectors = vectorProjection(heap, inventory.words, vectors, shape.embedding, random);
    const direction = (name: "layer1" | "layer2", side: "Forward" | "Backward") =>
      trainableDirection(
        heap,
        this.parameters.of(`${name}${side}`),
        this.parameters.of(`${name}${side}Bias`),
        shape.hidden,
        side === "Backward",
      );
    const layer = (name: "layer1" | "layer2") =>
      [direction(name, "Forward"), direction(name, "Backward")] as const;
    this.layers = { lower: layer("layer1"), upper: layer("layer2") };
    this.places = this.placesOf();
    this.describeState = stateDescriber(shape.upos);
    this.arcs = arcDescriber(shape.upos, shape.xpos);
  }

  /** Adds a sentence's gradients; with `explore` chance a transition follows the network rather than the oracle. */
  read(example: Example, explore: number): void {
    const { rows, vectors } = this.withUnknown(example);
    this.forward(example, rows, vectors);
    this.tag(example);
    this.attach(example, explore);
    this.label(example);
    this.backward(example, rows);
  }

  /** Moves the weights against the gradients gathered. */
  descend(rate: number): void {
    this.steps++;
    this.parameters.descend(this.steps, rate);
    this.vectors.descend(this.steps, rate);
    for (const table of this.tables) descendTable(table, this.shape.embedding, this.steps, rate);
  }

  /** Takes the weights as they are into their running mean, of which a share is kept. */
  remember(keep: number): void {
    this.parameters.remember(keep);
    this.vectors.remember(keep);
    for (const table of this.tables) rememberTable(table, keep);
  }

  /** The model file of the running mean of the weights (Polyak & Juditsky 1992). */
  encode(): Uint8Array {
    const { upos, xpos, labels, words } = this.inventory;
    return encodeModel({
      shape: this.shape,
      ...{ upos, xpos, labels, words },
      tables: this.tables.map(({ mean }, table) => (table === 0 ? this.wordTable(mean) : mean)),
      matrices: this.parameters.all.map(({ name, inputs, outputs }) => ({
        ...{ name, inputs, outputs },
        values: this.parameters.meanOf(name),
      })),
    });
  }

  /** What was learnt of each word, or of unknown ones, and what its vector says, in one row. */
  private wordTable(mean: Float32Array): Float32Array {
    const { embedding, words } = this.shape;
    const table = new Float32Array(words * embedding);
    for (let row = 0; row < words; row++) {
      const own = (row > this.inventory.learnt ? 0 : row) * embedding;
      this.vectors.meanOf(row).forEach((value, i) => {
        table[row * embedding + i] = value + (mean[own + i] as number);
      });
    }
    return table;
  }

  private placesOf() {
    const { embedding, hidden, scorer, upos, xpos } = this.shape;
    const take = (floats: number) => this.heap.takeFloats(floats);
    const labels = this.parameters.of("labels").outputs;
    const each = (width: number) => ({
      values: take(LONGEST * width),
      gradient: take(LONGEST * width),
      mask: take(LONGEST * width),
      width,
    });
    const token = 2 * hidden;
    return {
      embedded: each(embedding),
      lower: each(token),
      forUpper: each(token),
      forTags: each(token),
      upper: each(token),
      forArcs: each(token),
      tags: each(this.parameters.of("tags").outputs),
      states: each(PLACES * scorer),
      arcs: each(2 * scorer),
      actionUnits: take(scorer),
      labelUnits: take(LONGEST * scorer),
      unitSlopes: take(scorer),
      labels: { values: take(labels), gradient: take(LONGEST * labels) },
      one: this.heap.placeFloats([1]),
      upos: new Int32Array(LONGEST),
      xpos: new Int32Array(LONGEST),
      /** Of the rows that a hidden unit sums, and of their gradients. */
      addresses: take(MOST_ROWS),
      slopes: new Int32Array(MOST_ROWS),
      described: new Int32Array(Math.max(stateTables(upos).length, arcTables(upos, xpos).length)),
    };
  }

  /** The rows of the embedding tables and of the vectors, those of some words left out. */
  private withUnknown({ rows, counts, length }: Example): { rows: Int32Array; vectors: Int32Array } {
    const { word, own, tag } = this.dropout;
    const read = rows.slice();
    const vectors = Int32Array.from({ length }, (_, i) => rows[i * TABLES] as number);
    counts.forEach((count, i) => {
      const at = i * TABLES;
      if (this.random() < tag) read[at + TAG_TABLE] = NO_TAG;
      if (this.random() < word / (word + count)) read[at] = vectors[i] = 0;
      else if ((rows[at] as number) > this.inventory.learnt || this.random() < own / (own + count))
        read[at] = 0;
    });
    return { rows: read, vectors };
  }

  /** Copies values through a fresh mask. */
  private drop(from: number, to: { values: number; mask: number }, count: number, rate: number): void {
    const { floats } = this.heap;
    const kept = 1 / (1 - rate);
    for (let i = 0; i < count; i++) {
      const mask = this.random() < rate ? 0 : kept;
      floats[to.mask / 4 + i] = mask;
      floats[to.values / 4 + i] = (floats[from / 4 + i] as number) * mask;
    }
  }

  private forward({ length }: Example, rows: Int32Array, vectors: Int32Array): void {
    const { heap, layers, dropout } = this;
    const { floats, kernels } = heap;
    const { embedding, hidden } = this.shape;
    const { embedded, lower, forUpper, forTags, upper, forArcs, tags, states, arcs } = this.places;
    const token = 2 * hidden;
    floats.fill(0, embedded.values / 4, embedded.values / 4 + length * embedding);
    for (let i = 0; i < length; i++)
      this.tables.forEach(({ values }, table) => {
        const row = (rows[i * TABLES + table] as number) * embedding;
        const at = embedded.values / 4 + i * embedding;
        for (let k = 0; k < embedding; k++)
          floats[at + k] = (floats[at + k] as number) + (values[row + k] as number);
      });
    this.vectors.add(vectors, length, embedded.values);
    this.drop(embedded.values, embedded, length * embedding, dropout.embedding);
    layers.lower.forEach((direction, d) => {
      direction.forward(embedded.values, length, lower.values + 4 * d * hidden, 4 * token);
    });
    this.drop(lower.values, forUpper, length * token, dropout.layer);
    this.drop(lower.values, forTags, length * token, dropout.layer);
    layers.upper.forEach((direction, d) => {
      direction.forward(forUpper.values, length, upper.values + 4 * d * hidden, 4 * token);
    });
    this.drop(upper.values, forArcs, length * token, dropout.layer);
    const project = (
      name: MatrixName,
      from: number,
      to: { values: number; gradient: number; width: number },
    ) => {
      const { values } = this.parameters.of(name);
      floats.fill(0, to.values / 4, to.values / 4 + length * to.width);
      floats.fill(0, to.gradient / 4, to.gradient / 4 + length * to.width);
      for (let i = 0; i < length; i++)
        kernels.multiplyFloats(
          to.values + 4 * to.width * i,
          values,
          4 * to.width,
          from + 4 * token * i,
          4,
          token,
          to.width,
        );
    };
    project("tags", forTags.values, tags);
    project("places", forArcs.values, states);
    project("arcs", forArcs.values, arcs);
  }

  private tag({ length, upos, xpos }: Example): void {
    const { floats } = this.heap;
    const { places, shape } = this;
    const bias = this.parameters.of("tagsBias");
    const { values, gradient, width } = places.tags;
    for (let i = 0; i < length; i++) {
      const [at, slope] = [values / 4 + i * width, gradient / 4 + i * width];
      for (let k = 0; k < width; k++)
        floats[at + k] = (floats[at + k] as number) + (floats[bias.values / 4 + k] as number);
      places.upos[i] = largestOf(floats, at, shape.upos);
      places.xpos[i] = largestOf(floats, at + shape.upos, shape.xpos);
      this.losses.tags +=
        writeSoftmaxGradient(floats, at, slope, {
          count: shape.upos,
          right: upos[i] as number,
          weight: TAG_WEIGHT,
        }) +
        writeSoftmaxGradient(floats, at + shape.upos, slope + shape.upos, {
          ...{ count: shape.xpos, right: xpos[i] as number, weight: TAG_WEIGHT },
        });
      for (let k = 0; k < width; k++)
        floats[bias.gradient / 4 + k] =
          (floats[bias.gradient / 4 + k] as number) + (floats[slope + k] as number);
    }
  }

  private attach(example: Example, explore: number): void {
    const { state } = this;
    const costs = new Int32Array(ACTIONS);
    state.start(example.length);
    while (!state.done) {
      const scores = this.scoreActions();
      writeCosts(state, example.projective, costs);
      let least = Number.POSITIVE_INFINITY;
      for (let action = 0; action < ACTIONS; action++)
        if (state.allows(action)) least = Math.min(least, costs[action] as number);
      const isRight = (action: number) => costs[action] === least;
      const best = this.bestOf(scores, () => true);
      const bestRight = this.bestOf(scores, isRight);
      this.learnAction(scores, best, isRight);
      state.apply(this.random() < explore ? best : bestRight);
    }
  }

  private bestOf(scores: Float64Array, among: (action: number) => boolean): number {
    let best = -1;
    for (let action = 0; action < ACTIONS; action++)
      if (
        this.state.allows(action) &&
        among(action) &&
        (best < 0 || (scores[action] as number) > (scores[best] as number))
      )
        best = action;
    return best;
  }

  private scoreActions(): Float64Array {
    const { floats, ints } = this.heap;
    const { parameters, state, places, shape } = this;
    const { scorer } = shape;
    const { addresses, slopes, described } = places;
    const [noPlace, table] = [parameters.of("noPlace"), parameters.of("state")];
    for (let place = 0; place < PLACES; place++) {
      const i =
        place < PLACES - 1 ? state.at(PLACES - 2 - place) : state.next < state.length ? state.next : -1;
      const row = 4 * scorer * (i < 0 ? place : i * PLACES + place);
      ints[addresses / 4 + place] = (i < 0 ? noPlace.values : places.states.values) + row;
      slopes[place] = (i < 0 ? noPlace.gradient : places.states.gradient) + row;
    }
    this.describeState(state, places.upos, described);
    const tables = stateTables(shape.upos).length;
    this.addressRows(PLACES, tables, table);
    this.sumUnits(PLACES + tables, "scorerBias", places.actionUnits);
    const [weights, bias] = [parameters.of("actions").values / 4, parameters.of("actionsBias").values / 4];
    const scores = Float64Array.from({ length: ACTIONS }, (_, action) => floats[bias + action] as number);
    for (let i = 0; i < scorer; i++) {
      const unit = floats[places.actionUnits / 4 + i] as number;
      if (unit === 0) continue;
      for (let action = 0; action < ACTIONS; action++)
        scores[action] =
          (scores[action] as number) + unit * (floats[weights + i * ACTION_COLUMNS + action] as number);
    }
    return scores;
  }

  private addressRows(from: number, count: number, table: { values: number; gradient: number }): void {
    const { addresses, slopes, described } = this.places;
    for (let k = 0; k < count; k++) {
      const row = 4 * this.shape.scorer * (described[k] as number);
      this.heap.ints[addresses / 4 + from + k] = table.values + row;
      slopes[from + k] = table.gradient + row;
    }
  }

  /** Hidden units: the sum of the rows addressed, with a bias, cut off at nothing, some left out. */
  private sumUnits(count: number, biasName: "scorerBias" | "arcsBias", units: number): void {
    const { floats, ints, kernels } = this.heap;
    const { addresses, slopes } = this.places;
    const bias = this.parameters.of(biasName);
    ints[addresses / 4 + count] = bias.values;
    slopes[count] = bias.gradient;
    kernels.sumRows(units, addresses, count + 1, this.shape.scorer);
    const rate = this.dropout.units;
    const kept = 1 / (1 - rate);
    for (let i = units / 4; i < units / 4 + this.shape.scorer; i++) {
      const sum = floats[i] as number;
      if (sum > 0) floats[i] = this.random() < rate ? 0 : sum * kept;
    }
  }

  /** Hands the gradient of the hidden units down to the rows that they sum. */
  private sumUnitsBack(count: number, units: number): void {
    const { floats, kernels } = this.heap;
    const { slopes, unitSlopes, one } = this.places;
    const { scorer } = this.shape;
    const kept = 1 / (1 - this.dropout.units);
    for (let i = 0; i < scorer; i++) {
      const at = unitSlopes / 4 + i;
      floats[at] = (floats[units / 4 + i] as number) > 0 ? (floats[at] as number) * kept : 0;
    }
    for (let k = 0; k <= count; k++)
      kernels.multiplyFloats(slopes[k] as number, unitSlopes, 0, one, 0, 1, scorer);
  }

  /** The loss is that of not being among the right actions, whichever of them. */
  private learnAction(scores: Float64Array, best: number, isRight: (action: number) => boolean): void {
    const { floats } = this.heap;
    const { parameters, places, shape, state } = this;
    const masses = new Float64Array(ACTIONS);
    let [total, right] = [0, 0];
    for (let action = 0; action < ACTIONS; action++) {
      if (!state.allows(action)) continue;
      const mass = exp((scores[action] as number) - (scores[best] as number));
      masses[action] = mass;
      total += mass;
      if (isRight(action)) right += mass;
    }
    this.losses.actions += 1 - right / total;
    const [weights, bias] = [parameters.of("actions"), parameters.of("actionsBias")];
    const slopes = masses.map(
      (mass, action) => mass / total - (isRight(action) && mass > 0 ? mass / right : 0),
    );
    slopes.forEach((slope, action) => {
      floats[bias.gradient / 4 + action] = (floats[bias.gradient / 4 + action] as number) + slope;
    });
    for (let i = 0; i < shape.scorer; i++) {
      const unit = floats[places.actionUnits / 4 + i] as number;
      let up = 0;
      if (unit > 0)
        for (let action = 0; action < ACTIONS; action++) {
          const [slope, at] = [slopes[action] as number, i * ACTION_COLUMNS + action];
          up += slope * (floats[weights.values / 4 + at] as number);
          floats[weights.gradient / 4 + at] = (floats[weights.gradient / 4 + at] as number) + slope * unit;
        }
      floats[places.unitSlopes / 4 + i] = up;
    }
    this.sumUnitsBack(PLACES + stateTables(shape.upos).length, places.actionUnits);
  }

  /** Labels are learnt on the gold arcs. */
  private label(example: Example): void {
    const { floats, ints, kernels } = this.heap;
    const { parameters, places, shape, arcs } = this;
    const { scorer } = shape;
    const { labelUnits, unitSlopes, labels, addresses, slopes } = places;
    const [weights, bias, table] = [
      parameters.of("labels"),
      parameters.of("labelsBias"),
      parameters.of("arc"),
    ];
    const width = weights.outputs;
    const tables = arcTables(shape.upos, shape.xpos).length;
    floats.fill(0, labels.gradient / 4, labels.gradient / 4 + example.length * width);
    floats.fill(0, labelUnits / 4, labelUnits / 4 + example.length * scorer);
    arcs.start(example.heads, example.length);
    for (let child = 0; child < example.length; child++) {
      const head = example.heads[child] as number;
      if (head < 0) continue;
      const [units, gradient] = [labelUnits + 4 * scorer * child, labels.gradient + 4 * width * child];
      for (const [k, row] of [child * 2, head * 2 + 1].entries()) {
        ints[addresses / 4 + k] = places.arcs.values + 4 * scorer * row;
        slopes[k] = places.arcs.gradient + 4 * scorer * row;
      }
      arcs.describe(child, places.upos, places.xpos, places.described);
      this.addressRows(2, tables, table);
      this.sumUnits(2 + tables, "arcsBias", units);
      floats.copyWithin(labels.values / 4, bias.values / 4, bias.values / 4 + width);
      kernels.multiplyFloats(labels.values, weights.values, 4 * width, units, 4, scorer, width);
      this.losses.labels += writeSoftmaxGradient(floats, labels.values / 4, gradient / 4, {
        ...{ count: shape.labels, right: example.labels[child] as number, weight: 1 },
      });
      kernels.multiplyFloats(bias.gradient, gradient, 0, places.one, 0, 1, width);
      floats.fill(0, unitSlopes / 4, unitSlopes / 4 + scorer);
      kernels.multiplyFloats(unitSlopes, weights.transposed, 4 * scorer, gradient, 4, width, scorer);
      this.sumUnitsBack(2 + tables, units);
    }
    for (let i = 0; i < scorer; i++)
      kernels.multiplyFloats(
        ...([weights.gradient + 4 * width * i, labels.gradient, 4 * width] as const),
        ...([labelUnits + 4 * i, 4 * scorer, example.length, width] as const),
      );
  }

  private backward({ length }: Example, rows: Int32Array): void {
    const { heap, layers } = this;
    const { floats, kernels } = heap;
    const { embedding, hidden } = this.shape;
    const { embedded, lower, forUpper, forTags, upper, forArcs, tags, states, arcs } = this.places;
    const token = 2 * hidden;
    const clear = (at: number, width: number) => floats.fill(0, at / 4, at / 4 + length * width);
    for (const { gradient } of [lower, forUpper, forTags, upper, forArcs]) clear(gradient, token);
    clear(embedded.gradient, embedding);
    const unproject = (
      name: MatrixName,
      from: { values: number; gradient: number },
      to: { gradient: number; width: number },
    ) => {
      const { transposed, gradient } = this.parameters.of(name);
      for (let i = 0; i < length; i++)
        kernels.multiplyFloats(
          from.gradient + 4 * token * i,
          transposed,
          4 * token,
          to.gradient + 4 * to.width * i,
          4,
          to.width,
          token,
        );
      for (let k = 0; k < token; k++)
        kernels.multiplyFloats(
          gradient + 4 * to.width * k,
          to.gradient,
          4 * to.width,
          from.values + 4 * k,
          4 * token,
          length,
          to.width,
        );
    };
    unproject("tags", forTags, tags);
    unproject("places", forArcs, states);
    unproject("arcs", forArcs, arcs);
    this.dropBack(forArcs, upper.gradient, length * token);
    layers.upper.forEach((direction, d) => {
      direction.backward(length, upper.gradient + 4 * d * hidden, 4 * token, forUpper.gradient);
    });
    this.dropBack(forUpper, lower.gradient, length * token);
    this.dropBack(forTags, lower.gradient, length * token);
    layers.lower.forEach((direction, d) => {
      direction.backward(length, lower.gradient + 4 * d * hidden, 4 * token, embedded.gradient);
    });
    for (let i = 0; i < length * embedding; i++)
      floats[embedded.gradient / 4 + i] =
        (floats[embedded.gradient / 4 + i] as number) * (floats[embedded.mask / 4 + i] as number);
    this.vectors.backward(length, embedded.gradient);
    for (let i = 0; i < length; i++)
      this.tables.forEach(({ gradients, read }, table) => {
        const row = rows[i * TABLES + table] as number;
        read.add(row);
        for (let k = 0; k < embedding; k++)
          gradients[row * embedding + k] =
            (gradients[row * embedding + k] as number) +
            (floats[embedded.gradient / 4 + i * embedding + k] as number);
      });
  }

  private dropBack(from: { gradient: number; mask: number }, to: number, count: number): void {
    const { floats } = this.heap;
    for (let i = 0; i < count; i++)
      floats[to / 4 + i] =
        (floats[to / 4 + i] as number) +
        (floats[from.gradient / 4 + i] as number) * (floats[from.mask / 4 + i] as number);
  }
}
