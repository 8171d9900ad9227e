import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The statutory list, filled with the years that were built in before. The list below is never changed again. */
export class CalendarYears1795500000000 implements MigrationInterface {
  readonly name = 'CalendarYears1795500000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "calendar_years" (
      "year" integer NOT NULL,
      "days" jsonb NOT NULL,
      "decrees_known" boolean NOT NULL,
      "source" text NOT NULL,
      "added_by" uuid,
      "added_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "reason" text,
      CONSTRAINT "calendar_years_pkey" PRIMARY KEY ("year")
    )`);
    for (const year of Object.keys(MOVABLE).map(Number)) {
      await queryRunner.query(
        `INSERT INTO "calendar_years" ("year", "days", "decrees_known", "source", "added_at") VALUES ($1, $2, $3, $4, now())`,
        [year, JSON.stringify(daysOf(year)), year in DECREES, sourceOf(year)],
      );
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "calendar_years"');
  }
}

const FIXED: Record<string, string> = {
  '01-01': 'nieuwjaarsdag',
  '05-05': 'Bevrijdingsdag',
  '12-25': 'eerste kerstdag',
  '12-26': 'tweede kerstdag',
};

const MOVABLE_NAMES = ['Goede Vrijdag', 'tweede paasdag', 'Koningsdag', 'Hemelvaartsdag', 'tweede pinksterdag'];
// prettier-ignore
const MOVABLE: Record<number, string[]> = {
  2024: ['03-29', '04-01', '04-27', '05-09', '05-20'],
  2025: ['04-18', '04-21', '04-26', '05-29', '06-09'],
  2026: ['04-03', '04-06', '04-27', '05-14', '05-25'],
  2027: ['03-26', '03-29', '04-27', '05-06', '05-17'],
  2028: ['04-14', '04-17', '04-27', '05-25', '06-05'],
  2029: ['03-30', '04-02', '04-27', '05-10', '05-21'],
  2030: ['04-19', '04-22', '04-27', '05-30', '06-10'],
  2031: ['04-11', '04-14', '04-26', '05-22', '06-02'],
  2032: ['03-26', '03-29', '04-27', '05-06', '05-17'],
  2033: ['04-15', '04-18', '04-27', '05-26', '06-06'],
  2034: ['04-07', '04-10', '04-27', '05-18', '05-29'],
  2035: ['03-23', '03-26', '04-27', '05-03', '05-14'],
  2036: ['04-11', '04-14', '04-26', '05-22', '06-02'],
  2037: ['04-03', '04-06', '04-27', '05-14', '05-25'],
  2038: ['04-23', '04-26', '04-27', '06-03', '06-14'],
  2039: ['04-08', '04-11', '04-27', '05-19', '05-30'],
  2040: ['03-30', '04-02', '04-27', '05-10', '05-21'],
};

const LAW = 'Algemene termijnenwet, artikel 3';
const DECREE_2023_2025 =
  'Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025 met een algemeen erkende feestdag';
const DECREE_2026_2028 =
  'Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028 met een algemeen erkende feestdag';

const DECREES: Record<number, Record<string, string>> = {
  2024: { '05-10': 'dag na Hemelvaartsdag', '12-27': 'dag na tweede kerstdag' },
  2025: { '05-30': 'dag na Hemelvaartsdag' },
  2026: { '01-02': 'dag na nieuwjaarsdag', '05-15': 'dag na Hemelvaartsdag' },
  2027: { '05-07': 'dag na Hemelvaartsdag' },
  2028: { '04-28': 'dag na Koningsdag', '05-26': 'dag na Hemelvaartsdag' },
};

function daysOf(year: number): { date: string; name: string; kind: string }[] {
  const movable = Object.fromEntries(MOVABLE[year]!.map((day, index) => [day, MOVABLE_NAMES[index]!]));
  const days = [
    ...Object.entries({ ...FIXED, ...movable }).map(([day, name]) => ({ day, name, kind: 'holiday' })),
    ...Object.entries(DECREES[year] ?? {}).map(([day, name]) => ({ day, name, kind: 'decree' })),
  ];
  return days
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ day, name, kind }) => ({ date: `${year}-${day}`, name, kind }));
}

function sourceOf(year: number): string {
  if (!(year in DECREES)) return LAW;
  return `${LAW}; ${year > 2025 ? DECREE_2026_2028 : DECREE_2023_2025}`;
}
