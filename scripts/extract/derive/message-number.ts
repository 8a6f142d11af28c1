import { lowerCase } from "../recognise/phrases.ts";

const KINDS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/back-?channel/i, "Backchannel message"],
  [/telegram/i, "Telegram"],
  [/airgram/i, "Airgram"],
  [/cable/i, "Cable"],
  [/letter/i, "Letter"],
  [/memorand|memo\b/i, "Memorandum"],
  [/note\b/i, "Note"],
  [/statement|declaration/i, "Statement"],
  [/appeal/i, "Appeal"],
  [/speech|address/i, "Speech"],
];

/** What kind of message words speak of; "Message" where they do not say. */
export function messageKind(words: string): string {
  return KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? "Message";
}

/** A message's number in a form in which two printings of it are equal. */
export function numberKey(number: string): string {
  return lowerCase(number).replace(/[^a-z0-9/]+/g, "");
}
