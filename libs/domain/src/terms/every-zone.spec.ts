import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import fc from 'fast-check';
import type { Term } from '#contracts/terms';
import { calculateTerm } from './calculate-term.js';
import { DEFAULT_CALENDAR } from './default-calendar.js';
import { toUtc } from './local-time.js';
import { momentAtShare } from './share-of-term.js';
import { builtInYears, knownCalendar } from './statutory-calendar.js';

interface Asked {
  start: string;
  term: Term;
  pauses: { from: string; to: string; reason: string }[];
}

/** Each with its minutes behind UTC in January, to see that the process is really there. */
const ZONES: [zone: string, behind: number][] = [
  ['UTC', 0],
  ['Pacific/Kiritimati', -14 * 60],
  ['America/Adak', 10 * 60],
  ['Asia/Kathmandu', -(5 * 60 + 45)],
];
const MINUTE = 60_000;
const YEAR = 365 * 24 * 60;
const UNITS: readonly (readonly [Term['calendar'], Term['unit']])[] = [
  ...(['days', 'weeks', 'months'] as const).map((unit) => ['statutory', unit] as const),
  ...(['days', 'weeks', 'workingDays', 'officeHours', 'seconds'] as const).map((unit) => ['agreed', unit] as const),
];

const asked = fc
  .tuple(fc.nat(13 * YEAR), fc.constantFrom(...UNITS), fc.integer({ min: 1, max: 20 }), fc.nat(9_000), fc.nat(9_000))
  .map(([minutes, [calendar, unit], amount, gap, length]): Asked => {
    const start = Date.UTC(2024, 0, 2) + minutes * MINUTE;
    const from = start + gap * MINUTE;
    const pause = { from: toUtc(from), to: toUtc(from + (length + 1) * MINUTE), reason: 'wachten op stukken' };
    return { start: toUtc(start), term: { calendar, unit, amount }, pauses: [pause] };
  });
const QUESTIONS = fc.sample(asked, { numRuns: 500, seed: 20_261_122 });

/** What a process of its own runs: the same as `answers` here, on the same questions. */
const PROGRAM = `
import { readFileSync } from 'node:fs';
import { calculateTerm } from './calculate-term.js';
import { DEFAULT_CALENDAR as calendar } from './default-calendar.js';
import { momentAtShare } from './share-of-term.js';
import { builtInYears, knownCalendar } from './statutory-calendar.js';
const region = { calendar, statutory: knownCalendar(builtInYears()) };
const answers = JSON.parse(readFileSync('questions.json', 'utf8')).map((asked) => {
  const result = calculateTerm({ ...asked, ...region });
  return { ...result, half: momentAtShare({ ...asked, dueAt: result.dueAt }, 0.5, region, asked.start) };
});
process.stdout.write(JSON.stringify({ behind: new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset(), answers }));
`;

describe('a term, whatever the zone of the process', () => {
  const expected = QUESTIONS.map(answer);
  let folder: string;
  beforeAll(() => {
    folder = transpiledCalculators();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(ZONES)(
    'ends, is explained and comes halfway at the same moments in %s',
    (zone, behind) => {
      const env = { ...process.env, TZ: zone };
      const output = execFileSync(process.execPath, ['program.mjs'], { cwd: folder, env, maxBuffer: 2 ** 26 });
      const found = JSON.parse(output.toString()) as { behind: number; answers: object[] };
      expect(found.behind).toBe(behind);
      expect(found.answers).toEqual(expected);
    },
    30_000,
  );
});

function answer(question: Asked): object {
  const region = { calendar: DEFAULT_CALENDAR, statutory: knownCalendar(builtInYears()) };
  const result = calculateTerm({ ...question, ...region });
  return { ...result, half: momentAtShare({ ...question, dueAt: result.dueAt }, 0.5, region, question.start) };
}

/** The calculators alone, as Node itself can run them: they import nothing but each other. */
function transpiledCalculators(): string {
  const folder = mkdtempSync(join(tmpdir(), 'terms-'));
  for (const name of readdirSync(__dirname)) {
    if (!name.endsWith('.ts') || name.endsWith('.spec.ts')) continue;
    const source = readFileSync(join(__dirname, name), 'utf8');
    const { code } = transformSync(source, { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } });
    writeFileSync(join(folder, name.replace(/\.ts$/, '.js')), code);
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'questions.json'), JSON.stringify(QUESTIONS));
  writeFileSync(join(folder, 'program.mjs'), PROGRAM);
  return folder;
}
