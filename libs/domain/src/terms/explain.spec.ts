import type { Term, TermPause } from '#contracts/terms';
import { calculateTerm } from './calculate-term.js';
import { DEFAULT_CALENDAR } from './default-calendar.js';
import { explain } from './explain.js';
import { builtInYears, knownCalendar } from './statutory-calendar.js';

const BUILT_IN = knownCalendar(builtInYears());

const told = (start: string, calendar: Term['calendar'], amount: number, unit: Term['unit'], pauses?: TermPause[]) =>
  calculateTerm({
    start,
    term: { calendar, amount, unit },
    pauses,
    calendar: DEFAULT_CALENDAR,
    statutory: BUILT_IN,
  }).explanation.map(({ rule, text }) => `${rule} | ${text}`);

describe(explain.name, () => {
  it('tells of each day of a short term in working days', () => {
    expect(told('2026-12-24T14:10:00+01:00', 'agreed', 2, 'workingDays')).toEqual([
      'startDay | do 24 december: de begindag telt niet mee',
      'holiday | vr 25 december: eerste kerstdag, telt niet mee',
      'weekend | za 26 december: weekend, telt niet mee',
      'weekend | zo 27 december: weekend, telt niet mee',
      'counted | ma 28 december: telt mee, werkdag 1 van 2',
      'counted | di 29 december: telt mee, werkdag 2 van 2',
      'due | di 29 december: laatste dag; de termijn is voorbij om 17:00 uur',
    ]);
  });

  it('names Koningsdag, and warns after the last year with known decree days', () => {
    expect(told('2029-04-26T14:10:00+02:00', 'agreed', 1, 'workingDays')).toEqual([
      'startDay | do 26 april: de begindag telt niet mee',
      'beyondDecreeData | do 26 april: na 2028 is nog niet bekend welke extra dagen gelden als feestdag; de einddatum kan nog veranderen',
      'holiday | vr 27 april: Koningsdag, telt niet mee',
      'weekend | za 28 april: weekend, telt niet mee',
      'weekend | zo 29 april: weekend, telt niet mee',
      'counted | ma 30 april: telt mee, werkdag 1 van 1',
      'due | ma 30 april: laatste dag; de termijn is voorbij om 17:00 uur',
    ]);
  });

  it('says why a statutory term runs on', () => {
    expect(told('2026-12-24T14:10:00+01:00', 'statutory', 3, 'days')).toEqual([
      'startDay | do 24 december: de begindag telt niet mee',
      'counted | vr 25 december: telt mee, dag 1 van 3',
      'counted | za 26 december: telt mee, dag 2 van 3',
      'counted | zo 27 december: telt mee, dag 3 van 3',
      'runOn | zo 27 december: weekend, en dan loopt een wettelijke termijn door tot en met de volgende gewone dag',
      'twoOrdinaryDays | ma 28 december: nog maar één gewone dag; een termijn van drie dagen of meer heeft er ten minste twee en loopt door',
      'due | di 29 december: laatste dag; de termijn is voorbij op wo 30 december om 00:00 uur',
    ]);
  });

  it('names the days over which a term runs on, decree days among them', () => {
    expect(told('2028-04-26T10:00:00+02:00', 'statutory', 1, 'days').slice(2)).toEqual([
      'runOn | do 27 april: Koningsdag, en dan loopt een wettelijke termijn door tot en met de volgende gewone dag',
      'decree | vr 28 april: dag na Koningsdag, de termijn kan hier niet eindigen',
      'weekend | za 29 april: weekend, de termijn kan hier niet eindigen',
      'weekend | zo 30 april: weekend, de termijn kan hier niet eindigen',
      'due | ma 1 mei: laatste dag; de termijn is voorbij op di 2 mei om 00:00 uur',
    ]);
  });

  it.each<[string, Term['calendar'], number, string]>([
    ['agreed', 'agreed', 1, 'noRunOn | za 21 november: weekend, maar een afgesproken termijn loopt niet door'],
    [
      'too long',
      'statutory',
      92,
      'noRunOn | za 20 februari 2027: weekend, maar een termijn van meer dan 90 dagen, 12 weken of 3 maanden loopt niet door',
    ],
  ])('says why a term that is %s does not run on', (_, calendar, amount, line) => {
    expect(told('2026-11-20T10:00:00+01:00', calendar, amount, 'days')).toContain(line);
  });

  it('shortens a long term, and tells of every pause', () => {
    const pauses = [
      { from: '2027-01-04T10:00:00+01:00', to: '2027-01-11T00:00:00+01:00', reason: 'wachten op stukken' },
      { from: '2027-02-04T10:00:00+01:00', to: '2027-02-05T00:00:00+01:00', reason: 'gezin onbereikbaar' },
      { from: '2027-02-24T10:00:00+01:00', to: '2027-03-05T00:00:00+01:00', reason: 'vakantie' },
    ];
    expect(told('2026-12-24T14:10:00+01:00', 'statutory', 8, 'weeks', pauses)).toEqual([
      'startDay | do 24 december: de begindag telt niet mee',
      'counted | vr 25 december tot en met ma 4 januari 2027: 11 dagen tellen mee',
      'paused | di 5 januari tot en met zo 10 januari 2027: de klok staat stil, telt niet mee (wachten op stukken)',
      'counted | ma 11 januari tot en met wo 24 februari 2027: 45 dagen tellen mee',
      'pausedWithoutDays | do 4 februari 2027: een pauze zonder hele dag ertussen; er gaat geen dag af (gezin onbereikbaar)',
      'lastDayBegun | wo 24 februari 2027: de laatste dag was al begonnen toen de pauze begon; die verandert niets (vakantie)',
      'due | wo 24 februari 2027: laatste dag; de termijn is voorbij op do 25 februari 2027 om 00:00 uur',
    ]);
  });

  it('keeps the holidays of a long term in working days', () => {
    expect(told('2026-12-23T16:10:00+01:00', 'agreed', 12, 'workingDays')).toEqual([
      'startDay | wo 23 december: de begindag telt niet mee',
      'counted | do 24 december: telt mee, werkdag 1 van 12',
      'holiday | vr 25 december: eerste kerstdag, telt niet mee',
      'counted | za 26 december tot en met do 31 december: 4 werkdagen tellen mee, weekenden niet',
      'holiday | vr 1 januari 2027: nieuwjaarsdag, telt niet mee',
      'counted | za 2 januari tot en met di 12 januari 2027: 7 werkdagen tellen mee, weekenden niet',
      'due | di 12 januari 2027: laatste dag; de termijn is voorbij om 17:00 uur',
    ]);
  });

  it('tells the hours of a term in office hours', () => {
    const pauses = [{ from: '2026-12-24T10:00:00+01:00', to: '2026-12-24T11:30:00+01:00', reason: 'storing' }];
    expect(told('2026-12-23T16:10:00+01:00', 'agreed', 9, 'officeHours', pauses)).toEqual([
      'startDay | wo 23 december: de tijd loopt vanaf 16:10 uur',
      'counted | wo 23 december: 50 minuten geteld (16:10 tot 17:00 uur)',
      'counted | do 24 december: 7 uur geteld (08:30 tot 10:00 uur en 11:30 tot 17:00 uur)',
      'paused | do 24 december: de klok staat stil van 10:00 tot 11:30 uur (storing)',
      'holiday | vr 25 december: eerste kerstdag, telt niet mee',
      'weekend | za 26 december: weekend, telt niet mee',
      'weekend | zo 27 december: weekend, telt niet mee',
      'counted | ma 28 december: 1 uur en 10 minuten geteld (08:30 tot 09:40 uur)',
      'due | ma 28 december: laatste dag; de termijn is voorbij om 09:40 uur',
    ]);
  });

  it('says that a day after closing time has no hours left', () => {
    expect(told('2026-11-23T17:00:00+01:00', 'agreed', 1, 'officeHours')[1]).toBe(
      'closed | ma 23 november: na sluitingstijd, telt niet mee',
    );
  });

  it('tells of a pause in plain elapsed time', () => {
    const pauses = [{ from: '2026-11-22T03:00:00+01:00', to: '2026-11-22T03:00:10+01:00', reason: 'proef' }];
    expect(told('2026-11-22T02:59:55+01:00', 'agreed', 30, 'seconds', pauses)).toEqual([
      'startDay | zo 22 november: de tijd loopt vanaf 02:59:55 uur',
      'paused | zo 22 november: de klok staat stil van 03:00 tot 03:00:10 uur (proef)',
      'due | zo 22 november: laatste dag; de termijn is voorbij om 03:00:35 uur',
    ]);
  });
});
