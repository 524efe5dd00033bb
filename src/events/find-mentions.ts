import { granularityOf } from "../calendar/granularity.ts";
import { fieldsNamed, outermost } from "../calendar/parts-of-meaning.ts";
import type { EventMention, Office, TimeLink } from "../model/mention.ts";
import { overlaps, type Span } from "../model/span.ts";

import type { Timex } from "../model/timex.ts";
import type { Clause, ParsedSentence } from "../text/clause.ts";
import type { NounPhrase } from "../text/phrases.ts";
import type { SentenceSpan } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";
import { addAdjuncts } from "./adjuncts.ts";
import { countedStates, findAmounts } from "./amounts.ts";
import { bookedNoun } from "./booked-noun.ts";
import { gistOf } from "./clause-headline.ts";
import { dueAppearance } from "./due-appearance.ts";
import { anyEventNounOf, eventNounOf } from "./event-noun.ts";
import { type Extent, extentOf } from "./extent.ts";
import { type Factuality, factualityOfClause } from "./factuality.ts";
import { factualityOfNoun } from "./factuality-of-noun.ts";
import { lemmaWithParticle } from "./governing-words.ts";
import { linkHelpCalled } from "./help-called.ts";
import { linkItHappened } from "./it-happened.ts";
import { assertBy, emptyMention, setStatus } from "./mention-draft.ts";
import type { NameInPhrase } from "./names.ts";
import { newPlan } from "./new-plan.ts";
import { isPredicate, nominalDraft } from "./nominal-mention.ts";
import { linkOrder } from "./order.ts";
import {
  bySentence,
  type Draft,
  isQuoted,
  type ParsedDocument,
  parseDocument,
  sentenceAt,
} from "./parsed-document.ts";
import { addDoers, addSubject } from "./participants.ts";
import { resolvePeople } from "./people.ts";
import { nameRules, verbRules } from "./rules.ts";
import { scheduledNoun } from "./scheduled-noun.ts";
import { speechParticiple } from "./speech-participle.ts";
import { type Telling, tellingOf } from "./telling.ts";
import { assignTimes } from "./times.ts";
import { verbalDraft } from "./verbal-mention.ts";

const GIVEN = new Set(nameRules.given);

/** What a disaster or an attack does, told by a verb: "the collapse killed 12", "a blast tore through the hall". */
const EFFECTS = new Set(verbRules.effects);

/** Of these a headline tells beside the disaster itself. */
const CASUALTIES = new Set(["kill", "injure", "wound", "leave", "claim", "drown", "displace"]);

const LIGHT = new Set(verbRules.light);

const PERFORM = new Set(verbRules.perform);

const UNDERGO = new Set(verbRules.undergo);

const UTTER = new Set(verbRules.utter);

const OCCUR = new Set(verbRules.occur);

/** Finds the event mentions of one article, in text order, each with its participants, places, status and links. */
export function findMentions(
  document: string,
  text: string,
  spans: readonly SentenceSpan[],
  timexes: readonly Timex[],
): { mentions: EventMention[]; offices: Office[] } {
  const { parsed, drafts } = draftDocument(document, text, spans, timexes);
  linkDrafts(parsed, drafts);
  const own = bySentence(parsed, drafts);
  for (const draft of drafts) {
    const { relation, rule } = tellingOf(parsed, own[draft.sentence] ?? [], draft);
    draft.mention.told = { relation, rule };
    const extent = extentOf(parsed, draft);
    if (extent.lasts)
      draft.mention.lasts = { rule: extent.rule, ...(extent.said ? { timex: extent.said.id } : {}) };
  }
  // A headline that begins with "They" says nothing to those who have not read the article.
  for (const { mention } of drafts) {
    if (mention.gist) mention.gist = mention.gist.replace(ASIDE, "").replace(CUT_PHRASE, "");
    if (
      SAYS_NOTHING.test(mention.gist ?? "") ||
      /^(they|he|she|it|who|whose|which|that|we|you|I|this|these|those)\b/i.test(mention.gist ?? "")
    )
      delete mention.gist;
  }
  return { mentions: numberMentions(thoseThatTell(drafts)), offices: parsed.names.offices };
}

/** "Brook leaves - she says that she resigned": what stands between dashes is the article's own aside. */
const ASIDE = / [-–—] .*$/;

/** What is left of a phrase whose noun was cut: "a claim made | in the name of a". */
const CUT_PHRASE = /(?: in the name)?(?: (?:of|in|by|for|with|from|at|as))? (?:an?|the)$/;

/** A headline that breaks off at a verb that needs words behind it, or that begins in the middle: "Brook says", "and he left". */
const SAYS_NOTHING =
  /^\s|^and\b|\s(?:says?|asks?|tells?|hears?|finds?|adds?|announces?|describes?|makes?|gives?|not|to|and|or|an?|the)$/;

/** The mentions of `findMentions`, each with the tense in which its sentence tells it. */
export function mentionsOf(
  document: string,
  text: string,
  spans: readonly SentenceSpan[],
  timexes: readonly Timex[],
): AnchoredMention[] {
  const { parsed, drafts } = draftDocument(document, text, spans, timexes);
  linkDrafts(parsed, drafts);
  const own = bySentence(parsed, drafts);
  return drafts.map((draft) => anchored(parsed, own, draft));
}

/**
 * The mentions of given trigger words, in their order: those of `findMentions` where it has one there, and bare ones, with
 * status and time but without participants, where it has not. `all`: these, and the article's own beside them.
 */
export function mentionsAt(
  document: string,
  text: string,
  spans: readonly SentenceSpan[],
  timexes: readonly Timex[],
  triggers: readonly Span[],
): { mentions: (AnchoredMention | null)[]; all: AnchoredMention[] } {
  const { parsed, drafts } = draftDocument(document, text, spans, timexes);
  const wanted = triggers.map((trigger) => {
    const known = drafts.find(({ mention }) => overlaps(mention.trigger, trigger));
    if (known) return known;
    const bare = bareDraft(parsed, trigger);
    if (bare) drafts.push(bare);
    return bare;
  });
  drafts.sort((a, b) => a.mention.trigger[0] - b.mention.trigger[0]);
  linkDrafts(parsed, drafts);
  const own = bySentence(parsed, drafts);
  const all = new Map(drafts.map((draft) => [draft, anchored(parsed, own, draft)]));
  return { mentions: wanted.map((draft) => (draft && all.get(draft)) ?? null), all: [...all.values()] };
}

/** A mention with the tense in which its sentence tells it. */
export interface AnchoredMention {
  mention: EventMention;
  sentence: number;
  tense: Clause["tense"];
  perfect: boolean;
  form: Clause["form"] | "noun";
  /** How the clause that tells it hangs on its governor; none where no verb does. */
  link?: Clause["link"];
  /** Where in time its sentence tells it from. */
  telling: Telling;
  extent: Extent;
}

function anchored(parsed: ParsedDocument, own: readonly (readonly Draft[])[], draft: Draft): AnchoredMention {
  const { mention, sentence, clause } = draft;
  const told = clause === undefined ? undefined : parsed.sentences[sentence]?.clauses[clause];
  return {
    mention,
    sentence,
    tense: told?.tense ?? "past",
    perfect: told?.perfect ?? false,
    form: mention.nominal ? "noun" : (told?.form ?? "noun"),
    ...(mention.nominal || !told ? {} : { link: told.link }),
    telling: tellingOf(parsed, own[sentence] ?? [], draft),
    extent: extentOf(parsed, draft),
  };
}

function bareDraft(parsed: ParsedDocument, trigger: Span): Draft | null {
  const index = sentenceAt(parsed, trigger[0]);
  const sentence = parsed.sentences[index];
  if (!sentence) return null;
  const { tokens, clauses, phrases, phraseAt, clauseAt } = sentence;
  const inside = tokens
    .map((_, i) => i)
    .filter((i) => overlaps(trigger, [tokens[i]?.start ?? 0, tokens[i]?.end ?? 0]));
  const told = inside
    .map((i) => clauses.findIndex(({ verb, predicate }) => verb === i || predicate === i))
    .find((i) => i >= 0);
  const word = inside.at(-1);
  if (word === undefined) return null;
  const token = tokens[told === undefined ? word : (clauses[told] as Clause).verb] as Token;
  const nominal = told === undefined;
  const mention = emptyMention(parsed, index, {
    kind: "event",
    lemma: token.lemma,
    nominal,
    rule: "given",
    trigger,
    phrase: trigger,
  });
  mention.asserted = !nominal;
  const within = clauseAt[word] ?? -1;
  if (!nominal) {
    setStatus(mention, factualityOfClause(sentence, told));
    return { mention, sentence: index, clause: told, phrase: undefined, light: false };
  }
  const phrase = phraseAt[word] ?? -1;
  if (phrase >= 0) {
    const opener = tokens[(phrases[phrase] as NounPhrase).first] as Token;
    mention.definite = /^(the|this|that|these|those|his|her|its|their)$/.test(opener.lower);
    setStatus(
      mention,
      factualityOfNoun(
        sentence,
        phrases[phrase] as NounPhrase,
        within < 0 ? undefined : within,
        mention.definite,
      ),
    );
  }
  return {
    mention,
    sentence: index,
    clause: within < 0 ? undefined : within,
    phrase: phrase < 0 ? undefined : phrase,
    light: false,
  };
}

function draftDocument(...article: Parameters<typeof parseDocument>): {
  parsed: ParsedDocument;
  drafts: Draft[];
} {
  const parsed = parseDocument(...article);
  return { parsed, drafts: parsed.sentences.flatMap((_, index) => draftsOf(parsed, index)) };
}

function linkDrafts(parsed: ParsedDocument, drafts: readonly Draft[]): void {
  drafts.forEach(({ mention }, i) => {
    mention.id = `draft ${i}`;
  });
  assignTimes(parsed, drafts);
  for (const draft of drafts)
    if (isTimetabled(parsed, draft))
      setStatus(draft.mention, planned(draft.mention.statusBecause, "present tense with a day of its own"));
  linkBeginnings(parsed, drafts);
  resolvePeople(parsed, drafts);
  linkOrder(parsed, drafts);
  linkItHappened(parsed, drafts);
  linkHelpCalled(parsed, drafts);
}

function isGivenName({ name, kind }: NameInPhrase): boolean {
  return kind === "person" && GIVEN.has(name.slice(0, name.indexOf(" ")).toLowerCase());
}

/** "The road has been shut since May": what goes on and still does began then; "twelve have died since May" lies after it. */
function linkBeginnings(parsed: ParsedDocument, drafts: readonly Draft[]): void {
  const own = bySentence(parsed, drafts);
  for (const draft of drafts) {
    if (!draft.mention.times.some(isSince)) continue;
    const { said, aspect } = extentOf(parsed, draft);
    const { perfect, relation } = tellingOf(parsed, own[draft.sentence] ?? [], draft);
    if (aspect === null || (perfect !== "present" && relation !== "over")) continue;
    draft.mention.times = draft.mention.times.map((time) =>
      isSince(time) && time.timex === said?.id
        ? { ...time, relation: "begins", rule: `${time.rule}; it has gone on from then` }
        : time,
    );
  }
}

function isSince({ relation, rule }: TimeLink): boolean {
  return relation === "after" && rule.endsWith("“since”");
}

function draftsOf(parsed: ParsedDocument, index: number): Draft[] {
  const sentence = parsed.sentences[index] as ParsedSentence;
  const nominal = new Map<number, Draft>();
  const verbal: Draft[] = [];
  const booked = sentence.clauses.map((_, i) => bookedNoun(parsed, index, i));
  const performed = new Set<number | undefined>([...performedPhrases(sentence), ...booked]);
  sentence.phrases.forEach((phrase, i) => {
    const noun =
      eventNounOf(sentence.tokens, phrase, parsed.words) ??
      (performed.has(i) ? anyEventNounOf(sentence.tokens, phrase) : null);
    if (!noun || isQuoted(parsed, index, sentence.tokens[phrase.head] as Token) || isPredicate(sentence, i))
      return;
    // "Philip Battles" is somebody.
    if (parsed.names.names[index]?.some((name) => name.phrase === i && name.isHead && isGivenName(name)))
      return;
    const spoken = speechParticiple(parsed, index, phrase, noun);
    if (spoken) verbal.push(spoken);
    else nominal.set(i, nominalDraft(parsed, index, i, noun));
  });
  sentence.clauses.forEach((clause, i) => {
    const verb = sentence.tokens[clause.verb] as Token;
    if (isQuoted(parsed, index, verb)) return;
    const subject = clause.subject === undefined ? undefined : nominal.get(clause.subject);
    const object = clause.complements
      .map((phrase) => ({ phrase, draft: nominal.get(writtenIn(sentence, phrase)) }))
      .find(({ phrase, draft }) => draft && !sentence.phrases[phrase]?.preposition)?.draft;
    const plan = newPlan(parsed, index, i, clause.passive ? subject : object);
    if (plan) {
      verbal.push(plan);
      return;
    }
    const set = nominal.get(booked[i] ?? -1);
    if (set) {
      set.clause = i;
      addAdjuncts(parsed, index, clause, set.mention);
      const told = factualityOfClause(sentence, i);
      const gist = clause.passive ? gistOf(parsed, index, i, false, null) : set.mention.nounPhrase;
      if (gist) set.mention.gist = gist;
      assertBy(set.mention, told.status === "happened" ? planned(told.because, "scheduled") : told);
      return;
    }
    const scheduled = nominal.get(scheduledNoun(sentence, i) ?? -1);
    if (scheduled) {
      if (scheduled.mention.status === "happened")
        assertBy(scheduled.mention, planned(factualityOfClause(sentence, i).because, "scheduled"));
      return;
    }
    if (subject && OCCUR.has(verb.lemma)) {
      subject.clause = i;
      addAdjuncts(parsed, index, clause, subject.mention);
      assertBy(subject.mention, unlessGivenUp(sentence, clause, factualityOfClause(sentence, i)));
      const gist = gistOf(parsed, index, i, subject.mention.status === "planned", null);
      if (gist && verb.lemma !== "come" && verb.lemma !== "follow") subject.mention.gist = gist;
      return;
    }
    if (subject && EFFECTS.has(verb.lemma) && ["disaster", "attack", "war"].includes(subject.mention.kind)) {
      subject.clause = i;
      subject.light = true;
      subject.mention.amounts.push(
        ...countedStates(parsed, index, clause.verb),
        ...findAmounts(
          parsed,
          index,
          clause.complements.map((phrase) => sentence.phrases[phrase] as NounPhrase),
        ),
      );
      addAdjuncts(parsed, index, clause, subject.mention);
      assertBy(subject.mention, factualityOfClause(sentence, i));
      const gist = CASUALTIES.has(verb.lemma) ? null : gistOf(parsed, index, i, false, null);
      if (gist) subject.mention.gist = gist;
      return;
    }
    if (
      object &&
      (LIGHT.has(verb.lemma) ||
        isHandedIn(sentence, clause) ||
        (UNDERGO.has(verb.lemma) && object.mention.kind === "harm") ||
        (UTTER.has(verb.lemma) && object.mention.kind === "statement") ||
        (object.mention.kind === "event" && isPerformed(sentence, clause))) &&
      !clause.passive &&
      !(
        verb.lemma === "announce" &&
        !/^(resignation|appointment|death|election|deal|founding)$/.test(object.mention.kind)
      )
    ) {
      object.clause = i;
      object.light = true;
      addSubject(parsed, index, clause, object.mention);
      addAdjuncts(parsed, index, clause, object.mention);
      if (object.mention.status === "happened") assertBy(object.mention, factualityOfClause(sentence, i));
      const gist = gistOf(parsed, index, i, object.mention.status === "planned", null);
      if (gist) object.mention.gist = gist;
      return;
    }
    if (subject && clause.passive && isPassiveOfEvents(sentence, clause)) {
      subject.clause = i;
      addDoers(parsed, index, clause, subject.mention);
      addAdjuncts(parsed, index, clause, subject.mention);
      assertBy(
        subject.mention,
        unlessGivenUp(
          sentence,
          clause,
          passiveStatus(lemmaWithParticle(sentence.tokens, clause), factualityOfClause(sentence, i)),
        ),
      );
      return;
    }
    if (subject && isGoingAhead(sentence, clause)) {
      subject.clause = i;
      addAdjuncts(parsed, index, clause, subject.mention);
      const told = factualityOfClause(sentence, i);
      const off = clause.negated && verb.lemma === "go";
      assertBy(subject.mention, off ? cancelled(told.because) : told);
      return;
    }
    if (subject && isOff(sentence, clause)) {
      subject.clause = i;
      setStatus(subject.mention, cancelled(factualityOfClause(sentence, i).because));
      subject.mention.asserted = true;
      return;
    }
    if (subject && isDue(sentence, i)) {
      subject.clause = i;
      addAdjuncts(parsed, index, clause, subject.mention);
      assertBy(subject.mention, planned(factualityOfClause(sentence, i).because, "due"));
      return;
    }
    // "Called the visit off" tells of the visit.
    if (object?.mention.status === "cancelled" && isCallingOff(sentence, clause)) return;
    const draft = (subject ? null : dueAppearance(parsed, index, i)) ?? verbalDraft(parsed, index, i);
    if (draft) verbal.push(draft);
  });
  return [...nominal.values(), ...verbal].sort((a, b) => a.mention.trigger[0] - b.mention.trigger[0]);
}

/** "Tendered his letter of resignation": what is handed over is the resignation. */
function writtenIn({ tokens, phrases }: ParsedSentence, phrase: number): number {
  const { head = -1 } = phrases[phrase] ?? {};
  if (!/^(letter|notice|note)$/.test(tokens[head]?.lemma ?? "")) return phrase;
  const of = phrases.findIndex(
    ({ attachedTo, preposition }) => attachedTo === phrase && preposition === "of",
  );
  return of < 0 ? phrase : of;
}

/** "Handed in her resignation", "sent in his notice of withdrawal". */
function isHandedIn({ tokens }: ParsedSentence, { verb }: Clause): boolean {
  return /^(hand|send)$/.test((tokens[verb] as Token).lemma) && tokens[verb + 1]?.lower === "in";
}

/** The phrases of which a verb says that what they name has happened: "staged a blockade", "the handover took place". */
function performedPhrases(sentence: ParsedSentence): Set<number> {
  const found = new Set<number>();
  for (const clause of sentence.clauses) {
    const { subject, complements, passive } = clause;
    if (
      subject !== undefined &&
      (passive ? isPassiveOfEvents(sentence, clause) : isHappening(sentence, clause))
    )
      found.add(subject);
    if (passive || !isPerformed(sentence, clause)) continue;
    const object = complements.find((i) => !sentence.phrases[i]?.preposition);
    if (object !== undefined) found.add(object);
  }
  return found;
}

function isPassiveOfEvents(sentence: ParsedSentence, clause: Clause): boolean {
  const { tokens, phrases } = sentence;
  // "The charges were dropped": they had been brought all the same.
  const head = tokens[phrases[clause.subject ?? -1]?.head ?? -1];
  if (
    /^(?:drop|abandon)$/.test((tokens[clause.verb] as Token).lemma) &&
    /^(?:charge|case|count|claim|lawsuit|suit|investigation|inquiry)s?$/.test(head?.lower ?? "")
  )
    return false;
  return PASSIVE_OF_EVENTS.test(lemmaWithParticle(sentence.tokens, clause)) || isPerformed(sentence, clause);
}

function isCallingOff({ tokens }: ParsedSentence, clause: Clause): boolean {
  return /^(?:call|put) off$/.test(lemmaWithParticle(tokens, clause));
}

function isPerformed({ tokens }: ParsedSentence, { verb }: Clause): boolean {
  const { lemma } = tokens[verb] as Token;
  return PERFORM.has(lemma) || (lemma === "carry" && tokens[verb + 1]?.lower === "out");
}

function isHappening({ tokens }: ParsedSentence, { verb }: Clause): boolean {
  const { lemma } = tokens[verb] as Token;
  return HAPPEN.has(lemma) || (lemma === "take" && tokens[verb + 1]?.lower === "place");
}

/** Of the verbs of events those whose subject, whatever it is, happens. */
const HAPPEN = new Set([
  "come",
  "follow",
  "happen",
  "occur",
  "begin",
  "start",
  "end",
  "last",
  "continue",
  "conclude",
  "precede",
]);

/** "The match was called off", "the vote was held": what is done to an event says whether it is. */
const CALLED_OFF = /^(cancel|call off|scrub|scrap|shelve|axe|drop|abandon|postpone|put off)$/;
const SCHEDULED = /^(schedule|pencil|plan|expect|set|fix|slate|slat)$/;
const PASSIVE_OF_EVENTS = new RegExp(
  `^(hold|stage|sign|play|contest|celebrate)$|${CALLED_OFF.source}|${SCHEDULED.source}`,
);

/** "Saturday's match will not be played", "the concert will not take place": it had been planned. */
function unlessGivenUp(
  { tokens }: ParsedSentence,
  { negated, tense, last }: Clause,
  own: Factuality,
): Factuality {
  if (!negated || tense !== "future") return own;
  const next = tokens.slice(last + 1, last + 4).map(({ lower }) => lower);
  // "Will not begin before Friday": then it will.
  return next.some((word) => /^(?:before|until|till)$/.test(word))
    ? planned(own.because, "not before then")
    : cancelled(own.because);
}

function planned(because: Factuality["because"], rule: string): Factuality {
  return { status: "planned", because: { ...because, rule } };
}

/** "The treaty enters into force on 1 July", "the trial opens on Monday": the present tense with a day of its own tells of what is to come. */
function isTimetabled(parsed: ParsedDocument, { mention, sentence, clause: index }: Draft): boolean {
  const { tokens, clauses } = parsed.sentences[sentence] as ParsedSentence;
  const clause = index === undefined ? undefined : clauses[index];
  if (clause?.form !== "finite" || clause.tense !== "present" || clause.perfect) return false;
  // "Rovers beat them on Saturday": only an ending, or a past of another form, tells the present from such a past.
  const { lower } = tokens[clause.verb] as Token;
  const isPresent = /s$/.test(lower) || OTHER_PAST.has(lower);
  // "The page for 3 May is missing": a state has no timetable.
  if (!mention.nominal && clause.predicate !== clause.verb) return false;
  if (mention.status !== "happened" || mention.headline || mention.kind === "statement" || !mention.asserted)
    return false;
  return mention.times.some(({ timex: id, relation }) => {
    const timex = parsed.timexes.find((other) => other.id === id);
    return (
      (relation === "is-included" || relation === "after") &&
      timex?.anchor.kind === "dct" &&
      !isEntry(parsed, sentence, timex) &&
      (liesAhead(timex.meaning) || (isPresent && namesDay(timex.meaning)))
    );
  });
}

/** "19 October: The commission resigns": the entries of a chronicle are told in the present. */
function isEntry({ text, sentences }: ParsedDocument, sentence: number, { span }: Timex): boolean {
  const first = sentences[sentence]?.tokens[0];
  return first !== undefined && first.start >= span[0] && /^\s*:/.test(text.slice(span[1], span[1] + 3));
}

/** "Tomorrow", "next week": whatever the verb's form, it is no past. */
function liesAhead(meaning: Timex["meaning"]): boolean {
  const outer = outermost(meaning);
  return (
    (outer.kind === "unit" && outer.offset > 0) || (outer.kind === "nearest" && outer.direction === "after")
  );
}

/** "Negotiators meet again on Monday": the plain form is not the past one. */
const OTHER_PAST = new Set(
  "meet open close begin start return leave vote decide play arrive go fly sit speak hold resume end face".split(
    " ",
  ),
);

function namesDay(meaning: Timex["meaning"]): boolean {
  const { kind } = outermost(meaning);
  const { weekday, day } = fieldsNamed(meaning);
  // "The Tuesday after Thanksgiving".
  if (kind === "span") return meaning.kind === "within";
  // "Labor Day", too, is a day without a year.
  return (
    kind === "nearest" && (weekday !== undefined || day !== undefined || granularityOf(meaning) === "day")
  );
}

/** "The verdict is due on Friday", "the inquest is down for May": of an event that is the subject, still to come. */
function isDue({ tokens, clauses }: ParsedSentence, index: number): boolean {
  const { predicate, verb, tense } = clauses[index] as Clause;
  if ((tokens[predicate] as Token).lower === "due")
    return tense === "present" && tokens[predicate + 1]?.lower !== "to";
  const words = tokens.slice(verb, verb + 4).map(({ lower }) => lower);
  return BOOKED.test(words.join(" "));
}
const BOOKED = /^(?:(?:is|are|was|were|be|been) )?(?:down|set|set down|listed) for\b/;

function cancelled(because: Factuality["because"]): Factuality {
  return { status: "cancelled", because: { ...because, rule: "off" } };
}

/** "The wedding will not go ahead", "a fire broke out": of an event that is the subject, whether it is. */
function isGoingAhead({ tokens }: ParsedSentence, { verb }: Clause): boolean {
  const pair = `${(tokens[verb] as Token).lemma} ${tokens[verb + 1]?.lower ?? ""}`;
  return /^(?:go (?:ahead|forward)|(?:break|flare) (?:out|up)|kick off|get (?:under|underway))$/.test(pair);
}

/** "Monday's walkout is off", "the wedding was off": it is not to be. */
function isOff({ tokens }: ParsedSentence, { verb, last, negated, modal }: Clause): boolean {
  const [off, next] = tokens.slice(last + 1, last + 3);
  return (
    !negated &&
    !modal &&
    (tokens[verb] as Token).lemma === "be" &&
    off?.lower === "off" &&
    (next === undefined || /^[.,;:!?—–]$|^(?:again|because|after|until|since|as|and|but)$/.test(next.lower))
  );
}

function passiveStatus(lemma: string, own: Factuality): Factuality {
  // "The vote must be held again on 2 June": what is ordered is to be.
  if (own.because.quote === "must" && /^(?:hold|stage|repeat)$/.test(lemma))
    return planned(own.because, "ordered");
  if (own.status !== "happened") return own;
  const because = { ...own.because, rule: "the verb that it is the subject of" };
  if (CALLED_OFF.test(lemma)) return { status: "cancelled", because };
  return SCHEDULED.test(lemma) ? { status: "planned", because } : own;
}

/** A noun alone ("peace talks", "an agreement") names a kind of thing; it tells an event when something sets it apart. */
function thoseThatTell(drafts: readonly Draft[]): Draft[] {
  const pointedAt = new Set(drafts.flatMap(({ mention }) => mention.order.map((link) => link.mention)));
  return drafts.filter(({ mention, light }) => pointedAt.has(mention.id) || tellsAnEvent(mention, light));
}

function tellsAnEvent(mention: EventMention, light: boolean): boolean {
  return (
    !mention.nominal ||
    light === true ||
    mention.times.length > 0 ||
    mention.order.length > 0 ||
    mention.definite ||
    mention.places.length > 0 ||
    mention.participants.length > 0 ||
    mention.properName !== undefined ||
    mention.amounts.length > 0
  );
}

function numberMentions(drafts: readonly Draft[]): EventMention[] {
  const ids = new Map<string, string>();
  drafts.forEach(({ mention }, i) => {
    ids.set(mention.id, `${mention.document}#e${i + 1}`);
  });
  for (const { mention } of drafts) {
    mention.id = ids.get(mention.id) as string;
    mention.order = mention.order
      .filter((link) => ids.has(link.mention))
      .map((link) => ({ ...link, mention: ids.get(link.mention) as string }));
  }
  return drafts.map(({ mention }) => mention);
}
