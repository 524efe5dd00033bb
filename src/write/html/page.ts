import type { Timeline, TimelineEvent } from "../../model/timeline.ts";

/** The words of an article, as it was read. */
export interface ArticleText {
  title: string;
  text: string;
}

/** What the parts of the page look things up in. */
export interface Page {
  timeline: Timeline;
  /** By document id. */
  texts: ReadonlyMap<string, ArticleText>;
  eventOf: ReadonlyMap<string, TimelineEvent>;
  /** The articles of the timeline; a reason may also quote a file of facts or of corrections. */
  documentOf: ReadonlyMap<string, Timeline["documents"][number]>;
}

export function pageOf(timeline: Timeline, texts: ReadonlyMap<string, ArticleText>): Page {
  return {
    timeline,
    texts,
    eventOf: new Map(timeline.events.map((event) => [event.id, event])),
    documentOf: new Map(timeline.documents.map((document) => [document.id, document])),
  };
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Reasons and positions speak of articles by their ids; a reader knows them by their titles. */
export function withTitles(text: string, { documentOf }: Page): string {
  return text.replace(/publication of (\S+?)(?=[:;,.]?(?:\s|$))/g, (whole, id: string) => {
    const document = documentOf.get(id);
    return document ? `publication of “${shortened(oneLine(document.title))}”` : whole;
  });
}

function shortened(title: string): string {
  const letters = [...title];
  return letters.length > 60 ? `${letters.slice(0, 59).join("").trimEnd()}…` : title;
}
