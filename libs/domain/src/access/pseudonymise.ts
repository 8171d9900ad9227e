import { nameIn } from './name-in.js';

/** A name that is known of a dossier, and what is said instead. */
export interface KnownName {
  name: string;
  instead: string;
}

const MONTHS =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december' +
  '|jan|feb|mrt|apr|jun|jul|aug|sept|sep|okt|nov|dec';

/** What stands after a year or an amount in lower case, and is no postcode. */
const NO_POSTCODE = 'al|bv|cm|de|en|er|gr|ha|ik|in|is|ja|je|jr|kg|km|me|mg|ml|mm|na|nu|of|om|op|st|te|we|ze|zo';

const date = (...parts: string[]): RegExp => new RegExp(`(?<!\\d)${parts.join('')}(?!\\d)`, 'gu');
const TIGHT = '\\s?[\\p{Pd}/.]\\s?';
const LOOSE = '[\\p{Pd}/.\\s]{1,3}';

/** What says who somebody is in any text, whatever it is called. Every repetition has an end: all are linear. */
const PATTERNS: readonly [RegExp, string][] = [
  [/[\p{L}\p{M}\p{N}._%+-]{1,64}@[\p{L}\p{M}\p{N}.-]{1,255}/gu, '(e-mailadres)'],
  [date('\\d{1,2}', LOOSE, '\\d{1,2}', LOOSE, '(?:19|20)\\d{2}'), '(datum)'],
  [date('(?:19|20)\\d{2}', LOOSE, '\\d{1,2}', LOOSE, '\\d{1,2}'), '(datum)'],
  [date('\\d{1,4}', TIGHT, '\\d{1,2}', TIGHT, '\\d{1,4}'), '(datum)'],
  [
    new RegExp(
      `(?<!\\d)\\d{1,2}(?:e|de|ste)?[\\s\\p{Pd}]{1,2}(?:${MONTHS})(?!\\p{L})(?:\\.?[\\s\\p{Pd}]{1,2}(?:\\d{4}|['’]\\d{2})(?!\\d))?`,
      'giu',
    ),
    '(datum)',
  ],
  [/(?<![\d\p{L}])(?:\+|00)\d{1,3}(?:[\s()./\p{Pd}]{0,3}\d){7,12}(?!\d)/gu, '(telefoonnummer)'],
  [/(?<![\d\p{L}])\(?0(?:[\s()./\p{Pd}]{0,3}\d){8,10}(?!\d)/gu, '(telefoonnummer)'],
  [/(?<!\d)[1-9]\d{3}(?:\s{0,2}[A-Z]{2}|[A-Za-z]{2})(?![\p{L}\p{N}])/gu, '(postcode)'],
  [
    new RegExp(`(?<!\\d)[1-9]\\d{3}\\s{1,2}(?!(?:${NO_POSTCODE})(?!\\p{L}))[a-z]{2}(?![\\p{L}\\p{N}])`, 'gu'),
    '(postcode)',
  ],
  [/(?<!\d)(?:\d(?:[\s.\p{Pd}]?\d){8,17}|\d{8})(?!\d)/gu, '(nummer)'],
];

/**
 * A text without the names that are known of the dossier, and without dates, addresses and numbers, however they are
 * spelled. It cannot know a name that only this text mentions: whoever writes the question is asked to leave names out.
 */
export function pseudonymise(text: string, names: readonly KnownName[]): string {
  // Letters apart from their accents, full width as usual, and without what nobody sees.
  const plain = text.normalize('NFKD').replace(/\p{Cf}/gu, '');
  const longestFirst = names
    .filter(({ name }) => name.trim().length > 1)
    .sort((a, b) => b.name.trim().length - a.name.trim().length);
  const withoutPatterns = PATTERNS.reduce((told, [pattern, instead]) => told.replace(pattern, instead), plain);
  return longestFirst
    .reduce((told, { name, instead }) => told.replace(nameIn(name), () => instead), withoutPatterns)
    .normalize('NFC');
}
