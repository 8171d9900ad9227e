/** The middle of the values and how far they lie apart. */
export interface Summary {
  median: number;
  lowest: number;
  highest: number;
}

/**
 * The value below which a part of the values lies, by nearest rank.
 * @param part 0 to 1
 * @returns NaN for no values
 */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.ceil(part * sorted.length);
  return sorted[Math.max(0, rank - 1)] ?? NaN;
}

/** The middle value; of an even number the mean of the two in the middle. NaN for no values. */
export function median(values: readonly number[]): number {
  return (
    (quantile(values, 0.5) +
      -quantile(
        values.map((value) => -value),
        0.5,
      )) /
    2
  );
}

/** Summary of the values, in their own unit. */
export function summarise(values: readonly number[]): Summary {
  return { median: median(values), lowest: Math.min(...values), highest: Math.max(...values) };
}

/** Round by round, the one divided by the other: what the machine did meanwhile touches both alike. */
export function ratios(ours: readonly number[], theirs: readonly number[]): number[] {
  return ours.map((value, round) => value / (theirs[round] ?? NaN));
}
