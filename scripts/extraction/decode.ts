/** Why the bytes of a file are no text that Parley reads. */
export class UnreadableText extends Error {
  override readonly name = "UnreadableText";
}

export interface Decoded {
  /** The document's exact text: decoded, without byte order mark, line endings LF. Positions count in it. */
  readonly text: string;
  readonly encoding: "UTF-8" | "Windows-1252";
}

/** Bytes that mean nothing in Windows-1252. */
const UNDEFINED_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Decodes the bytes of a memo: UTF-8 with or without its mark, or Windows-1252, with any line endings.
 *
 * Windows-1252 is taken for what it is only where it reads as prose of western Europe: few high bytes, mostly
 * quotation marks, dashes and letters inside words. Everything else is refused rather than read wrongly.
 *
 * @throws UnreadableText in one sentence.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) throw new UnreadableText("the file is empty");
  refuseBinary(bytes);
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== undefined) return { text: normalise(utf8), encoding: "UTF-8" };
  if (reads1252(bytes)) return { text: normalise(decode1252(bytes)), encoding: "Windows-1252" };
  throw new UnreadableText(
    `it is neither UTF-8 (byte ${firstInvalidUtf8(bytes)} is wrong) nor Windows-1252; save it as UTF-8`,
  );
}

/** Line endings LF, no byte order mark. */
export function normalise(text: string): string {
  const bare = text.startsWith("\uFEFF") ? text.slice(1) : text;
  return bare.includes("\r") ? bare.replace(/\r\n?/g, "\n") : bare;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Refuses what is no text at all: UTF-16 and 32, null bytes, more than a few control characters. */
export function refuseBinary(bytes: Uint8Array): void {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))
    throw new UnreadableText("it is UTF-16; save it as UTF-8");
  let controls = 0;
  const head = bytes.subarray(0, 65_536);
  for (const byte of head) {
    if (byte === 0) throw new UnreadableText("it is a binary file, not a text (it holds null bytes)");
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) controls += 1;
  }
  if (controls > 0 && controls > head.length / 500)
    throw new UnreadableText("it is a binary file, not a text (it holds control characters)");
  if (bytes.length > head.length && bytes.subarray(head.length).includes(0))
    throw new UnreadableText("it is a binary file, not a text (it holds null bytes)");
}

/** What 0x80 to 0x9F mean in Windows-1252. Some versions of Node decode these bytes as Latin-1, whatever they are asked. */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function decode1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin.replace(/[\u0080-\u009f]/g, (character) => HIGH[character.charCodeAt(0) - 0x80] ?? character);
}

/** True where the high bytes read as Windows-1252. A damaged UTF-8 file has multi-byte characters that are sound. */
function reads1252(bytes: Uint8Array): boolean {
  let high = 0;
  let fitting = 0;
  let sound = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    if (UNDEFINED_1252.has(byte)) return false;
    high += 1;
    const length = utf8Length(bytes, i);
    if (length > 1) {
      sound += 1;
      i += length - 1;
      continue;
    }
    if (fits(byte, bytes[i - 1] ?? 0x20, bytes[i + 1] ?? 0x20)) fitting += 1;
  }
  return sound <= (high - sound) / 10 && high <= bytes.length / 8 + 2 && fitting >= (high - sound) * 0.9;
}

/** Quotation marks, dashes, bullets, signs of currency; accented letters beside at least one other letter. */
function fits(byte: number, before: number, after: number): boolean {
  if (byte >= 0x80 && byte <= 0x9f) return true;
  if (byte >= 0xa0 && byte <= 0xbf) return true;
  return isLetter(before) || isLetter(after);
}

function isLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}

/** Length of the sound UTF-8 sequence that begins here, or 1 where there is none. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length =
    lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 1;
  for (let k = 1; k < length; k += 1) if (((bytes[at + k] ?? 0) & 0xc0) !== 0x80) return 1;
  return length;
}

function firstInvalidUtf8(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length;) {
    const length = utf8Length(bytes, i);
    if (length === 1 && (bytes[i] ?? 0) >= 0x80) return i + 1;
    i += length;
  }
  return bytes.length;
}
