/**
 * How evenly something is divided: Jain's index of fairness, (Σx)² ÷ (n · Σx²). It is 1 when everybody has the same, and
 * 1 ÷ n when one has all; times n it is how many would carry everything if those few shared it equally. To three places;
 * null where there is nothing to divide, or nobody.
 * @see R. Jain, D. Chiu, W. Hawe: A Quantitative Measure of Fairness and Discrimination, DEC-TR-301 (1984)
 */
export function jainIndex(values: readonly number[]): number | null {
  const sum = values.reduce((total, value) => total + value, 0);
  const squares = values.reduce((total, value) => total + value * value, 0);
  return squares === 0 ? null : Math.round((1_000 * sum * sum) / (values.length * squares)) / 1_000;
}
