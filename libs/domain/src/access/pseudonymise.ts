/** A name that is known of a dossier, and what is said instead. */
export interface KnownName {
  name: string;
  instead: string;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Also where it is a possessive: "Noors school". */
const nameIn = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?:['’]?s)?(?![\\p{L}\\p{N}])`, 'giu');

const MONTHS = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';

/** What says who somebody is in any text, whatever it is called. */
const PATTERNS: readonly [RegExp, string][] = [
  [/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,255}/gu, '(e-mailadres)'],
  [/(?<!\d)[1-9]\d{3} ?[A-Z]{2}(?![\p{L}\p{N}])/gu, '(postcode)'],
  [/(?<!\d)\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?!\d)/gu, '(datum)'],
  [new RegExp(`(?<!\\d)\\d{1,2} (?:${MONTHS})(?: \\d{4})?`, 'giu'), '(datum)'],
  [/(?<!\d)(?:\+31|0)[\d -]{8,12}\d(?!\d)/gu, '(telefoonnummer)'],
  [/(?<!\d)\d{8,9}(?!\d)/gu, '(nummer)'],
];

/**
 * A text without the names that are known of the dossier, and without dates, addresses and numbers. It cannot know a name
 * that only this text mentions: whoever writes the question is asked to leave names out.
 */
export function pseudonymise(text: string, names: readonly KnownName[]): string {
  const longestFirst = names
    .filter(({ name }) => name.trim().length > 1)
    .sort((a, b) => b.name.trim().length - a.name.trim().length);
  const withoutPatterns = PATTERNS.reduce((told, [pattern, instead]) => told.replace(pattern, instead), text);
  return longestFirst.reduce((told, { name, instead }) => told.replace(nameIn(name.trim()), instead), withoutPatterns);
}
