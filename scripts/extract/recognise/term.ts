import type { GazetteerPerson } from "../gazetteer.ts";
import { type DaySpan, dayNumber, daySpan } from "./calendar.ts";

type Role = GazetteerPerson["roles"][number];

/** The role that a person held at a date; outside all of them the nearest, since dates choose a role and not a side. */
export function roleAt(person: GazetteerPerson, date: string | undefined): Role | undefined {
  const span = date === undefined ? undefined : daySpan(date);
  if (span === undefined) return person.roles[0];
  const held = person.roles.find((role) => holdsAt(role, span));
  if (held !== undefined) return held;
  const [first] = person.roles;
  return first !== undefined && person.roles.every((role) => role.party === first.party) ? first : undefined;
}

/** Whether somebody held any office at a date. */
export function roleHeld(person: GazetteerPerson, date: string | undefined): boolean {
  const span = date === undefined ? undefined : daySpan(date);
  return person.roles.some((role) => span === undefined || holdsAt(role, span));
}

/** Whether a role was held at some time of a span; a role without dates always was. */
export function holdsAt(role: Role, span: DaySpan): boolean {
  const from = role.from === undefined ? undefined : daySpan(role.from);
  const to = role.to === undefined ? undefined : daySpan(role.to);
  return (
    (from === undefined || dayNumber(from.first) <= dayNumber(span.last)) &&
    (to === undefined || dayNumber(to.last) >= dayNumber(span.first))
  );
}
