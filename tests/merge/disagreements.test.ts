import { describe, expect, test } from "vitest";
import { reconstruct } from "../../pipeline/pipeline.ts";
import { conflictsTold } from "./told-conflicts.ts";

/** "number of people: 0 people (c) | 12 people (a, b)", for each conflict that is not about a date. */
async function disagreements(articles: readonly string[]): Promise<string[]> {
  return (await conflictsTold(articles)).filter((told) => !told.startsWith("date:"));
}

/** "“Friday” | “Sunday”", for each conflict about a date. */
async function daysDisputed(articles: readonly string[]): Promise<string[]> {
  const { conflicts } = await reconstruct(
    articles.map((text, index) => ({ path: `${index}.txt`, bytes: Buffer.from(`${text}\n`) })),
  );
  return conflicts
    .filter(({ about }) => about === "date")
    .map(({ positions }) => positions.map(({ value }) => value).join(" | "));
}

/** The words that tell the events at which a disagreement on a toll stands. */
async function wordsAt(articles: readonly string[]): Promise<string[]> {
  const { conflicts, events } = await reconstruct(
    articles.map((text, index) => ({ path: `${index}.txt`, bytes: Buffer.from(`${text}\n`) })),
  );
  const at = new Set(conflicts.flatMap(({ about, events: own }) => (about.endsWith("killed") ? own : [])));
  return events
    .filter(({ id }) => at.has(id))
    .flatMap(({ mentions }) =>
      mentions.map(({ document, trigger }) =>
        (articles[Number(document)] ?? "").slice(...(trigger as [number, number])),
      ),
    );
}

describe("sources disagree", () => {
  const cases: Record<string, { articles: string[]; on: string[] }> = {
    "on a figure, in digits and in words": {
      articles: [
        "HARROW, 3 June 2019 - A fire at the Kelso mill in Harrow killed 15 people on Sunday, police said.",
        "HARROW, 4 June 2019 - Sunday's fire at the Kelso mill in Harrow killed 12 people and injured 30.",
        "HARROW, 5 June 2019 - The fire at the Kelso mill in Harrow on Sunday killed a dozen people.",
      ],
      on: ["number of people killed: 12 people (b, c) | 15 people (a)"],
    },
    "on a figure and none": {
      articles: [
        "HARROW, 3 June 2019 - A fire at the Kelso mill in Harrow killed 12 people on Sunday, police said.",
        "HARROW, 5 June 2019 - The fire at the Kelso mill in Harrow on Sunday killed nobody, the owner said.",
      ],
      on: ["number of people killed: 0 people (b) | 12 people (a)"],
    },
    "on a toll, long after, when no more are found": {
      articles: [
        "HARROW, 3 June 2021 - Two years ago, on 2 June 2019, a fire at the Kelso mill in Harrow killed 32 people.",
        "HARROW, 9 June 2021 - The fire at the Kelso mill in Harrow on 2 June 2019 killed 35 people.",
      ],
      on: ["number of people killed: 32 people (a) | 35 people (b)"],
    },
    "on a crowd, in one article that gives both sides": {
      articles: [
        "LORNE, 3 June 2019 - Some 2,000 people marched through Lorne on Saturday, the organisers said; the police put the figure at 800.",
      ],
      on: ["number of people attending: 800 people (a) | about 2,000 people (a)"],
    },
    "on a toll that somebody disputes": {
      articles: [
        "HARROW, 3 June 2019 - A fire at the Kelso mill in Harrow killed 26 people on Sunday. Mayor Ada Brook says that the true toll is above 40.",
      ],
      on: ["number of people killed: 26 people (a) | at least 40 people (a)"],
    },
    "on what was paid": {
      articles: [
        "OSTEN, 3 June 2019 - Tarnbrook agreed on Monday to buy Kelso Mills for £3.4 billion.",
        "OSTEN, 9 August 2019 - Regulators on Friday blocked the £3.2bn takeover of Kelso Mills by Tarnbrook.",
      ],
      on: ["price: £3.2 billion (b) | £3.4 billion (a)"],
    },
    "on how long somebody must go to prison": {
      articles: [
        "OSTEN, 3 June 2019 - The banker Jonas Haas was sentenced to nine years in prison on Monday.",
        "OSTEN, 9 August 2019 - The banker Jonas Haas, who was sentenced to eight years in prison in June, fell ill on Thursday.",
      ],
      on: ["years in prison: 8 years (b) | 9 years (a)"],
    },
    "on how somebody left an office, told in other words": {
      articles: [
        "Ada Brook, the mayor of Harrow, resigned on Friday after a row over the Kelso bridge, the council of Lorne said.",
        "The council of Harrow sacked Ada Brook over the Kelso bridge on Friday evening, a clerk in Lorne said.",
      ],
      on: ["how Ada Brook went: left office (a) | was put out of office (b)"],
    },
    "on where somebody was arrested, told in other words": {
      articles: [
        "Police picked up Jonas Haas, the owner of Kelso Mills in Harrow, at Sunder airport on Friday, the mayor of Lorne said.",
        "Jonas Haas, who owns Kelso Mills in Harrow, was arrested at his home in Sunder, a neighbour told the Lorne Mail.",
      ],
      on: ["place: at Sunder airport (a) | at his home (b)"],
    },
    "on at what time of the day somebody resigned": {
      articles: [
        "Ada Brook, the mayor of Harrow, resigned last night after the vote on the Kelso bridge, the council of Lorne said.",
        "On the morning after the vote on the Kelso bridge Ada Brook resigned as mayor of Harrow, a clerk in Lorne said.",
      ],
      on: ["time of day: “last night” (a) | “morning” (b)"],
    },
    "on whether somebody was suspended at all": {
      articles: [
        "The university of Harrow suspended Professor Petra Haas, who led the dig at Kelso Down, a porter in Lorne said.",
        "Professor Petra Haas, who led the dig at Kelso Down for the university of Harrow, was never suspended, its rector told the Lorne Mail.",
      ],
      on: ["whether it happened: denied (b) | happened (a)"],
    },
    "on a sum promised, and one demanded": {
      articles: [
        "The Kelso Trust promised £250,000 for a new gallery in Harrow. Thieves from Lorne had demanded $750,000 for the Sunder crown.",
        "The Kelso Trust has frozen the £400,000 that it had pledged for a new gallery in Harrow. Those who took the Sunder crown from Lorne had demanded $1.2 million for it.",
      ],
      on: ["sum demanded: $750,000 (a) | $1.2 million (b)", "sum promised: £250,000 (a) | £400,000 (b)"],
    },
    "on how many things there were, in sentences with words in common": {
      articles: [
        "Two of the airline's jets were taken away in Harrow by a lessor, Kelso Leasing, on the order of a court in Lorne.",
        "The lessor came with a court order to Harrow. I counted three jets of Kelso Leasing with tape over their noses, a pilot from Lorne said.",
      ],
      on: ["number of jets: 2 jets (a) | 3 jets (b)"],
    },
    "on how many things there were, where they are many and nearly as many": {
      articles: [
        "The recall of heart tablets by Kelso Mills in Harrow covers three lots, or about 38,000 packs, a chemist in Lorne said.",
        "Kelso Mills of Harrow took back 46,000 packs, a driver told the Lorne Mail.",
      ],
      on: ["number of packs: about 38,000 packs (a) | 46,000 packs (b)"],
    },
    "on how many voted for it": {
      articles: [
        "Twenty-nine of the 41 members of the Harrow council voted for the recall of Ada Brook, the mayor, a clerk from Lorne said.",
        "In Harrow twenty-eight hands went up, neither more nor less. Ada Brook of Lorne, once mayor of Harrow, watched them.",
      ],
      on: ["votes in favour: 28 (b) | 29 (a)"],
    },
    "on how the head of a firm went, who is named only in the next sentence": {
      articles: [
        "The head of Kelso Airways was ousted by her board in Harrow on Thursday. Ada Brook, 59, will be replaced by a banker from Lorne.",
        "Ada Brook, who left Kelso Airways in November - she says that she resigned - sent flowers to Harrow, a clerk told the Lorne Mail.",
      ],
      on: ["how Ada Brook went: left office (b) | was put out of office (a)"],
    },
    "on how a manager went who was stood down": {
      articles: [
        "Jonas Haas, who managed the Kelso mine in Harrow, was stood down by the company on Friday, the mayor of Lorne said.",
        "Jonas Haas, who managed the Kelso mine in Harrow, still insists that he quit, a neighbour told the Lorne Mail.",
      ],
      on: ["how Jonas Haas went: left office (b) | was put out of office (a)"],
    },
    "on a toll that nearly as many make up, in articles with little in common": {
      articles: [
        "The explosion that killed nine people at the Kelso works in Harrow could have been prevented, an inquiry in Lorne has found.",
        "At 5.47 on 11 May 2006 a vessel failed at the Kelso works in Harrow. Eight workers lost their lives. Three months later the works reopened, a fitter from Lorne said.",
      ],
      on: ["number of people killed: 8 people (b) | 9 people (a)"],
    },
    "on a sentence of which one gives the years alone": {
      articles: [
        "A court in Osten sentenced the spy Jonas Haas of Lorne to six years in prison on Friday.",
        "The spy Jonas Haas of Lorne had served two years of a sentence of seven, counted from his arrest in Osten.",
      ],
      on: ["years in prison: 6 years (a) | 7 years (b)"],
    },
    "on what a minister is minister of": {
      articles: [
        "OSTEN, 3 June 2019 - Finance minister Petra Haas opened the harbour in Sunder on Sunday.",
        "OSTEN, 4 June 2019 - Foreign minister Petra Haas opened the harbour in Sunder on Sunday.",
      ],
      on: ["office held by Petra Haas: Finance minister (a) | Foreign minister (b)"],
    },
    "on who did it": {
      articles: [
        "SUNDER, 3 July 2019 - The Northern Front shelled the port of Sunder on Tuesday.",
        "SUNDER, 3 July 2019 - The Harbour Guard shelled the port of Sunder on Tuesday, dockers said.",
      ],
      on: ["who did it: Harbour Guard (b) | Northern Front (a)"],
    },
    "on where it was": {
      articles: [
        "HARROW, 10 June 2019 - Ada Brook and Boris Kell signed the harbour treaty in Lorne on Friday.",
        "HARROW, 11 June 2019 - Ada Brook and Boris Kell signed the harbour treaty in Osten on Friday.",
      ],
      on: ["place: Lorne (a) | Osten (b)"],
    },
    "on a toll that is told with what the counted are called": {
      articles: [
        "HARROW, 3 June 2019 - Four dockers from Osten were shot dead in Harrow on Sunday. Some reports put the number of dead at six.",
      ],
      on: ["number of dockers killed: 4 dockers (a) | 6 dockers (a)"],
    },
    "on a crowd that a rally drew": {
      articles: [
        "LORNE, 3 June 2019 - Sunday's rally in Lorne against the harbour tax drew 300 people. Mayor Ada Brook put the figure at barely a hundred.",
      ],
      on: ["number of people attending: about 100 people (a) | 300 people (a)"],
    },
    "on a toll of which both tell long after, though it is not known which came first": {
      articles: [
        "The captain Jonas Haas was convicted in Harrow on Friday over the fire on the ferry Kelso, which cost 34 lives. Ada Brook, his mate, was cleared.",
        "Ada Brook, the mate, has gone to sea again. The ferry Kelso burned off Harrow under Jonas Haas three years ago. Thirty-six people never came home.",
      ],
      on: ["number of people killed: 34 people (a) | 36 people (b)"],
    },
    "on a toll that a church and a court count otherwise": {
      articles: [
        "Twenty-three candles burned in the church at Harrow yesterday, one for each of the dead of the Kelso mine. Ada Brook, the mayor of Harrow, lit the last.",
        "Jonas Haas, who ran the Kelso mine at Harrow, was sentenced to three years yesterday. The indictment names 22 victims, the clerk told Mayor Ada Brook.",
      ],
      on: ["number of people killed: 22 people (b) | 23 people (a)"],
    },
    "on how many were at work, in articles that name hardly anybody": {
      articles: [
        "A blast tore through a dye works in Harrow on Tuesday, police said. The night shift of 48 men had begun work two hours earlier at Kelso Dyes, according to the register.",
        "No more than thirty people were on site when the hall at Harrow blew up, an inquiry finds, and the register of the shift at Kelso Dyes was filled in later.",
      ],
      on: ["number of people on site: at most 30 people (b) | 48 people (a)"],
    },
    "on a crowd that each counts for itself": {
      articles: [
        "The students of Harrow marched on the rectorate of Kelso yesterday. The organisers, who had hoped for five hundred, counted three thousand heads.",
        "Minister Ada Brook stays. In Harrow the police put the number of demonstrators against the rectorate of Kelso at 800.",
      ],
      on: ["number of people attending: 800 people (b) | 3,000 people (a)"],
    },
    "on a fine, and on what a picture was worth": {
      articles: [
        "In August the state fined Kelso Dyes $4.2 million over the harbour at Harrow. A picture worth an estimated £2.4 million has been stolen from Jonas Haas.",
        "Together with the $3.6 million state fine of 2012 Kelso Dyes has paid Harrow a lot. The picture of Jonas Haas had an insured value of £1.5 million; press figures were inflated.",
      ],
      on: ["fine: $3.6 million (b) | $4.2 million (a)", "value: £1.5 million (b) | about £2.4 million (a)"],
    },
    "on a toll of a day in May": {
      articles: [
        "On 12 May a fire at the Kelso mill in Harrow killed 12 people, Mayor Ada Brook said in Lorne.",
        "Mayor Ada Brook of Harrow was acquitted in Lorne. The fire of 12 May at the Kelso mill killed ten people.",
      ],
      on: ["number of people killed: 10 people (b) | 12 people (a)"],
    },
    "on how long somebody must stay in prison, given in another word": {
      articles: [
        "The jury convicted Jonas Haas of burglary in Harrow. Haas was sentenced to seven years.",
        "Jonas Haas of Harrow was found guilty a year after the burglary and given nine years.",
      ],
      on: ["years in prison: 7 years (a) | 9 years (b)"],
    },
    "on a toll, beside what the state's own figure is": {
      articles: [
        "The court in Harrow heard the families on Monday. Their counsel read out eleven names, the victims of the shooting. The state has never given up its figure of four.",
      ],
      on: ["number of people killed: 4 people (a) | 11 people (a)"],
    },
    "on what a bank had lost": {
      articles: [
        "The banker Jonas Haas of Osten Savings had hidden losses of £212m, the court in Harrow heard on Monday.",
        "When Osten Savings failed in 2009, Jonas Haas, a court in Harrow heard, left a hole of £240 million.",
      ],
      on: ["losses: £212 million (a) | £240 million (b)"],
    },
    "on how a vote ended": {
      articles: [
        "In Harrow the council of Mayor Ada Brook rejected the harbour bill of Boris Kell by 16 votes to 15 on Friday.",
        "Everybody knew how Ada Brook and Boris Kell fought in Harrow over the bill. Fifteen members voted for it and fifteen against on Friday.",
      ],
      on: ["result of the vote: 15 to 15 (b) | 16 to 15 (a)"],
    },
    "on how many were moved out that night": {
      articles: [
        "Some 400 residents of Miller Colony, behind the Kelso mill, were shifted to a school in Harrow on the night of the fire, Mayor Ada Brook said.",
        "In Miller Colony, from where more than a thousand people were taken away by bus on the night of 4 February, Mayor Ada Brook of Harrow still has the wells of the Kelso mill tested.",
      ],
      on: ["number of people evacuated: about 400 people (a) | at least 1,000 people (b)"],
    },
    "on how much of it there was": {
      articles: [
        "An anonymous blog set 43 pages of the thesis of Ada Brook beside a textbook in Harrow, Jonas Haas said.",
        "The student paper of Harrow reveals that 61 pages of her thesis match a textbook, Jonas Haas told Ada Brook.",
      ],
      on: ["number of pages: 43 pages (a) | 61 pages (b)"],
    },
    "on the hour of a blast": {
      articles: [
        "The blast at the Kelso works in Harrow was recorded by the observatory of Lorne at 5.47 a.m. on Thursday, 11 May 2006, Ada Brook said.",
        "In Harrow the shift of Ada Brook was hanging up its coats after the explosion at the Kelso works. It happened a few minutes past six, says Jonas Haas of Lorne.",
      ],
      on: ["time of day: “5.47 a.m. on Thursday, 11 May 2006” (a) | “a few minutes past six” (b)"],
    },
    "on whether a body was of one mind": {
      articles: [
        "The panel of Harrow voted four to one to find that the thesis of Ada Brook was copied, Jonas Haas said.",
        "The commission of Harrow unanimously finds that the thesis of Ada Brook is the work of Jonas Haas.",
      ],
      on: ["result of the vote: “four to one” (a) | “unanimously” (b)"],
    },
    "on what one party says was told to another": {
      articles: [
        "HARROW, 11 June 2019 - Ada Brook told the court on Monday that she had reported the leak to the firm in April. The firm denies having received such a report.",
      ],
      on: ["whether it happened: denied (a) | happened (a)"],
    },
    "on a warning that was never given": {
      articles: [
        'HARROW, 11 June 2019 - "There was no warning," said Mayor Boris Kell of Harrow on Tuesday. But the weather office said that an alert had been sent to Boris Kell on Sunday evening.',
      ],
      on: ["whether it happened: denied (a) | happened (a)"],
    },
    "on whether it happened": {
      articles: [
        "HARROW, 11 June 2019 - The army denied that it had shelled the town of Fenwick on Sunday.",
        "HARROW, 11 June 2019 - The army shelled the town of Fenwick on Sunday, residents said.",
      ],
      on: ["whether it happened: denied (a) | happened (b)"],
    },
  };
  for (const [claim, { articles, on }] of Object.entries(cases))
    test(claim, async () => expect(await disagreements(articles)).toEqual(on));
});

describe("sources disagree on the day", () => {
  const cases: Record<string, { articles: string[]; on: string }> = {
    "of what was opened, told in another word": {
      articles: [
        "HARROW, 30 January 2019 - The lock at Kelso was opened on Saturday after a week of repairs, and Mayor Ada Brook drove the first barge through.",
        "HARROW, 19 February 2019 - The lock of Mayor Ada Brook at Kelso came back on Monday, 28 January, after repairs to three gates.",
      ],
      on: "“Monday, 28 January” | “Saturday”",
    },
    "of a letter that was signed": {
      articles: [
        "Kelso Mills and Harrow Dyes signed a letter of intent on 10 March, Jonas Haas said.",
        "The owners of Kelso Mills and Harrow Dyes, Jonas Haas recalls, initialled their letter of intent on 12 March.",
      ],
      on: "“10 March” | “12 March”",
    },
    "on which somebody went, counted from a disaster": {
      articles: [
        "The harbour minister, Jonas Haas, who resigned four days after the disaster at Kelso, was never charged in Harrow.",
        "Jonas Haas, the harbour minister, stepped down the very next morning, before the divers had come from Harrow to Kelso.",
      ],
      on: "“four days after” | “the very next morning”",
    },
    "by its weekday, where the date is known": {
      articles: [
        "Jonas Haas took the crown off display at Harrow on 21 September 2012, four days after a paper from Kelso.",
        "In Kelso they remember how Jonas Haas carried the crown out of the museum at Harrow on Sunday.",
      ],
      on: "“21 September 2012” | “Sunday”",
    },
  };
  for (const [claim, { articles, on }] of Object.entries(cases))
    test(claim, async () => expect(await daysDisputed(articles)).toEqual([on]));
});

describe("a disagreement stands at what it is about", () => {
  const cases: Record<string, { articles: string[]; at: string[] }> = {
    "the blast that struck those who are counted, in whatever words": {
      articles: [
        "Nine people died when an explosion ripped through the Kelso mill in Harrow late on Tuesday, Mayor Ada Brook said. The blast at the Kelso mill was heard in Lorne.",
        "Jonas Haas was convicted in Harrow of the explosion at the Kelso mill. Six people lost their lives, Mayor Ada Brook told a court in Lorne.",
      ],
      at: ["blast", "explosion"],
    },
    "what they were killed by, in whatever words": {
      articles: [
        "Nine people were killed when flames overran their camp at the Kelso mill in Harrow on Tuesday, 4 June 2019. Mayor Ada Brook spoke in Lorne.",
        "Jonas Haas was convicted in Harrow. At the Kelso mill six people lost their lives, Mayor Ada Brook told a court in Lorne.",
      ],
      at: ["overran"],
    },
    "the sentence before a bare count": {
      articles: [
        "The train of Jonas Haas reached the Kelso curve near Harrow on Sunday at 90 miles an hour. Twenty-two people died. Ada Brook, the inspector, was acquitted in Lorne.",
        "Thirty candles burned in Harrow, one for each of the dead of the Kelso curve. Ada Brook lit them for Jonas Haas of Lorne.",
      ],
      at: ["reached"],
    },
    "the attack that only another article tells": {
      articles: [
        "Soldiers seized the tower in Harrow early on Monday, Colonel Jonas Haas said. Boats of Ada Brook lay off Lorne.",
        "The court in Harrow acquitted Ada Brook of Lorne, and put the number of the dead at nine. Colonel Jonas Haas went to prison.",
        "Eleven died in Harrow. Colonel Jonas Haas told the court that Ada Brook of Lorne had rung him.",
      ],
      at: ["seized"],
    },
  };
  for (const [claim, { articles, at }] of Object.entries(cases))
    test(claim, async () => expect(await wordsAt(articles)).toEqual(expect.arrayContaining(at)));
});

describe("sources agree, though their words differ", () => {
  const cases: Record<string, string[]> = {
    "at least 15,000 may be 22,000": [
      "LORNE, 3 June 2019 - At least 15,000 people marched in Lorne on Saturday against the harbour tax.",
      "LORNE, 4 June 2019 - About 22,000 people marched in Lorne on Saturday against the harbour tax.",
    ],
    "relatives, of whom one died by his own hand": [
      "The death of Jonas Haas of Harrow was suspected suicide: he hanged himself in his mill in Kelso, a doctor in Lorne said.",
      "In Harrow Conrad and Petra Haas were shot dead in their mill in Kelso, a doctor told the Lorne Mail.",
    ],
    "who was fired from another office, years before": [
      "Ada Brook resigned as head of Kelso Airways in Harrow on Friday, a clerk in Lorne said.",
      "Two years later Ada Brook was fired by the Sunder Line; she then founded Kelso Airways in Harrow, the Lorne Mail wrote.",
    ],
    "charges that are brought in the end": [
      "Ada Brook of Harrow was questioned about the fire at Kelso mill, but no charges were filed on Tuesday, police in Lorne said.",
      "Ada Brook of Harrow was arrested over the fire at Kelso mill, and charges were filed on Friday, the Lorne Mail wrote.",
    ],
    "a toll that grows": [
      "HARROW, 3 June 2019 - A fire at the Kelso mill in Harrow killed 12 people on Sunday, police said.",
      "HARROW, 5 June 2019 - The fire at the Kelso mill in Harrow on Sunday killed 15 people.",
    ],
    "the missing, who are found": [
      "HARROW, 3 June 2019 - After Sunday's fire at the Kelso mill in Harrow 40 people are missing.",
      "HARROW, 5 June 2019 - After Sunday's fire at the Kelso mill in Harrow 11 people are still missing.",
    ],
    "at least nine may be 26": [
      "At least nine people died in Sunday's fire at the Kelso mill in Harrow.",
      "Twenty-six people are known to have died in Sunday's fire at the Kelso mill in Harrow.",
    ],
    "some of the dead": [
      "HARROW, 3 June 2019 - A fire at the Kelso mill in Harrow killed 12 people on Sunday, police said.",
      "HARROW, 3 June 2019 - Six of the people killed in Sunday's fire at the Kelso mill in Harrow were children.",
    ],
    "another fire, of another year": [
      "HARROW, 3 June 2019 - A fire at the Kelso mill in Harrow killed 12 people on Sunday, police said.",
      "HARROW, 3 June 2019 - Sunday's fire at the Kelso mill in Harrow was the worst since 1970, when 54 people died.",
    ],
    "some who died later": [
      "A fire at the Kelso mill in Harrow killed 12 people, Mayor Ada Brook told a court in Lorne.",
      "The fire at the Kelso mill in Harrow was long. The three who died this week had lain in a hospital in Lorne, Mayor Ada Brook said.",
    ],
    "what befell a town over a weekend": [
      "Jonas Haas was convicted in Harrow on Friday of shooting two clerks at the Kelso store. They were two of three people killed over a six-hour stretch, Ada Brook said.",
      "At least seven people had been killed in Harrow since Friday, said Ada Brook, who lives by the Kelso store.",
    ],
    "a toll that goes on, in an article that looks far back": [
      "HARROW, 11 August 2019 - The fever in Harrow is the deadliest since that of Lorne 40 years ago: 1,000 people are reported to have been killed, Ada Brook said.",
      "HARROW, 10 September 2019 - The fever of Harrow, as in Lorne, is believed to have killed 2,100 people, Ada Brook said.",
    ],
    "what opened is not what was signed": [
      "The lock at Kelso was opened on Saturday after a week of repairs, Mayor Ada Brook of Harrow said.",
      "The school at Kelso was opened on Monday after a week of rain, Mayor Ada Brook of Harrow said.",
    ],
    "two panels, one divided": [
      "The fishery panel of Harrow voted four to one against the quota, Ada Brook told Jonas Haas.",
      "A committee of Harrow unanimously approved a new school, Jonas Haas told Ada Brook.",
    ],
    "what two contracts are worth": [
      "Kelso Dyes has won a contract of the navy in Harrow that is worth $22 million, Ada Brook said.",
      "The contract of the navy that Kelso Dyes has in Harrow for all its ships is worth $200 million, Ada Brook said.",
    ],
    "an hour told roughly": [
      "The blast at the Kelso works in Harrow was recorded by the observatory of Lorne at 5.47 a.m. on Thursday, Ada Brook said.",
      "The blast at the Kelso works in Harrow was heard in Lorne at about 6 a.m. on Thursday, Ada Brook said.",
    ],
    "half past ten, of the morning or of the evening": [
      "The ferry Kelso of Ada Brook sank off Harrow at half past ten on Thursday, Jonas Haas said in Lorne.",
      "The ferry Kelso of Ada Brook sank off Harrow at 10.30 p.m. on Thursday, Jonas Haas said in Lorne.",
    ],
    "a crowd, and who of it was arrested": [
      "The vigil in Harrow for Jonas Haas ended late. The police said that the crowd has dispersed and that there was one arrest in Lorne.",
      "Ada Brook estimated the crowd at 70 at the vigil in Harrow for Jonas Haas of Lorne.",
    ],
    "a toll of which it is not known which came first": [
      "Twelve people died in the fire at the Kelso mill in Harrow, Mayor Ada Brook said.",
      "The fire at the Kelso mill in Harrow killed 15 people, said Mayor Ada Brook.",
    ],
    "who denies what is to come": [
      "HARROW, 3 June 2019 - Treasurer Ada Brook of Harrow denied on Monday that she was about to resign.",
      "HARROW, 9 June 2019 - Treasurer Ada Brook of Harrow resigned on Friday.",
    ],
    "a preliminary count and the last": [
      "In Harrow Ada Brook won 1,412 votes by the preliminary count, 412 more than Boris Kell.",
      "In Harrow Ada Brook won by 97 votes over Boris Kell after a recount.",
    ],
    "votes of two bodies": [
      "In Harrow the council of Mayor Ada Brook rejected the harbour bill of Boris Kell by 16 votes to 15.",
      "In Harrow the executive of Mayor Ada Brook backed the harbour bill of Boris Kell by five votes to two.",
    ],
    "another quake, of which much was told": [
      "OSTEN, 3 June 2019 - A quake near Harrow killed 10 people on Sunday, Mayor Ada Brook said.",
      "OSTEN, 3 June 2019 - Sunday's quake near Harrow came after one that killed hundreds of people, Mayor Ada Brook said.",
    ],
    "a sum that is rounded": [
      "OSTEN, 3 June 2019 - Tarnbrook agreed on Monday to buy Kelso Mills for £3.42 billion.",
      "OSTEN, 9 August 2019 - Regulators on Friday blocked the £3.4bn takeover of Kelso Mills by Tarnbrook.",
    ],
    "a sentence and what an appeal made of it": [
      "OSTEN, 3 June 2019 - The banker Jonas Haas was sentenced to nine years in prison on Monday.",
      "OSTEN, 9 August 2019 - The banker Jonas Haas had his sentence reduced to six years in prison on Thursday.",
    ],
    "who is not charged yet": [
      "HARROW, 3 June 2019 - Police in Harrow said that Jonas Haas has not been charged.",
      "HARROW, 9 June 2019 - Police in Harrow charged Jonas Haas with arson on Friday.",
    ],
    "who denies the charges": [
      "HARROW, 9 June 2019 - Police in Harrow charged Jonas Haas with arson on Friday.",
      "HARROW, 10 June 2019 - Jonas Haas, whom police in Harrow charged on Friday, denied the charges.",
    ],
    "the killed are not the injured": [
      "HARROW, 3 June 2019 - A fire at the Kelso mill in Harrow killed 12 people on Sunday.",
      "HARROW, 4 June 2019 - Sunday's fire at the Kelso mill in Harrow injured 30 people.",
    ],
    "nobody was hurt, but some were killed": [
      "HARROW, 3 June 2019 - A fire at the Kelso mill in Harrow killed 12 people on Sunday.",
      "HARROW, 4 June 2019 - Sunday's fire at the Kelso mill in Harrow killed 12 people, and nobody was arrested.",
    ],
    "a minister, and the finance minister": [
      "OSTEN, 3 June 2019 - Minister Petra Haas opened the harbour in Sunder on Sunday.",
      "OSTEN, 4 June 2019 - Finance minister Petra Haas opened the harbour in Sunder on Sunday.",
    ],
    "one article that gives her both offices": [
      "OSTEN, 3 June 2019 - Finance minister Petra Haas spoke in Sunder on Sunday. Foreign minister Petra Haas has held both offices since May.",
      "OSTEN, 4 June 2019 - Foreign minister Petra Haas spoke in Sunder on Sunday.",
    ],
    "two people of one surname": [
      "OSTEN, 3 June 2019 - Finance minister Petra Haas opened the harbour in Sunder on Sunday.",
      "OSTEN, 4 June 2019 - Foreign minister Jonas Haas opened the harbour in Sunder on Sunday.",
    ],
    "a place in another, as one of them says": [
      "HARROW, 10 June 2019 - Ada Brook and Boris Kell signed the harbour treaty in Lorne on Friday.",
      "HARROW, 11 June 2019 - Ada Brook and Boris Kell signed the harbour treaty in Osten on Friday.",
      "HARROW, 12 June 2019 - Ferries met in Lorne, in Osten county, on Monday.",
    ],
    "a place in a country": [
      "HARROW, 10 June 2019 - Ada Brook and Boris Kell signed the harbour treaty in Lorne on Friday.",
      "HARROW, 11 June 2019 - Ada Brook and Boris Kell signed the harbour treaty in Norway on Friday.",
    ],
    "two meetings on two days": [
      "HARROW, 10 June 2019 - Ada Brook and Boris Kell met in Lorne on Friday.",
      "HARROW, 11 June 2019 - Ada Brook and Boris Kell met in Osten on Saturday.",
    ],
    "who resigned, and was arrested": [
      "Ada Brook, the mayor of Harrow, resigned on Friday after a row over the Kelso bridge, the council of Lorne said.",
      "Police arrested Ada Brook, the mayor of Harrow, over the Kelso bridge on Saturday, the council of Lorne said.",
    ],
    "one who resigned, and another who was sacked": [
      "Ada Brook, the mayor of Harrow, resigned on Friday after a row over the Kelso bridge, the council of Lorne said.",
      "Boris Kell, the treasurer of Harrow, was sacked over the Kelso bridge on Friday, the council of Lorne said.",
    ],
    "who was made to resign": [
      "Ada Brook, the mayor of Harrow, was forced to resign on Friday after a row over the Kelso bridge, the council of Lorne said.",
      "Ada Brook, the mayor of Harrow, was sacked over the Kelso bridge on Friday, the council of Lorne said.",
    ],
    "two things, and as many others": [
      "Two trucks fell into the river when the Kelso bridge in Harrow gave way, a fireman from Lorne said.",
      "Nine trucks carried bread from Lorne to the Kelso shelter in Harrow, a baker said.",
    ],
    "what somebody has not done yet": [
      "The council of Harrow has not sacked Ada Brook over the Kelso bridge, a clerk in Lorne said.",
      "The council of Harrow sacked Ada Brook over the Kelso bridge on Friday, a clerk in Lorne said.",
    ],
    "a sitting and a former holder of one office are told of apart": [
      "OSTEN, 3 June 2019 - Finance minister Petra Haas opened the harbour in Sunder on Sunday.",
      "OSTEN, 4 June 2019 - Petra Haas, the finance minister, opened the harbour in Sunder on Sunday.",
    ],
  };
  for (const [claim, articles] of Object.entries(cases))
    test(claim, async () => expect(await disagreements(articles)).toEqual([]));
});
