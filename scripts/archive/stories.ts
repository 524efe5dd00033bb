/** What happens in a generated world, in the sentences of a newsroom; {braces} are filled by the story's own cast. */
export interface Plot {
  /** The event: as a headline, as a lead with its time, as a background clause, as a noun. */
  headline: string;
  lead: string;
  background: string;
  noun: string;
  /** What is said of it the day itself. */
  details: readonly string[];
}

export const PLOTS: readonly Plot[] = [
  {
    headline: "Flood cuts off {town} as the {river} bursts its banks",
    lead: "The river {river} burst its banks {when} and flooded {number} houses in {town}, the fire service said.",
    background: "{when}, the {river} flooded {number} houses in {town}.",
    noun: "the flood in {town}",
    details: [
      "Mayor {mayor} ordered the lower streets to be cleared.",
      "{number} people were taken to a school on the hill.",
      "Crews from {org} closed the bridge after the water reached its deck.",
    ],
  },
  {
    headline: "{org} and its drivers agree on pay",
    lead: "{org} and the drivers' union signed an agreement {when} in {town} that raises pay by {number} crowns a month.",
    background: "{when}, {org} signed an agreement with the drivers' union in {town}.",
    noun: "the agreement in {town}",
    details: [
      "{chief}, who leads {org}, called it fair.",
      "The union's {speaker} said that {number} members had voted for it.",
      "The strike had lasted eleven days.",
    ],
  },
  {
    headline: "Fire destroys {org} warehouse in {town}",
    lead: "A fire destroyed a warehouse of {org} in {town} {when}, killing {number} people, police said.",
    background: "A fire in {town} killed {number} people {when}.",
    noun: "the fire in {town}",
    details: [
      "{speaker}, who works next door, heard an explosion.",
      "Inspector {mayor} arrested a man of 34 near the harbour.",
      "{org} said it would pay for the funerals.",
    ],
  },
  {
    headline: "{mayor} wins the vote in {town}",
    lead: "{mayor} won the election in {town} {when} with {number} votes more than {speaker}.",
    background: "{mayor} won the election in {town} {when}.",
    noun: "the election in {town}",
    details: [
      "{speaker} conceded before midnight.",
      "{chief}, who leads {org}, congratulated the winner.",
      "{number} ballots were counted twice.",
    ],
  },
  {
    headline: "{chief} resigns from {org}",
    lead: "{chief} resigned {when} as head of {org} after auditors in {town} found {number} missing invoices.",
    background: "{chief} resigned as head of {org} {when}.",
    noun: "the resignation of {chief}",
    details: [
      "The board appointed {speaker} in his place.",
      "Prosecutor {mayor} said that an inquiry had begun.",
      "{org} employs {number} people in {town}.",
    ],
  },
  {
    headline: "Ministers meet in {town} over the {river}",
    lead: "Ministers of four countries met in {town} {when} to discuss the water of the {river}, {chief} said.",
    background: "Ministers met in {town} {when} to discuss the {river}.",
    noun: "the meeting in {town}",
    details: [
      "{mayor} proposed a dam that would cost {number} million crowns.",
      "{speaker} of {org} rejected the plan.",
      "They will meet again in the spring.",
    ],
  },
  {
    headline: "Court sentences {speaker} over the {town} fraud",
    lead: "A court in {town} sentenced {speaker} to {number} months in prison {when} for defrauding {org}.",
    background: "A court sentenced {speaker} {when} for defrauding {org}.",
    noun: "the trial in {town}",
    details: [
      "Judge {mayor} said the harm had been great.",
      "{chief}, who leads {org}, was not in the room.",
      "The defence announced an appeal.",
    ],
  },
];

/** Said of anything, in any week: what makes an article as long as articles are. One part of each list makes a sentence. */
export const PLAIN: readonly (readonly string[])[] = [
  [
    "Shopkeepers in {town}",
    "The council",
    "Neighbours of {speaker}",
    "Drivers on the coast road",
    "Engineers of {org}",
    "The older houses by the {river}",
    "Parents whose children go to the school",
    "A spokeswoman for {org}",
    "Fishermen below the weir",
    "Members of the chamber of trade",
    "Volunteers from the parish",
    "The caretaker of the town hall",
    "Clerks in the land office",
    "Farmers in the upper valley",
  ],
  [
    "declined to speak of",
    "have long complained about",
    "were asked to look after",
    "still depend on",
    "had expected little of",
    "would rather not pay for",
    "are waiting for news of",
    "know little about",
    "had already written to the ministry about",
    "take some pride in",
    "could not agree on",
    "have grown used to",
  ],
  [
    "the state of the lower bridge",
    "the price of winter fodder",
    "a report of two hundred pages",
    "the new timetable of the ferry",
    "the work that remains to be done",
    "the old timber yard",
    "the rent of the market hall",
    "a collection for the families",
    "the lamps along the quay",
    "the grant that was promised for the library",
    "the noise of the night shift",
    "the plans that {chief} keeps in a drawer",
    "the clay pit behind the cemetery",
  ],
  [
    ".",
    ", though few would say so openly.",
    ", as in most towns of that size.",
    ", which nobody in {town} finds surprising.",
    ", and {mayor} does not blame them.",
    "; the weather is expected to turn.",
    ", whatever the ministry may think.",
    ", if the ledgers can be trusted.",
  ],
];

/** What people say of anything. */
export const SAYINGS: readonly string[] = [
  "“We did what we could with what we had,” {speaker} said.",
  "“Nobody here is surprised,” said {mayor}, standing outside the town hall.",
  "“It is too early to say,” {chief} told reporters, and closed the door.",
  "{mayor} asked for patience.",
  "{chief} refused to comment.",
];
