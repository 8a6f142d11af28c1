/** A word without accents, in lower case: "Lâu" and "Lau" meet. */
export function unaccented(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[Đđ]/g, "d")
    .toLowerCase();
}
