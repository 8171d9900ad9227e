import fc from 'fast-check';
import type { Term, TermPause } from '#contracts/terms';
import { calculateTerm } from './calculate-term.js';
import { DEFAULT_CALENDAR } from './default-calendar.js';
import { termEndsAt } from './end-of-term.js';
import { type Day, dayOf, parseDay, toUtc } from './local-time.js';
import type { TermQuestion } from './read-clock.js';
import { builtInYears, caseCalendar, daysOffOf, isOrdinaryDay, knownCalendar } from './statutory-calendar.js';

const BUILT_IN = knownCalendar(builtInYears());
const MINUTE = 60_000;
const YEAR_IN_MINUTES = 365 * 24 * 60;
const UNITS: readonly (readonly [Term['calendar'], Term['unit']])[] = [
  ['statutory', 'days'],
  ['statutory', 'weeks'],
  ['statutory', 'months'],
  ['agreed', 'days'],
  ['agreed', 'weeks'],
  ['agreed', 'workingDays'],
  ['agreed', 'officeHours'],
  ['agreed', 'seconds'],
];

const start = fc
  .integer({ min: 0, max: 13 * YEAR_IN_MINUTES })
  .map((minutes) => Date.UTC(2024, 0, 2) + minutes * MINUTE);
const term = fc
  .tuple(fc.constantFrom(...UNITS), fc.integer({ min: 1, max: 20 }))
  .map(([[calendar, unit], amount]): Term => ({ calendar, unit, amount }));
const gaps = fc.array(fc.tuple(fc.nat(6 * 24 * 60), fc.integer({ min: 1, max: 9 * 24 * 60 })), { maxLength: 4 });

const question = fc.tuple(start, term, gaps).map(([from, ofTerm, between]): TermQuestion => ({
  start: toUtc(from),
  term: ofTerm,
  pauses: pausesAfter(from - 3 * 24 * 60 * MINUTE, between),
  calendar: DEFAULT_CALENDAR,
  statutory: BUILT_IN,
}));

describe('every term', () => {
  it('ends at the same moment with and without its explanation', () => {
    check(question, (asked) => {
      const { explanation, ...end } = calculateTerm(asked);
      expect(end).toEqual(termEndsAt(asked));
      expect(explanation[0]?.rule).toBe('startDay');
      expect(explanation.at(-1)).toMatchObject({ rule: 'due', date: end.due });
    });
  });

  it('ends no earlier when it is longer', () => {
    check(question, (asked) => {
      const longer = { ...asked, term: { ...asked.term, amount: asked.term.amount + 1 } };
      // Art. 1 and 2 stop applying past the thresholds, so that 13 weeks may end before 12 weeks that ran on.
      fc.pre(asked.term.calendar === 'agreed' || asked.term.unit === 'days');
      expect(termEndsAt(longer).dueAt >= termEndsAt(asked).dueAt).toBe(true);
    });
  });

  it('ends no earlier with a pause than without', () => {
    check(question, (asked) => {
      expect(termEndsAt(asked).dueAt >= termEndsAt({ ...asked, pauses: [] }).dueAt).toBe(true);
    });
  });

  it('asks for no order of pauses', () => {
    check(question, (asked) => {
      expect(termEndsAt({ ...asked, pauses: [...(asked.pauses ?? [])].reverse() })).toEqual(termEndsAt(asked));
    });
  });

  it('ends for a running case as it does for who asks', () => {
    const statutory = caseCalendar(daysOffOf(builtInYears()));
    check(question, (asked) => {
      expect(termEndsAt({ ...asked, statutory })).toEqual(termEndsAt(asked));
    });
  });

  it('is the same whatever the offset in which its start is told', () => {
    check(question, (asked) => {
      const east = toUtc(Date.parse(asked.start) + 330 * MINUTE).replace('Z', '+05:30');
      expect(termEndsAt({ ...asked, start: east })).toEqual(termEndsAt(asked));
    });
  });
});

describe('a statutory term in days', () => {
  const days = fc
    .tuple(question, fc.integer({ min: 1, max: 95 }))
    .map(([asked, amount]): TermQuestion => ({ ...asked, term: { calendar: 'statutory', unit: 'days', amount } }));

  it('ends where the rules end it when they are told pause by pause', () => {
    check(days, (asked) => {
      expect(parseDay(termEndsAt(asked).due)).toBe(pauseByPause(asked));
    });
  });
});

/** The rules as the law and the interface tell them: move the plain end, then art. 1 and 2, for each pause in turn. */
function pauseByPause({ start: from, term: { amount }, pauses = [] }: TermQuestion): Day {
  const startDay = localDay(from);
  const takenOut = new Set<Day>();
  let plainEnd = startDay + amount;
  let end = afterArticles(startDay, plainEnd, amount, takenOut);
  for (const pause of pauses) {
    const [begun, ended] = [localDay(pause.from), localDay(pause.to)];
    if (end <= begun) return end;
    for (let day = Math.max(begun, startDay) + 1; day < ended; day += 1) {
      takenOut.add(day);
      plainEnd += 1;
    }
    end = afterArticles(startDay, plainEnd, amount, takenOut);
  }
  return end;
}

function afterArticles(startDay: Day, plainEnd: Day, amount: number, takenOut: ReadonlySet<Day>): Day {
  const counts = (day: Day) => isOrdinaryDay(BUILT_IN, day) && !takenOut.has(day);
  const ordinaryUpTo = (end: Day) => {
    let sum = 0;
    for (let day = startDay + 1; day <= end; day += 1) if (counts(day)) sum += 1;
    return sum;
  };
  let end = plainEnd;
  if (amount > 90) return end;
  while (!counts(end) || (amount >= 3 && ordinaryUpTo(end) < 2)) end += 1;
  return end;
}

const LOCAL_DATE = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

function localDay(moment: string): Day {
  const [year, month, day] = LOCAL_DATE.format(new Date(moment)).split('-').map(Number) as [number, number, number];
  return dayOf(year, month, day);
}

function pausesAfter(from: number, between: readonly (readonly [number, number])[]): TermPause[] {
  let moment = from;
  return between.map(([gap, length]) => {
    const begin = moment + gap * MINUTE;
    moment = begin + length * MINUTE;
    return { from: toUtc(begin), to: toUtc(moment), reason: 'wachten op stukken' };
  });
}

function check<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, holds), { numRuns: 400 });
}
