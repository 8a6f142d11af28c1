import type { Event } from "../../../data/schema/index.ts";

/** Whether an event is only planned, or was and did not come about: it never shares a mark with what happened. */
export function isPlanned(event: Pick<Event, "status"> | undefined): boolean {
  return event?.status === "planned" || event?.status === "cancelled";
}
