/** Orders two ids as text, by UTF-16 code unit ('s10' before 's2'); negative, zero or positive like a sort comparator. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
