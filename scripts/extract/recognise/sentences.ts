/** A sentence, as a range of the text that it was cut from. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A full stop, question or exclamation mark, with closing quotes and footnote digits, before what may start anew. */
const STOP = /[.!?…]["”’')\]]*(?:\d{1,2})?["”’')\]]*(?=\s+["“‘'([—-]*\p{Lu}|\s+["“‘'([]*\d|\s*$|\s*\n)/gu;
const ABBREVIATION =
  /(?:\b(?:Mr|Mrs|Ms|Messrs|Dr|Gen|Col|Maj|Lt|Capt|Adm|Sen|Rep|Gov|Amb|Sec|Secy|Pres|Min|St|No|Nos|vol|Vol|Doc|doc|Cde|Cdes|Prof|Jr|Sr|Inc|Co|Corp|Dept|Asst|i\.e|e\.g|cf|Cf|ibid|Ibid|p|pp|vs|viz|U\.S|U\.N|U\.K|[ap]\.m|U\.S\.S\.R|D\.C|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)|\b\p{Lu})\.$/u;

/**
 * The sentences of a stretch of text, trimmed. Abbreviations, initials and times of day do not end one.
 * A line feed always does.
 */
export function sentencesOf(text: string, start = 0, end = text.length): readonly Span[] {
  const spans: Span[] = [];
  const piece = text.slice(start, end);
  let from = 0;
  const push = (to: number) => {
    let [a, b] = [from, to];
    while (a < b && /\s/.test(piece[a] ?? "")) a += 1;
    while (b > a && /\s/.test(piece[b - 1] ?? "")) b -= 1;
    if (b > a) spans.push({ start: start + a, end: start + b });
    from = to;
  };
  for (const match of piece.matchAll(STOP)) {
    const stop = match.index + match[0].length;
    if (match[0].startsWith(".") && continues(piece, match.index)) continue;
    push(stop);
  }
  push(piece.length);
  return spans;
}

function continues(text: string, dot: number): boolean {
  const before = text.slice(Math.max(0, dot - 12), dot + 1);
  if (!ABBREVIATION.test(before)) return false;
  // "in the U.S. The other side": an abbreviation may end a sentence too; a capitalised function word tells.
  return (
    !/^[."”’')\]\d]*\s+(?:The|This|That|These|We|I|He|She|It|They|In|On|At|If|But|And|However|His|Our|Their)\s/.test(
      text.slice(dot, dot + 20),
    ) || /\b(?:Mr|Mrs|Messrs|Dr|Gen|Sen|St|No)\.$/.test(before)
  );
}
