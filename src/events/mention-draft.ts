import type { EventMention } from "../model/mention.ts";
import type { SentenceSpan } from "../text/sentences.ts";
import type { Factuality } from "./factuality.ts";
import type { ParsedDocument } from "./parsed-document.ts";

export function setStatus(mention: EventMention, { status, because }: Factuality): void {
  mention.status = status;
  mention.statusBecause = because;
}

/** What was done over a time is, in a report of it, done. */
export function asHappened(factuality: Factuality): Factuality {
  return factuality.status === "ongoing" ? { ...factuality, status: "happened" } : factuality;
}

/** The verb beside a noun says whether its event happened: "the vote will take place on Monday". */
export function assertBy(mention: EventMention, factuality: Factuality): void {
  mention.asserted = true;
  // "The alleged attack took place on Monday": the verb vouches for no more than the noun says.
  if (mention.status === "alleged" && asHappened(factuality).status === "happened") return;
  setStatus(mention, asHappened(factuality));
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
    statusBecause: {
      rule: "named as an event",
      span: known.trigger,
      quote: parsed.text.slice(...known.trigger),
    },
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
