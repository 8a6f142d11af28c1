/** Verbs of more than one syllable, or of one with a short vowel, that double their last letter. */
const DOUBLES = /^(?:stop|drop|permit|commit|transfer|transit|expel)$/;

/** What a regular verb is in the third person, in the past (and as participle), and with -ing. */
export function regularForms(base: string): { readonly third: string; readonly past: string; readonly ing: string } {
  const stem = DOUBLES.test(base) ? `${base}${base.at(-1) ?? ""}` : base.replace(/e$/, "");
  const toI = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ie` : undefined;
  const third = toI === undefined ? `${base}${/(?:s|sh|ch|x|z)$/.test(base) ? "es" : "s"}` : `${toI}s`;
  return { third, past: toI === undefined ? `${stem}ed` : `${toI}d`, ing: `${stem}ing` };
}
