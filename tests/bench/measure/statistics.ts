/** The middle value, or the mean of the two middle ones; undefined of nothing. Values that are no numbers are left out. */
export function median(values: readonly (number | undefined)[]): number | undefined {
  const sorted = rising(values);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : mean(sorted[middle - 1], sorted[middle]);
}

/** The smallest value that is not exceeded by this share of them; undefined of nothing. */
export function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = rising(values);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

function rising(values: readonly (number | undefined)[]): number[] {
  return values.filter((value): value is number => value !== undefined && Number.isFinite(value)).sort((a, b) => a - b);
}

function mean(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : (a + b) / 2;
}
