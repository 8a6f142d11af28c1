import { daySpan, edtfOfDay, shiftDay } from "./calendar.ts";

/** Hours by which the clocks of capitals went before Greenwich around 1970, the year round. */
const HOURS: Readonly<Record<string, number>> = {
  Washington: -5,
  "New York": -5,
  Ottawa: -5,
  "Camp David": -5,
  "Key Biscayne": -5,
  Austin: -6,
  "Mexico City": -6,
  "San Clemente": -8,
  Honolulu: -10,
  London: 0,
  Paris: 1,
  Rome: 1,
  Geneva: 1,
  Bonn: 1,
  Berlin: 1,
  Brussels: 1,
  Stockholm: 1,
  Oslo: 1,
  Copenhagen: 1,
  Vienna: 1,
  Warsaw: 1,
  Prague: 1,
  Budapest: 1,
  Belgrade: 1,
  Algiers: 1,
  Bucharest: 2,
  Sofia: 2,
  Helsinki: 2,
  Athens: 2,
  Ankara: 2,
  Cairo: 2,
  Moscow: 3,
  Karachi: 5,
  Rawalpindi: 5,
  Islamabad: 5,
  "New Delhi": 5.5,
  Rangoon: 6.5,
  Bangkok: 7,
  Vientiane: 7,
  "Phnom Penh": 7,
  Hanoi: 7,
  Djakarta: 7,
  Jakarta: 7,
  "Kuala Lumpur": 7.5,
  Singapore: 7.5,
  Saigon: 8,
  Manila: 8,
  "Hong Kong": 8,
  Taipei: 8,
  Peking: 8,
  Beijing: 8,
  Tokyo: 9,
  Seoul: 9,
  Canberra: 10,
};

/** Up to this hour a writer still calls the day that is over "today". */
const SMALL_HOURS = 4;

export interface LocalTime {
  /** The day where and when it was written. */
  readonly edtf: string;
  readonly late: boolean;
}

/**
 * The day on which a telegram was written where it was written: its date line counts in Greenwich time, "Saigon, March 3,
 * 1969, 2310Z". Undefined without such a time, or where the place is unknown.
 */
export function localTime(dateline: string, edtf: string): LocalTime | undefined {
  const day = daySpan(edtf)?.first;
  const clock = /\b([01]\d|2[0-3])([0-5]\d)Z\b/.exec(dateline);
  const place = /^\s*([A-Z][A-Za-z]+(?: [A-Z][a-z]+)?)/.exec(dateline)?.[1];
  const offset = place === undefined ? undefined : HOURS[place];
  if (day === undefined || clock === null || offset === undefined || !/^\d{4}-\d\d-\d\d$/.test(edtf)) return undefined;
  const hour = Number(clock[1]) + Number(clock[2]) / 60 + offset;
  const by = hour < 0 ? -1 : hour >= 24 ? 1 : 0;
  return { edtf: edtfOfDay(shiftDay(day, by)), late: hour - by * 24 < SMALL_HOURS };
}
