import { ageOn } from '#domain/consents/age-on';

export const AGE_BANDS = ['0-3', '4-11', '12-15', '16-17', '18+'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

const FROM: readonly [age: number, band: AgeBand][] = [
  [18, '18+'],
  [16, '16-17'],
  [12, '12-15'],
  [4, '4-11'],
];

/** How old a child is without saying when it was born: the bands in which the rules of consent differ. */
export const ageBand = (birthDate: string, today: string): AgeBand =>
  FROM.find(([age]) => ageOn(birthDate, today) >= age)?.[1] ?? '0-3';
