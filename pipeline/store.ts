import { createHash } from "node:crypto";
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { open, type RootDatabase } from "lmdb";
import type { Dossier } from "../src/merge/dossiers/sort-into-dossiers.ts";
import type { Telling } from "../src/merge/merge-articles.ts";
import type { Batch } from "../src/model/batch.ts";
import type { Diagnostic } from "../src/model/diagnostic.ts";
import type { Document } from "../src/model/document.ts";
import { remembered } from "../src/model/remembered.ts";
import type { Article, Extracted } from "../src/model/stages.ts";
import { programVersion } from "./program-version.ts";

/** What one file held. */
export interface Reading {
  documents: readonly Document[];
  diagnostics: readonly Diagnostic[];
}

/** What the second and third stage made of one document, under no name. */
export interface Analysis extends Batch {
  extracted: Extracted;
}

/** What a run wrote, by file the digest of its content, and what it told. */
export interface PastRun {
  files: readonly [name: string, digest: string][];
  told: readonly { severity: Diagnostic["severity"]; line: string }[];
}

/** A file that is no store, or cannot be one. */
export class StoreError extends Error {}

/**
 * What earlier runs made of articles, in one file: a document is read, tagged and parsed once, and a dossier merged once.
 * Everything is found by its content, so a store may serve any folders. It knows one version of the program, and is empty to another.
 *
 * The file is an LMDB database: what is written is written in transactions that hold even when the process is killed,
 * and several runs may use it at once.
 */
export class Store {
  /** How many documents were looked for, and how many of them were there. */
  readonly count = { documents: 0, known: 0 };
  /** How many dossiers were looked for, and how many of them had been merged. */
  readonly dossiers = { all: 0, known: 0 };
  private readonly file: string;
  private readonly db: RootDatabase<unknown, string>;

  /** @throws {StoreError} where the file is no store, or cannot be opened. */
  constructor(file: string) {
    this.file = file;
    if (!isStore(file)) throw new StoreError(`${file} is no store.`);
    try {
      this.db = open({ path: file, noSubdir: true, encoding: "json", compression: true });
    } catch (error) {
      throw new StoreError(`${file} cannot be opened as a store: ${(error as Error).message}.`);
    }
    const version = programVersion();
    this.db.transactionSync(() => {
      if (this.db.get("program") === version) return;
      this.db.clearSync();
      this.db.putSync("program", version);
    });
  }

  reading(article: Article): Reading | undefined {
    return this.db.get(keyOfArticle(article)) as Reading | undefined;
  }

  keepReading(article: Article, reading: Reading): void {
    this.put(keyOfArticle(article), reading);
  }

  analysis(document: Document): Analysis | undefined {
    const analysis = this.kept(document);
    this.count.documents++;
    if (analysis) this.count.known++;
    return analysis;
  }

  /** The analysis of a document that this run has looked for before, or has kept. */
  kept(document: Document): Analysis | undefined {
    return this.db.get(keyOfDocument(document)) as Analysis | undefined;
  }

  /** Waits until all that was kept can be fetched. */
  async settled(): Promise<void> {
    await this.db.committed;
  }

  keepAnalysis(document: Document, analysis: Analysis): void {
    this.put(keyOfDocument(document), analysis);
  }

  telling(dossier: Dossier): Telling | undefined {
    const telling = this.db.get(keyOfDossier(dossier)) as Telling | undefined;
    this.dossiers.all++;
    if (telling) this.dossiers.known++;
    return telling;
  }

  keepTelling(dossier: Dossier, telling: Telling): void {
    this.put(keyOfDossier(dossier), telling);
  }

  run(inputs: unknown): PastRun | undefined {
    return this.db.get(keyOf("run", JSON.stringify(inputs))) as PastRun | undefined;
  }

  keepRun(inputs: unknown, run: PastRun): void {
    this.put(keyOf("run", JSON.stringify(inputs)), run);
  }

  /** Waits until all that was kept lies on the disk. */
  async close(): Promise<void> {
    await this.db.flushed;
    await this.db.close();
  }

  private put(key: string, value: unknown): void {
    // Failing to keep something costs time in the next run, and this one nothing.
    this.db.put(key, value).catch((error: Error) => {
      console.error(`warning ${this.file} could not take in a document: ${error.message}`);
    });
  }
}

const LMDB_MAGIC = Buffer.from([0xde, 0xc0, 0xef, 0xbe]);

/** LMDB takes any file for its own, and dies of it; but its magic number stands behind the header of the first page. */
function isStore(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found || (found.isFile() && found.size === 0)) return true;
  if (!found.isFile()) return false;
  const head = Buffer.alloc(64);
  const descriptor = openSync(file, "r");
  try {
    readSync(descriptor, head);
    return head.includes(LMDB_MAGIC);
  } finally {
    closeSync(descriptor);
  }
}

// How a file is read may hang on its path; what its text says does not.
function keyOfArticle({ path, bytes, jsonFields }: Article): string {
  return keyOf("reading", path, bytes, JSON.stringify(jsonFields ?? null));
}

function keyOfDocument({ id: _id, path: _path, copyOf: _copyOf, ...content }: Document): string {
  return keyOf("analysis", JSON.stringify(content));
}

// What the first stages made of a document follows from it. A dossier that is new is looked for, and then kept.
const keyOfDossier = remembered(({ extracted: { documents }, said }: Dossier) =>
  keyOf("dossier", JSON.stringify(said), ...documents.map((document) => JSON.stringify(document))),
);

function keyOf(kind: string, ...parts: (string | Uint8Array)[]): string {
  const digest = createHash("sha256");
  for (const part of parts) digest.update(`${part.length} `).update(part);
  return `${kind} ${digest.digest("hex")}`;
}
