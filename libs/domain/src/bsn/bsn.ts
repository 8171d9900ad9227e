/** One group of digits, and what stands between it and the group before. */
interface Group {
  digits: string;
  /** The separator, or null where no number goes on over it: letters, an amount, the next of a list. */
  joinedBy: string | null;
}

const DIGITS = 9;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
/** +31 and 0031 stand for the 0 that a telephone number has at home. */
const ABROAD = /(?:\+[1-9]\d|(?<!\d)00[1-9]\d(?=[ .(-]))[ .-]?(?:\(0\))?[ .-]?(?=\d)/g;
/** What copying from Word or a web page leaves in a text, and nobody sees. */
const INVISIBLE = /\p{Cf}/gu;
const LONGEST_SEPARATOR = 2;
const NOT_WITHIN_A_NUMBER = /[\p{L}\p{N}\p{Sc}]/u;
const BETWEEN_TWO_NUMBERS = /[,;]\s/;
/** How people group the nine, as lengths: recognised among other numbers too. */
const SHAPES = new Set(['9', '3 3 3', '4 2 3', '3 2 2 2']);
/** Two groups are as often a reference: 2026-12345. */
const FEWEST_GROUPS = 3;

/** Whether nine digits are a burgerservicenummer: they pass the eleven test (elfproef). */
export function isBsn(digits: string): boolean {
  if (!/^\d{9}$/.test(digits)) return false;
  const weighed = [...digits].map((digit, index) => Number(digit) * (index === 8 ? -1 : 9 - index));
  const sum = weighed.reduce((total, value) => total + value, 0);
  return sum !== 0 && sum % 11 === 0;
}

/**
 * Whether a text seems to hold a burgerservicenummer: nine digits that pass the eleven test, in one piece or in groups
 * with one and the same separator. Letters may stand against it; another digit, or another such group, may not.
 */
export function holdsBsn(text: string): boolean {
  const groups = groupsIn(text.normalize('NFKC').replace(INVISIBLE, '').replace(UUID, 'uuid').replace(ABROAD, '0'));
  return groups.some((_group, first) => {
    const count = groupsOfNine(groups, first);
    return count > 0 && reads(groups, first, count) && isBsn(digitsOf(groups, first, count));
  });
}

function groupsIn(text: string): Group[] {
  const groups: Group[] = [];
  let end = 0;
  for (const { 0: digits, index } of text.matchAll(/\d+/g)) {
    groups.push({ digits, joinedBy: separatorOf(text.slice(end, index)) });
    end = index + digits.length;
  }
  return groups;
}

/** Spaces, however many and of whatever kind, count as one; beside another character they count for nothing. */
function separatorOf(between: string): string | null {
  if (NOT_WITHIN_A_NUMBER.test(between) || BETWEEN_TWO_NUMBERS.test(between)) return null;
  const bare = between.replace(/\s/g, '');
  return bare.length > LONGEST_SEPARATOR ? null : bare || ' ';
}

/** How many groups from `first` make nine digits; 0 when they do not come to nine. */
function groupsOfNine(groups: readonly Group[], first: number): number {
  let length = 0;
  for (let at = first; at < groups.length && length < DIGITS; at++) {
    length += groups[at]!.digits.length;
    if (length === DIGITS) return at - first + 1;
  }
  return 0;
}

/** Whether so many groups read as one number. */
function reads(groups: readonly Group[], first: number, count: number): boolean {
  const own = groups.slice(first, first + count);
  const separator = own[1]?.joinedBy;
  if (separator === null || own.slice(1).some(({ joinedBy }) => joinedBy !== separator)) return false;
  if (SHAPES.has(own.map(({ digits }) => digits.length).join(' '))) return true;
  const standsAlone =
    (first === 0 || groups[first]!.joinedBy !== separator) && groups[first + count]?.joinedBy !== separator;
  return count >= FEWEST_GROUPS && standsAlone;
}

const digitsOf = (groups: readonly Group[], first: number, count: number): string =>
  groups
    .slice(first, first + count)
    .map(({ digits }) => digits)
    .join('');
