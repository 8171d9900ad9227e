/** Nine digits, in one piece or grouped as people write them, that stand by themselves. */
const NINE_DIGITS = /(?<!\w)(?:\d{9}|\d{3}([ .-])\d{3}\1\d{3}|\d{4}([ .-])\d{2}\2\d{3})(?!\w)/g;

/** Whether nine digits are a burgerservicenummer: they pass the eleven test (elfproef). */
export function isBsn(digits: string): boolean {
  if (!/^\d{9}$/.test(digits)) return false;
  const weighed = [...digits].map((digit, index) => Number(digit) * (index === 8 ? -1 : 9 - index));
  const sum = weighed.reduce((total, value) => total + value, 0);
  return sum !== 0 && sum % 11 === 0;
}

/** Whether a text seems to hold a burgerservicenummer. */
export const holdsBsn = (text: string): boolean =>
  (text.match(NINE_DIGITS) ?? []).some((found) => isBsn(found.replace(/\D/g, '')));
