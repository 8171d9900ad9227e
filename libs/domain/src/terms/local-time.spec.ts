import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  dateOf,
  dayAt,
  dayOf,
  momentAt,
  monthsAfter,
  parseDay,
  parseMoment,
  textOf,
  timeAt,
  toUtc,
} from './local-time.js';

const ZONE = 'Europe/Amsterdam';
const day = fc.integer({ min: dayOf(2000, 1, 1), max: dayOf(2199, 12, 31) });
const moment = day.chain((of) => fc.nat(86_399_999).map((since) => of * 86_400_000 + since));
const onDate = (of: number) => Temporal.PlainDate.from(textOf(of));
const inAmsterdam = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE);

describe('local time, against the zone database', () => {
  it('finds the day and the time of a moment', () => {
    check(moment, (at) => {
      expect(textOf(dayAt(at))).toBe(inAmsterdam(at).toPlainDate().toString());
      expect(timeAt(at).slice(0, 5)).toBe(inAmsterdam(at).toPlainTime().toString().slice(0, 5));
    });
  });

  it('finds the moment of a day and a time', () => {
    check(fc.tuple(day, fc.nat(1439)), ([of, minutes]) => {
      const plainTime = Temporal.PlainTime.from('00:00').add({ minutes });
      const expected = onDate(of).toZonedDateTime({ timeZone: ZONE, plainTime }).epochMilliseconds;
      expect(momentAt(of, plainTime.toString().slice(0, 5))).toBe(expected);
    });
  });

  it('agrees on every quarter of an hour of both Sundays on which the clock changes', () => {
    for (let year = 2024; year <= 2040; year += 1) {
      for (const month of [3, 10]) {
        for (let of = dayOf(year, month, 24); of <= dayOf(year, month, 31); of += 1) quartersAgree(of);
      }
    }
  });

  it('adds months as the calendar does', () => {
    check(fc.tuple(day, fc.nat(40)), ([of, months]) => {
      expect(textOf(monthsAfter(of, months))).toBe(onDate(of).add({ months }).toString());
    });
  });
});

describe(toUtc.name, () => {
  it.each(['2026-11-22T10:00:00Z', '2026-11-22T10:00:00.5Z', '2026-11-22T10:00:10.123Z'])('writes %s', (text) => {
    expect(toUtc(Date.parse(text))).toBe(text);
  });
});

describe(parseDay.name, () => {
  it('reads back what a day is written as', () => {
    check(day, (of) => expect(parseDay(textOf(of))).toBe(of));
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '20261122', ''])('reads no day in %j', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  it('reads 29 February of a leap year', () => {
    expect(dateOf(parseDay('2028-02-29')!)).toEqual({ year: 2028, month: 2, dayOfMonth: 29 });
  });
});

describe(parseMoment.name, () => {
  it('reads what the zone database writes, with any offset', () => {
    check(fc.tuple(moment, fc.integer({ min: -23 * 60, max: 23 * 60 })), ([at, ahead]) => {
      const zone = Temporal.Instant.fromEpochMilliseconds(at).toString({ timeZone: offsetOf(ahead) });
      expect(parseMoment(zone)).toBe(at);
    });
  });

  it.each([
    ...['2026-02-29T10:00:00Z', '2026-11-22T24:00:00Z', '2026-11-22T10:60:00Z', '2026-11-22T10:00:60Z'],
    ...['2026-11-22 10:00:00Z', '2026-11-22T10:00:00', '2026-11-22T10:00Z', '0026-11-22T10:00:00Z'],
    ...['2026-11-22T10:00:00+24:00', '2026-11-22T10:00:00+01:60', '2026-11-22T10:00:00.Z', 'morgen', ''],
  ])('reads no moment in %j', (text) => {
    expect(parseMoment(text)).toBeUndefined();
  });

  it('cuts what is smaller than a millisecond off', () => {
    expect(parseMoment('2026-11-22t10:00:00.123999999z')).toBe(Date.UTC(2026, 10, 22, 10, 0, 0, 123));
  });
});

function offsetOf(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

function quartersAgree(of: number): void {
  for (let minutes = 0; minutes < 24 * 60; minutes += 15) {
    const at = of * 86_400_000 + minutes * 60_000;
    const expected = inAmsterdam(at);
    const found = `${textOf(dayAt(at))}T${timeAt(at)}`;
    if (found !== expected.toPlainDateTime().toString({ smallestUnit: 'minute' })) throw new Error(`${found} at ${at}`);
  }
}

function check<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, holds), { numRuns: 1_000 });
}
