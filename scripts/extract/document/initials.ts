/** Initials as papers are signed and speakers marked with: "McG. B.", "WPB", "LBJ", "C. L. C.". */
export function isInitials(text: string): boolean {
  return /^(?:(?:Mc|Mac)?\p{Lu}\.?\s?){2,4}$/u.test(text.trim()) && letters(text).length >= 2;
}

/** True where initials are those of a full name: "WPB" and "HKM" of "William P. Bundy", never of a surname alone. */
export function initialsFit(initials: string, name: string): boolean {
  const short = letters(initials);
  const words = name
    .replace(/,? (?:Jr|Sr)\.?$/, "")
    .split(/[\s.-]+/)
    .filter((word) => /^\p{Lu}/u.test(word));
  if (words.length < 2 || short.length < 2) return false;
  const full = words.map((word) => heads(word));
  // A middle name may be left out: "HK" of "Henry A. Kissinger".
  const outer = full.length > 2 ? [full[0] ?? [], full.at(-1) ?? []] : full;
  return [full, outer].some(
    (names) => names.length === short.length && names.every((all, i) => all.includes(short[i] ?? "")),
  );
}

/** "McG. B." is McG and B. */
function letters(text: string): readonly string[] {
  return text.match(/(?:Mc|Mac)?\p{Lu}/gu) ?? [];
}

/** How a name's word may be shortened: "McGeorge" to McG or M. */
function heads(word: string): readonly string[] {
  const first = word.slice(0, 1);
  const scots = /^(?:Mc|Mac)\p{Lu}/u.exec(word)?.[0];
  return scots === undefined ? [first] : [first, scots];
}
