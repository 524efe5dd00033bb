/** Seven papers on one town's affair: a mayor, a bridge, a builder. */
export const TARN = {
  "tarn-1":
    "TARNWICK, 4 June 2019 - Mayor Greta Moss of Tarnwick resigned on Monday over the bridge that Corvin Works had built across the Ouselle. The council of Tarnwick had ordered an inquiry into the bridge in March.",
  "tarn-2":
    "Greta Moss has resigned as mayor of Tarnwick. Corvin Works, which built the bridge across the Ouselle, declined to comment.",
  "tarn-3":
    "The inquiry into the bridge across the Ouselle found cracks, the council of Tarnwick said. Moss resigned after the report on Corvin Works.",
  "tarn-4":
    "Police searched the offices of Corvin Works in Tarnwick on 6 June 2019. Mayor Greta Moss had resigned two days before.",
  "tarn-5":
    "A court in Tarnwick fined Corvin Works for the Ouselle bridge. Greta Moss was called as a witness.",
  "tarn-6":
    "Corvin Works will rebuild the bridge across the Ouselle, the council of Tarnwick said. Its mayor, Greta Moss, resigned in June.",
  "tarn-7":
    "Readers in Tarnwick ask who paid for the bridge of Corvin Works across the Ouselle, and why Greta Moss signed for it.",
};

/** And on another's: a mayor, a school, a bank. What happens is much the same. */
export const HALE = {
  "hale-1":
    "HALEMOUTH, 4 June 2019 - Edwin Prask, mayor of Halemouth, stepped down after Lorrimer Bank had called in its loan for the Dunver school, which the town cannot repay.",
  "hale-2":
    "In Halemouth the mayor has resigned. Edwin Prask had borrowed eleven million crowns of Lorrimer Bank for a school in Dunver.",
  "hale-3":
    "Auditors of Lorrimer Bank warned Halemouth last year that the Dunver school would cost double. Prask resigned when their letter leaked.",
  "hale-4":
    "Detectives questioned Edwin Prask for nine hours in Halemouth. Lorrimer Bank had lent the town money for its Dunver school.",
  "hale-5":
    "Lorrimer Bank was fined by a court over the Dunver loan. Prask, who was mayor of Halemouth, gave evidence.",
  "hale-6":
    "Pupils in Dunver moved into barracks, for the school that Halemouth wanted to build was never begun. Edwin Prask blames Lorrimer Bank.",
  "hale-7":
    "Letters: will Lorrimer Bank ever see its money, and will Halemouth ever see the Dunver school, now that Edwin Prask has resigned?",
};

/** And a third, of May. */
export const ABEL = {
  "abel-1":
    "ABELSUND, 9 May 2019 - Nora Quist, who ran the port of Abelsund, was arrested in Marr on Wednesday with two captains of the Stannard Line.",
  "abel-2":
    "Stannard Line said that Nora Quist had sold it berths in Abelsund. A judge in Marr released her on bail.",
  "abel-3":
    "The port of Abelsund has a new head since Nora Quist was arrested in Marr over bribes from Stannard Line.",
};
