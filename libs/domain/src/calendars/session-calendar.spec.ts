import { type CalendarEntry, sessionCalendar } from './session-calendar.js';

const ENTRY: CalendarEntry = {
  ...{ sessionId: '6f0c8a52-6f29-4a52-9f0e-0d8f4b3f7a11', status: 'CONFIRMED', sequence: 2 },
  ...{ startsAt: '2027-03-30T07:30:00.000Z', endsAt: '2027-03-30T09:00:00.000Z', place: 'Kamer 2; boven, links' },
  videoLink: null,
};
const contents = { host: 'doorbraak.example.org', at: new Date('2027-03-01T09:00:00Z') };
const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe(sessionCalendar.name, () => {
  it('invites one person, with a name that stays and a number that counts up', () => {
    const call = { method: 'REQUEST', from: 'ret@example.org', to: 'eva@example.org' } as const;
    expect(lines(sessionCalendar({ ...contents, entries: [ENTRY], call }))).toEqual(
      expect.arrayContaining([
        ...['METHOD:REQUEST', `UID:${ENTRY.sessionId}@doorbraak.example.org`, 'SEQUENCE:2', 'STATUS:CONFIRMED'],
        ...['DTSTAMP:20270301T090000Z', 'DTSTART:20270330T073000Z', 'DTEND:20270330T090000Z', 'CLASS:PRIVATE'],
        ...['SUMMARY:Overleg RET', 'LOCATION:Kamer 2\\; boven\\, links', 'ORGANIZER;CN="RET":mailto:ret@example.org'],
      ]),
    );
  });

  it('keeps lines of a place inside the place', () => {
    const text = sessionCalendar({ ...contents, entries: [{ ...ENTRY, place: 'Kamer 2\r\nATTENDEE:mailto:x@y.nl' }] });
    expect(lines(text).filter((line) => line.startsWith('ATTENDEE'))).toEqual([]);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it('publishes what is not sure yet, without people', () => {
    const entry = { ...ENTRY, status: 'TENTATIVE', endsAt: null, videoLink: 'https://meet.example.org/a1' } as const;
    const text = lines(sessionCalendar({ ...contents, entries: [entry] }));
    expect(text).toEqual(expect.arrayContaining(['METHOD:PUBLISH', 'STATUS:TENTATIVE']));
    expect(text.join('\n')).toContain('https://meet.example.org/a1');
    expect(text.join('\n')).not.toMatch(/ATTENDEE|ORGANIZER|DTEND/);
  });
});
