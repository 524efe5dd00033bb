import type { Variable } from "../../dating/relation.ts";
import type { EventMention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import { meaningInWords } from "../in-words.ts";
import type { Cluster } from "../joins/disjoint-mentions.ts";
import {
  type DatedRelation,
  type Evidence,
  endVariable,
  lasts,
  type NetworkInput,
  UNREAL,
  variableIn,
} from "./evidence.ts";

export function relationsOfOrder(
  mention: EventMention,
  target: EventMention,
  other: Cluster,
  link: EventMention["order"][number],
  variable: Variable,
  id: string,
  input: NetworkInput,
): DatedRelation[] {
  if (UNREAL.has(mention.status) || UNREAL.has(target.status)) return [];
  const anchor = variableIn(other, target.document);
  const title = `“${input.titleOf(other)}”`;
  const text = input.texts.get(mention.document) ?? "";
  const evidence: Evidence = {
    document: mention.document,
    span: link.span,
    quote: text.slice(...link.span),
    rule: link.rule,
    says: "",
  };
  const timex = link.by ? input.context.timexes.get(`${mention.document} ${link.by}`) : undefined;
  if (timex) {
    const whole: Span = [
      Math.min(timex.span[0], target.phrase[0]),
      Math.max(timex.span[1], target.phrase[1]),
    ];
    return [
      {
        id,
        kind: "denotes",
        anchor,
        variable,
        meaning: timex.meaning,
        rank: "relative",
        evidence: {
          ...evidence,
          span: whole,
          quote: text.slice(...whole),
          rule: timex.rule,
          says: meaningInWords(timex.meaning, title),
          timex: timex.id,
        },
      },
    ];
  }
  if (link.relation === "after")
    return [
      {
        id,
        kind: "not-after",
        first: anchor,
        second: variable,
        rank: "order",
        evidence: { ...evidence, says: `not before ${title}` },
      },
    ];
  if (link.relation === "before")
    return [
      {
        id,
        kind: "not-after",
        first: variable,
        second: anchor,
        rank: "order",
        evidence: { ...evidence, says: `not after ${title}` },
      },
    ];
  if (link.relation !== "within") return [];
  const end = lasts(other, input) ? endVariable(other) : anchor;
  return [
    {
      id: `${id} start`,
      kind: "not-after",
      first: anchor,
      second: variable,
      rank: "order",
      evidence: { ...evidence, says: `during ${title}, not before its first day` },
    },
    {
      id: `${id} end`,
      kind: "not-after",
      first: variable,
      second: end,
      rank: "order",
      evidence: { ...evidence, says: `during ${title}, not after its last day` },
    },
  ];
}
