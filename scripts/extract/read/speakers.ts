import type { Item } from "./item.ts";

const TOKEN = "(?:\\p{Lu}[\\p{L}'’.-]*|na|de|van|von|U)";
const COLON = new RegExp(`^((?:The |A |An )?${TOKEN}(?: ${TOKEN}){0,4}(?: \\([^)]{1,40}\\))?)\\s?:\\s*(?=\\S)`, "u");
/** No stop after an initial or a short title ends a name: "A. N. Kosygin", "Mr. Varga". */
const STOP = new RegExp(
  `^((?:The )?${TOKEN}(?: ${TOKEN}){0,4}?)(?<!(?:^|\\s)(?:\\p{Lu}|Yu|Ya|Kh|Ch|Sh|Mr|Mrs|Ms|Dr|Gen|Col|Amb|Sec|Lt|Adm|St|Messrs)(?:\\.\\p{Lu})*)\\.\\s+(?=[\\p{Lu}“"(\\[])`,
  "u",
);
const BARE = new RegExp(`^(${TOKEN}(?: ${TOKEN}){0,4})(?=\\s+[\\p{Lu}“"'‘(\\[])`, "u");

/** Initials in notes taken by hand: "RSM—", "[LBJ]:", "McGB:". */
const INITIALS = /^\[?((?:Mc|Mac)?\p{Lu}(?:\.?\s?(?:Mc|Mac)?\p{Lu}){1,3}\.?)(?:\]|\[\p{L}+\])?\s?(?::|—|–)\s*(?=\S)/u;
/** Notes taken by hand, with the names that editors add: "P [President]:", "McG [Bundy]—". */
const COMPLETED = /^\[?(?:Mc|Mac)?[\p{L}.]{1,6}\s?\[((?:the )?\p{Lu}[\p{L}. ]{1,30})\]\]?\s?(?::|—|–)\s*(?=\S)/iu;
const CAPITALS = new RegExp(`^${TOKEN}(?: ${TOKEN}){0,5}`, "u");

/** A name of two or three words: "Oda Lund". */
const WHOLE_NAME = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2}$/u;

/** How much of a paragraph is looked at for the name of who speaks. */
const HEAD = 160;

/** Words that stand before a colon without speaking. */
export const NO_SPEAKER =
  /^(?:Note|Subjects?|Source|Comments?|Summary|Our|Your|Date|Place|Participants|Present|From|To|For|Re|Reference|Memorandum|Copies|Enclosures?|Attachments?|Action|Info|Information|Following|Text|Quote|Recommendations?|Conclusions?|Background|Purpose|Discussion|Problem|Issues?|Options?|Objectives?|Results?|Approve|Disapprove|Secret|Top Secret|Confidential|Time|Title|Drafted|Question|Answer|First|Second|Third|Fourth|Finally|Military|Political|Economic|Ref|Deptel|Embtel|Personal|Part|Section|Point|Article|Chapter|Tab|Annex|Dear|In|On|At|If|When|With|It|This|That|These|Thus|However|But|And|As|We|He|She|They|I)\b/;

/** Titles that are only ever held by people. */
const TITLED =
  /^(?:(?:The )?(?:President|Secretary|Prime Minister|Premier|Ambassador|Minister|Chairman|General|Admiral|Colonel|Captain|Senator|Congressman|Governor|Chancellor|Director \p{Lu}\p{L}+|Vice President|(?:Acting|Deputy|Under|Assistant) Secretary|Foreign Minister|Vice Premier|Vice Minister)|Mr|Mrs|Ms|Miss|Dr|Gen|Amb|Sec|Min|Col|Madame|Mme|Cde|Comrade|M)\b\.?/u;

/**
 * Marks the items that are speeches: `Kissinger: It is…`, `Dr. Kissinger. It is…`, `Le Duc Tho Yesterday I…`.
 *
 * One line that begins with a name and a colon proves little, so a label counts when it recurs, when its surname is
 * among those present, or when it is a title that only people hold. Without any stop, the label has to recur and to be
 * followed by a capital every time.
 *
 * @param present the lines that list who was there.
 */
export function markSpeakers(items: readonly Item[], present: readonly string[]): void {
  const open = items.filter((item) => item.kind === "paragraph" && item.label === undefined);
  const surnames = new Set(namesIn(present));
  const colon = count(open, COLON);
  const stop = count(open, STOP);
  // Where people speak by turns, a full name before a colon speaks too, though only once.
  const turns = [...colon.entries()].filter(([label, times]) => times >= 2 && !NO_SPEAKER.test(label)).length >= 2;
  const once = (label: string) => turns && WHOLE_NAME.test(label) && !NO_SPEAKER.test(label);
  const initials = count(open, INITIALS);
  const bare = bareLabels(open, surnames, present);
  for (const item of open) {
    const head = item.text.slice(0, HEAD);
    const completed = accepted(head, COMPLETED, () => true);
    const match = completed ?? accepted(head, COLON, (label) => speaks(label, colon, surnames, 2) || once(label));
    const stopped =
      match ?? accepted(head, STOP, (label) => speaks(label, stop, surnames, 3) && (stop.get(label) ?? 0) >= 3);
    const noted =
      stopped ?? accepted(head, INITIALS, (label) => !NO_SPEAKER.test(label) && isRecurring(label, initials));
    const found = noted ?? bareLabel(head, bare);
    if (found === undefined) continue;
    item.kind = "speech";
    item.speaker = found.label;
    item.wordsAt = item.at + found.length;
  }
}

function namesIn(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => [...line.matchAll(/\p{Lu}[\p{L}'’-]{2,}/gu)].map((match) => match[0]));
}

function surnameOf(label: string): string {
  return (
    label
      .replace(/ \(.*\)$/, "")
      .split(" ")
      .at(-1) ?? label
  );
}

/** Initials prove little alone: several people are noted so, or one several times. */
function isRecurring(label: string, initials: ReadonlyMap<string, number>): boolean {
  const times = [...initials.values()].reduce((sum, n) => sum + n, 0);
  return (initials.get(label) ?? 0) >= 2 || (times >= 4 && initials.size >= 2);
}

interface Found {
  readonly label: string;
  readonly length: number;
}

function accepted(text: string, shape: RegExp, fits: (label: string) => boolean): Found | undefined {
  const match = shape.exec(text);
  const label = match?.[1];
  if (match === null || label === undefined || label.length > 48 || !fits(label)) return undefined;
  return { label, length: match[0].length };
}

function count(items: readonly { readonly text: string }[], shape: RegExp): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const label = shape.exec(item.text.slice(0, HEAD))?.[1];
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}

function speaks(
  label: string,
  counts: ReadonlyMap<string, number>,
  surnames: ReadonlySet<string>,
  atLeast: number,
): boolean {
  if (NO_SPEAKER.test(label)) return false;
  // "A. N. Kosygin": a stop after an initial ends no name.
  if (/(?:^|\s)(?:\p{Lu}|Yu|Ya|Kh|Ch|Sh)$/u.test(label)) return false;
  if (TITLED.test(label)) return true;
  return surnames.has(surnameOf(label)) || (counts.get(label) ?? 0) >= atLeast;
}

/** Labels that stand before speeches with nothing in between, told by how they recur. */
function bareLabels(
  items: readonly Item[],
  surnames: ReadonlySet<string>,
  present: readonly string[],
): ReadonlySet<string> {
  const prefixes = new Map<string, number>();
  const starts = new Map<string, number>();
  for (const item of items) {
    const head = item.text.slice(0, HEAD);
    const whole = BARE.exec(head)?.[1];
    const capitals = CAPITALS.exec(head)?.[0] ?? "";
    const words = capitals.split(" ");
    for (let length = 1; length <= words.length; length += 1) {
      const prefix = words.slice(0, length).join(" ");
      starts.set(prefix, (starts.get(prefix) ?? 0) + 1);
      if (whole !== undefined && (length < words.length || prefix === whole))
        prefixes.set(prefix, (prefixes.get(prefix) ?? 0) + 1);
    }
  }
  const oneWordMore = new Map<string, number>();
  for (const [prefix, times] of starts) {
    const parent = prefix.slice(0, Math.max(0, prefix.lastIndexOf(" ")));
    oneWordMore.set(parent, Math.max(times, oneWordMore.get(parent) ?? 0));
  }
  const labels = new Set<string>();
  for (const [prefix, times] of prefixes) {
    const words = prefix.split(" ");
    const all = starts.get(prefix) ?? times;
    const more = oneWordMore.get(prefix) ?? 0;
    const longer = more >= 0.8 * all && more >= 3;
    const named = surnames.has(words.at(-1) ?? "");
    if (longer || NO_SPEAKER.test(prefix) || /^(?:The|A|An|No|Yes)$/.test(words[0] ?? "")) continue;
    if (words.length < 2 && !named) continue;
    if (times >= 3 && times >= 0.9 * all) labels.add(prefix);
    else if (named && words.length >= 2 && (times >= 2 || present.some((line) => line.includes(prefix))))
      labels.add(prefix);
  }
  return labels.size >= 2 ? labels : new Set();
}

function bareLabel(text: string, labels: ReadonlySet<string>): Found | undefined {
  if (labels.size === 0) return undefined;
  const words = text.split(" ", 7);
  for (let length = Math.min(6, words.length - 1); length >= 1; length -= 1) {
    const label = words.slice(0, length).join(" ");
    if (labels.has(label) && /^[\p{Lu}“"'‘([]/u.test(text.slice(label.length + 1).trimStart())) {
      return { label, length: label.length + 1 };
    }
  }
  return undefined;
}
