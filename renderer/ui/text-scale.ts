/** How much larger than 16 px the reader set text to be. */
export function rootTextScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
}
