import path from "node:path";
import { open } from "lmdb";
import { expect, test } from "vitest";
import { reconstructInStages, resultOf } from "../../pipeline/pipeline.ts";
import { Store, StoreError } from "../../pipeline/store.ts";
import { analyseEach, ingestEach, storedReader } from "../../pipeline/stored-reader.ts";
import { generateArchive } from "../../scripts/archive/generate-archive.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { ABEL, HALE, TARN } from "../merge/affairs.ts";
import { folderOf } from "../read/folder.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const articles = [...generateArchive({ articles: 12, length: 400 })].map(({ path: file, text }) => ({
  path: file,
  bytes: bytesOf(text),
}));
const added = {
  path: "post/index.txt",
  bytes: bytesOf("Fire\n\nThe mill in Tarn burned down on 3 May 2011."),
};

async function read(given: typeof articles, file?: string, published = new Map<string, string>()) {
  const store = file === undefined ? undefined : new Store(file);
  const heard: Diagnostic[] = [];
  const report = (found: Diagnostic) => heard.push(found);
  try {
    const made = await reconstructInStages(given, { report, published, ...(store && { store }) });
    return { json: JSON.stringify(made), heard, count: store && { ...store.count } };
  } finally {
    await store?.close();
  }
}

test("what a store holds is not read again, and comes out as if it were", async () => {
  const file = path.join(folderOf({}), "annals.store");
  const fresh = await read(articles);
  expect(await read(articles, file)).toEqual({ ...fresh, count: { documents: 12, known: 0 } });
  expect(await read(articles, file)).toEqual({ ...fresh, count: { documents: 12, known: 12 } });
});

test("articles that are added cost themselves, those that were moved or renamed nothing", async () => {
  const file = path.join(folderOf({}), "annals.store");
  await read(articles, file);
  // The second of one name gives the first a longer one.
  const moved = articles.map((article, i) => ({
    ...article,
    path: i === 0 ? "star/index.txt" : `x/${article.path}`,
  }));
  const more = [added, ...moved];
  expect(await read(more, file)).toEqual({ ...(await read(more)), count: { documents: 13, known: 12 } });
});

test("of an archive only the dossiers that an added article touches are merged again", async () => {
  const file = path.join(folderOf({}), "annals.store");
  const archive = Object.entries({ ...TARN, ...HALE }).map(([name, text]) => ({
    path: `${name}.txt`,
    bytes: bytesOf(text),
  }));
  const dossiers = async (given: typeof articles) => {
    const store = new Store(file);
    try {
      const { timeline } = await reconstructInStages(given, { store });
      return { ...store.dossiers, timeline };
    } finally {
      await store.close();
    }
  };
  const first = await dossiers(archive);
  expect(first).toMatchObject({ all: 2, known: 0 });
  expect(await dossiers(archive)).toEqual({ ...first, known: first.all });
  const more = [
    ...archive,
    { path: "tarn-8.txt", bytes: bytesOf("Greta Moss left Tarnwick for Corvin Works.") },
  ];
  const later = await dossiers(more);
  expect(later).toMatchObject({ all: 2, known: 1 });
  expect(later.timeline).toEqual((await reconstructInStages(more)).timeline);
});

test("of many articles only the texts are held, and the rest is fetched from the store", async () => {
  const archive = [...Object.entries({ ...TARN, ...HALE, ...ABEL })].map(([name, text]) => ({
    path: `${name}.txt`,
    bytes: bytesOf(text),
  }));
  const said = {
    corrections: [{ event: { quote: "Police searched the offices" }, title: "The search of the offices" }],
    published: new Map([["hale-3", "2019-06-05"]]),
  };
  for (const given of [{}, said]) {
    const whole = await reconstructInStages(archive, given);
    const store = new Store(path.join(folderOf({}), "annals.store"));
    try {
      for (const workers of [1, 2]) {
        const made = await reconstructInStages(archive, {
          ...given,
          store,
          workers,
          wholeUpTo: 4,
          leaveInStore: true,
        });
        expect(made.timeline).toEqual(whole.timeline);
        // Only an article that is given a day is read again, as of that day.
        expect(made.extracted.datings.map(({ document }) => document)).toEqual(
          given === said ? ["hale-3"] : [],
        );
        expect(resultOf(made).timexes()).toEqual(resultOf(whole).timexes());
      }
    } finally {
      await store.close();
    }
  }
});

test("a day given on the command line is none of the article's own, and is not kept", async () => {
  const file = path.join(folderOf({}), "annals.store");
  const given = new Map([["index", "2011-05-04"]]);
  const dated = await read([added], file, given);
  expect(dated.json).toContain('"edtf":"2011-05-04"');
  expect(await read([added], file)).toEqual({ ...(await read([added])), count: { documents: 1, known: 1 } });
  expect((await read([added], file, given)).json).toEqual(dated.json);
});

test("to another version of the program a store is empty", async () => {
  const file = path.join(folderOf({}), "annals.store");
  await read([added], file);
  const db = open({ path: file, noSubdir: true, encoding: "json", compression: true });
  await db.put("program", "another");
  await db.close();
  expect((await read([added], file)).count).toEqual({ documents: 1, known: 0 });
  expect((await read([added], file)).count).toEqual({ documents: 1, known: 1 });
});

test("a file that is no store is refused and left as it is", () => {
  const folder = folderOf({
    "notes.txt": "Some notes of mine, which are no store of anything.",
    "short.txt": "a",
  });
  for (const name of ["notes.txt", "short.txt", "."])
    expect(() => new Store(path.join(folder, name))).toThrow(StoreError);
});

test("a run that is broken off has kept what it had read, though one thread never waits", async () => {
  const file = path.join(folderOf({}), "annals.store");
  const store = new Store(file);
  const reader = storedReader(store, { analyseEach, ingestEach });
  const { extracted } = await reader(articles);
  // Read as another process would read it: nothing of this turn is waited for.
  expect(extracted.documents.filter((document) => store.kept(document) === undefined)).toEqual([]);
  await store.close();
});
