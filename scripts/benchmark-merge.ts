/**
 * How long it takes to group the mentions of a large archive by event: `npx tsx scripts/benchmark-merge.ts [mentions]`,
 * 100,000 by default, then half and a quarter as many for the growth. Invented stories of eight articles each, two years of
 * them, whatever their number more of the same. Run by hand: it asks the clock.
 */

import { clusterMentions } from "../src/merge/joins/cluster.ts";
import { groupNames } from "../src/merge/names/names.ts";
import type { EventMention, NameMention } from "../src/model/mention.ts";
import { seeded } from "./archive/seeded.ts";

const ACTS = [
  { kind: "meeting", words: ["meet", "summit", "talk", "conference"] },
  { kind: "attack", words: ["attack", "bomb", "raid", "shooting"] },
  { kind: "disaster", words: ["collapse", "flood", "fire", "crash"] },
  { kind: "election", words: ["vote", "election", "ballot"] },
  { kind: "resignation", words: ["resign", "resignation", "quit"] },
  { kind: "statement", words: ["say", "warn", "announce"] },
  { kind: "event", words: ["raise", "close", "reopen", "delay", "plan"] },
];

const ARTICLES = 8;
const MENTIONS = 12;

/** A name or word of its own for a number: syllables, so that a larger world needs longer ones. */
function coined(number: number, start: string): string {
  const syllables = ["ba", "do", "ki", "lo", "me", "nu", "ra", "si", "ta", "vo", "zu", "pe"];
  let [left, word] = [number + 12, start];
  while (left > 0) {
    word += syllables[left % 12];
    left = Math.floor(left / 12);
  }
  return word;
}

function world(size: number): { mentions: EventMention[]; texts: Map<string, string> } {
  const pick = seeded(7);
  const mentions: EventMention[] = [];
  const texts = new Map<string, string>();
  for (let story = 0; mentions.length < size; story++) {
    // A few people and towns are in many stories, as presidents and capitals are.
    const people = [0, 1, 2].map((i) => (i === 0 ? coined(pick(40), "P") : coined(story * 3 + i, "P")));
    const towns = [coined(pick(60), "T"), coined(story, "T")];
    const events = Array.from({ length: MENTIONS }, () => {
      const act = ACTS[pick(ACTS.length)] as (typeof ACTS)[0];
      return {
        act,
        people: people.filter(() => pick(2) === 0),
        town: towns[pick(2)] as string,
        topic: coined(pick(4000), "w"),
      };
    });
    for (let article = 0; article < ARTICLES && mentions.length < size; article++) {
      const document = `story-${story}-${article}`;
      let text = "";
      for (const [i, event] of events.entries()) {
        if (pick(3) === 0) continue;
        const word = event.act.words[pick(event.act.words.length)] as string;
        const start = text.length;
        const names = event.people.join(" ");
        text += `${names} ${word} ${event.topic} in ${event.town} with ${coined(pick(3000), "w")} and ${coined(pick(3000), "w")}. `;
        const at = start + names.length + 1;
        const span = [at, at + word.length] as const;
        const person = (name: string): NameMention => ({ name, span, kind: "person" });
        mentions.push({
          id: `${document}#e${i + 1}`,
          document,
          trigger: span,
          lemma: word,
          phrase: span,
          sentence: [start, text.length - 1],
          kind: event.act.kind,
          nominal: false,
          definite: false,
          status: "happened",
          statusBecause: { rule: "invented", span, quote: word },
          participants: event.people.map((name) => ({
            ...person(name),
            role: event.act.kind === "statement" ? "speaker" : "agent",
            rule: "invented",
            confidence: 1,
          })),
          places:
            pick(2) === 0 ? [{ name: event.town, span, kind: "place", rule: "invented", confidence: 1 }] : [],
          amounts: [],
          times: [],
          order: [],
          asserted: true,
          words: [event.topic.slice(0, 6)],
          headline: false,
          rule: "invented",
        });
      }
      texts.set(document, text);
    }
  }
  return { mentions, texts };
}

const size = Number(process.argv[2] ?? 100_000);
for (const count of [size / 4, size / 2, size]) {
  const { mentions, texts } = world(count);
  const names = groupNames(mentions.flatMap(({ participants, places }) => [...participants, ...places]));
  const since = process.cpuUsage();
  const clusters = clusterMentions(
    mentions,
    { names, timexes: new Map(), facts: new Set(), published: new Map(), isFolder: false },
    texts,
  );
  const { user, system } = process.cpuUsage(since);
  console.log(
    `${mentions.length} mentions of ${texts.size} articles: ${clusters.length} events in ${((user + system) / 1e6).toFixed(1)} s of CPU`,
  );
}
