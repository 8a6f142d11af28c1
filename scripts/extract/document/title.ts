import { FULL_MONTH } from "../recognise/date-words.ts";

/** What a title says: `Backchannel Message From the President’s Assistant … (Kissinger) to President Nixon`. */
export interface TitleFacts {
  /** The kind of document, in lower case: "backchannel message", "memorandum of conversation". */
  readonly type: string;
  /** As printed: "the President’s Assistant for National Security Affairs (Kissinger)". */
  readonly from?: string;
  readonly to?: string;
  /** True when the title says that people met or spoke, so that the document has participants. */
  readonly meets: boolean;
}

const FROM_TO =
  /^(.*?)\s+From\s+(.+?)\s+to\s+(?=(?:the|President|Secretary|Acting|Certain|All|Senator|Director|General|Mr\.|Dr\.|Prime|Attorney|Under|Vice|Ambassador|Deputy|Assistant|His|Premier|Chairman|Foreign|Selected|\p{Lu}))(.+)$/u;
const FROM_ONLY = /^(.*?)\s+From\s+(.+)$/u;
const BY = /^(.*?)\s+(?:Prepared (?:by|in)|by|Written by)\s+(.+)$/u;

/** Reads a title without number and notes. */
export function readTitle(title: string): TitleFacts {
  const line = title.replace(/\s+/g, " ").trim();
  const match = postRejoined(FROM_TO.exec(line));
  const meets = /\b(?:conversation|meeting|minutes|talks|discussions?)\b/i.test(match?.[1] ?? line);
  if (match !== null && !meets) {
    return { type: typeOf(match[1] ?? ""), from: tidy(match[2]), to: tidy(match[3]), meets };
  }
  const only = meets ? null : FROM_ONLY.exec(line);
  if (only !== null) return { type: typeOf(only[1] ?? ""), from: tidy(only[2]), meets };
  const by = meets ? null : BY.exec(line);
  if (by !== null) return { type: typeOf(by[1] ?? ""), from: tidy(by[2]), meets };
  return { type: typeOf(line), meets };
}

/** Posts that are held "to" somebody: "the Delegation to the Talks to the Department" is sent by the delegation. */
const HELD_TO =
  /\b(?:Delegations?|Missions?|Ambassador|Envoy|Representative|Observer|Commissioner|Legation|Liaison|Adviser|Advisor|Assistant|Aide|Deputy|Counselor|Consultant|Delegate)$/;

function postRejoined(match: RegExpExecArray | null): RegExpExecArray | null {
  if (match === null || !HELD_TO.test(match[2] ?? "")) return match;
  const rest = / to (?=(?:the|\p{Lu}))/u.exec(match[3] ?? "");
  if (rest === null) return match;
  const to = match[3] ?? "";
  match[2] = `${match[2] ?? ""} to ${to.slice(0, rest.index)}`;
  match[3] = to.slice(rest.index + rest[0].length);
  return match;
}

const PLACE_AND_DATE = new RegExp(`,\\s*(?:at\\s)?(?:\\p{Lu}[\\p{L}. ]+,\\s*)?(?:undated|${FULL_MONTH})\\b.*$`, "u");

/** Place and date that volumes published on line append to the title are no part of a name. */
function tidy(text: string | undefined): string | undefined {
  return text?.replace(PLACE_AND_DATE, "").replace(/[.,]$/, "").trim();
}

const KINDS = [
  "memorandum of telephone conversation",
  "memorandum of conversation",
  "memorandum for the record",
  "memorandum for the files",
  "memorandum of meeting",
  "memorandum of a meeting",
  "memorandum for the president",
  "memorandum for president",
  "minutes of meeting",
  "summary notes",
  "personal notes",
  "notes of a meeting",
  "notes of meeting",
  "notes on meeting",
  "record of conversation",
  "record of a conversation",
  "record of meeting",
  "record of a meeting",
  "transcript of a telephone conversation",
  "transcript of telephone conversation",
  "special national intelligence estimate",
  "national intelligence estimate",
  "national security action memorandum",
  "national security study memorandum",
  "national security decision memorandum",
  "intelligence memorandum",
  "intelligence information cable",
  "intelligence note",
  "backchannel message",
  "draft memorandum",
  "circular telegram",
  "editorial note",
  "diary entry",
  "talking points",
  "aide-mémoire",
  "briefing paper",
] as const;

function typeOf(text: string): string {
  const lower = text.toLowerCase().replace(/[’']/g, "'");
  const known = KINDS.find((kind) => lower.includes(kind));
  if (known !== undefined) return known;
  const simple =
    /\b(memorandum|telegram|airgram|message|letter|note|notes|minutes|report|paper|record|conversation|transcript|statement|cable|study|outline|speech|estimate|summary|directive|proposal|instructions|communiqué)\b/.exec(
      lower,
    );
  return simple?.[1] ?? "document";
}
