import type { EventMention } from "../model/mention.ts";
import type { SentenceSpan } from "../text/sentences.ts";
import type { factualityOfClause } from "./factuality.ts";
import type { ParsedDocument } from "./parsed-document.ts";

export function setStatus(
  mention: EventMention,
  {
    status,
    because,
  }: { status: EventMention["status"]; because?: EventMention["statusBecause"] | undefined },
): void {
  mention.status = status;
  if (because) mention.statusBecause = because;
  else delete mention.statusBecause;
}

/** The verb beside a noun says whether its event happened: "the vote will take place on Monday". */
export function assertBy(mention: EventMention, factuality: ReturnType<typeof factualityOfClause>): void {
  mention.asserted = true;
  setStatus(mention, factuality.status === "ongoing" ? { status: "happened" } : factuality);
}

export function emptyMention(
  parsed: ParsedDocument,
  index: number,
  known: Pick<EventMention, "kind" | "lemma" | "nominal" | "rule" | "trigger" | "phrase">,
): EventMention {
  const { span, headline } = parsed.spans[index] as SentenceSpan;
  return {
    id: "",
    document: parsed.document,
    ...known,
    sentence: span,
    status: "happened",
    definite: false,
    asserted: false,
    participants: [],
    places: [],
    amounts: [],
    times: [],
    order: [],
    words: [],
    headline,
  };
}
