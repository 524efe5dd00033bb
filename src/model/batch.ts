import type { Diagnostic } from "./diagnostic.ts";
import type { DocumentDating, Extracted } from "./stages.ts";
import type { When } from "./when.ts";

/** What the first three stages made of some of the articles, and what they had to say of them. */
export interface Batch {
  extracted: Extracted;
  diagnostics: readonly Diagnostic[];
}

/** One after the other, as one value. */
export function joinExtracted(parts: readonly Extracted[]): Extracted {
  return {
    documents: parts.flatMap(({ documents }) => documents),
    timexes: parts.flatMap(({ timexes }) => timexes),
    datings: parts.flatMap(({ datings }) => datings),
    sentences: parts.flatMap(({ sentences }) => sentences),
    mentions: parts.flatMap(({ mentions }) => mentions),
    offices: parts.flatMap(({ offices }) => offices),
  };
}

/** One value a document, in the order of the documents. */
export function splitExtracted(extracted: Extracted): Extracted[] {
  const parts = new Map<string, Extracted>();
  for (const document of extracted.documents)
    parts.set(document.id, {
      documents: [document],
      timexes: [],
      datings: [],
      sentences: [],
      mentions: [],
      offices: [],
    });
  for (const field of ["timexes", "datings", "sentences", "mentions", "offices"] as const)
    for (const item of extracted[field])
      (parts.get(item.document)?.[field] as unknown[] | undefined)?.push(item);
  return [...parts.values()];
}

/** What was made of one document, under another name for it: the same value that the stages make of it by that name. */
export function renameDocument(extracted: Extracted, id: string): Extracted {
  const [document] = extracted.documents;
  if (document === undefined || document.id === id) return extracted;
  const named = <Item extends { document: string }>(items: readonly Item[]): Item[] =>
    items.map((item) => ({ ...item, document: id }));
  // "<document>#e1"
  const mentionId = (old: string) => `${id}${old.slice(document.id.length)}`;
  return {
    documents: [{ ...document, id }],
    timexes: named(extracted.timexes),
    datings: named(extracted.datings).map((dating) => renameDating(dating, id)),
    sentences: named(extracted.sentences),
    mentions: named(extracted.mentions).map((mention) => ({
      ...mention,
      id: mentionId(mention.id),
      order: mention.order.map((link) => ({ ...link, mention: mentionId(link.mention) })),
    })),
    offices: named(extracted.offices),
  };
}

function renameDating(dating: DocumentDating, id: string): DocumentDating {
  return {
    ...dating,
    published: renameReasons(dating.published, id),
    evidence: dating.evidence.map((piece) => ({ ...piece, reason: { ...piece.reason, document: id } })),
  };
}

function renameReasons(when: When, id: string): When {
  return { ...when, because: when.because.map((reason) => ({ ...reason, document: id })) };
}
