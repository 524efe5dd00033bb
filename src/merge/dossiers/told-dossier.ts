import type { Timeline, TimelineEvent } from "../../model/timeline.ts";
import type { Most, Weight } from "../salience.ts";

/** An event of a timeline that is not put together yet: how salient it is among all others is still to be seen. */
export type ToldEvent = Omit<TimelineEvent, "salience"> & { weight: Weight };

/** What the articles of one dossier tell: a timeline but for what only all dossiers together can say. */
export interface ToldDossier extends Pick<Timeline, "documents" | "conflicts" | "unresolved"> {
  /** In no order; ids that no two of this dossier share. */
  events: ToldEvent[];
  names: NonNullable<Timeline["names"]>;
  /** The most that any event has, be it hidden since by a person. */
  most: Most;
}
