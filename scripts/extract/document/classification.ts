const LEVEL =
  /\b(Top Secret|Secret|Confidential|Limited Official Use|Unclassified|Official Use Only|No classification marking)\b((?:[;,/]\s*(?:[A-Z][\w’'./+-]*(?:\s+[A-Z][\w’'./+-]*){0,3}|Exclusively Eyes Only))*)/i;

/**
 * The classification and handling that a source note gives: "Top Secret; Flash; Sensitive; Exclusively Eyes Only".
 *
 * @param sourceNote the note that begins with "Source:".
 */
export function readClassification(sourceNote: string): string | undefined {
  for (const sentence of sourceNote.split(/(?<=[a-z)\d][.])\s+(?=[A-Z])/)) {
    const match = LEVEL.exec(sentence);
    if (match !== null && match.index <= 1) return match[0].replace(/[.;,]\s*$/, "").trim();
  }
  return undefined;
}
