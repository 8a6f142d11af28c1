import type { Channel } from "../../../data/schema/index.ts";
import type { Reading } from "../recognise/reading.ts";

const SECRET =
  /\bsecret (?:meeting|talk|session|negotiation|channel|contact)|secretly|known only to|no one else|keep (?:this|everything|it)\b[^.]{0,60}\bsecret|divulge|in (?:strict(?:est)? )?confidence|confidential nature|tea[- ]break/i;
const PRIVATE = /\bprivate(?:ly)? (?:meeting|talk|session|conversation|discussion|meet|contact)|privately\b/i;
const PUBLIC =
  /\b(?:plenary|public|formal) (?:session|meeting)|\b\d+(?:st|nd|rd|th) (?:plenary |regular |formal )*(?:session|meeting)\b|\bplenary\b/i;
const BACK = /\bback[- ]?channel\b/i;

/** How open a meeting or message is, where the passage shows it. */
export function channelOf(_reading: Reading, passage: string): Channel | undefined {
  if (BACK.test(passage)) return "backchannel";
  if (SECRET.test(passage)) return "secret";
  if (PRIVATE.test(passage)) return "private";
  return PUBLIC.test(passage) ? "public" : undefined;
}
