/** Letters that are spelled with another one where a keyboard lacks them; no accents, which come apart by themselves. */
const ALSO: Readonly<Record<string, string>> = { d: '[dđ]', i: '[iı]', l: '[lł]', o: '[oø]' };

/** Jan is called Jantje, Tim Timmetje, Sam Sammie, Harm Harmke. */
const SMALL = '(?:\\p{L}?(?:e?tje|p?je|ie|y|ke))?';

/** Shorter ones with an ending are words: "Ed" is not in "edje". */
const LEAST_LETTERS = 3;

/**
 * A name in a text of which the accents stand apart (NFKD): with accents or without, as a pet name, or as a possessive
 * ("Noors school", "Jantjes fiets").
 */
export function nameIn(name: string): RegExp {
  const letters = [
    ...name
      .trim()
      .normalize('NFKD')
      .replace(/[\p{Cf}\p{M}]/gu, '')
      .toLowerCase(),
  ];
  const spelled = letters
    .map(inAnySpelling)
    .join('')
    .replace(/(?:\\s)+/g, '[\\s\\p{Pd}]{1,3}');
  const small = letters.length < LEAST_LETTERS ? '' : SMALL;
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${spelled}${small}(?:['’]?s)?(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
}

function inAnySpelling(letter: string): string {
  if (/[\s\p{Pd}]/u.test(letter)) return '\\s';
  const spelled = ALSO[letter] ?? letter.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  return `${spelled}\\p{M}{0,3}`;
}
