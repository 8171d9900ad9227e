import type { TimelineEntry } from '#persistence/events/events.repository';
import type { ClockResponse } from '../clocks/clock.response.js';
import { clockLine, clocksBySubject, eventLine, type TimelineReader } from './timeline-lines.js';

const clock = {
  id: 'clock',
  kind: 'triage',
  name: 'beslissen over de aanmelding',
  subject: { id: 'case', name: null },
  state: 'running',
  dueAt: '2026-11-25T16:00:00.000Z',
  dueText: 'tot wo 25 nov 2026, 17.00 uur',
  endedAt: null,
  ending: null,
} as ClockResponse;
const entry: TimelineEntry = {
  stepNumber: 3,
  index: 0,
  type: 'clockPaused',
  subjectRecord: 'pause',
  subjectId: 'pause',
  actorId: 'wit',
  actorName: 'K. de Wit',
  actorRole: 'coordinator',
  onBehalfOfName: null,
  reasonCode: 'waitingForFamily',
  reason: 'Zij zijn bij familie.',
  at: '2026-11-24T09:00:00.000Z',
};
const reader: TimelineReader = { view: 'full', role: 'casusinbrenger', userId: 'vos' };
const clocks = clocksBySubject(
  [clock],
  [
    { id: 'pause', clockId: 'clock' },
    { id: 'of the case', clockId: null },
  ],
);

describe(eventLine.name, () => {
  it('says what happened, and to which clock', () => {
    expect(eventLine(entry, reader, clocks)).toEqual({
      at: entry.at,
      type: 'clockPaused',
      text: 'Een termijn staat stil.',
      who: { name: 'K. de Wit', role: 'coordinator' },
      by: 'K. de Wit',
      why: { code: 'waitingForFamily', words: 'Zij zijn bij familie.' },
      clock: { id: 'clock', kind: 'triage', name: 'beslissen over de aanmelding' },
    });
  });

  it('says in whose place somebody acted, and what the system did by itself', () => {
    const inPlace = eventLine({ ...entry, onBehalfOfName: 'J. Bos' }, reader, clocks);
    expect(inPlace.by).toBe('K. de Wit, als vervanger van J. Bos');
    const system = { ...entry, actorId: null, actorName: null, actorRole: 'system' } as const;
    expect(eventLine(system, reader, clocks).by).toBe('het systeem');
  });

  it.each([
    ['supraRegional', 'Er wordt nu ook naar experts gezocht in de andere regio’s van het netwerk.'],
    ['national', 'Er wordt nu in heel Nederland naar experts gezocht.'],
    [null, 'Er wordt nu breder naar experts gezocht, ook buiten de regio.'],
  ])('says how wide the search became: %s', (reasonCode, text) =>
    expect(eventLine({ ...entry, type: 'poolWidened', reasonCode }, reader, clocks).text).toBe(text),
  );

  it('knows a clock by its own id too', () => {
    const own = { ...entry, subjectRecord: 'clock', subjectId: 'clock' } as const;
    expect(eventLine(own, reader, clocks).clock).toMatchObject({ id: 'clock' });
    expect(eventLine({ ...entry, subjectId: 'of the case' }, reader, clocks).clock).toBeNull();
  });

  it('keeps words, clocks and why something stands still from who may not see them', () => {
    const seen = eventLine(entry, { ...reader, view: 'asked' }, new Map());
    expect([seen.why, seen.clock]).toEqual([{ code: null, words: null }, null]);
  });

  it.each(['conflictDeclared', 'invitationDeclined', 'memberReplaced'] as const)(
    'tells why of %s to coordinators and to who said it',
    (type) => {
      const words = (who: Partial<TimelineReader>) =>
        eventLine({ ...entry, type, subjectRecord: 'invitation' }, { ...reader, ...who }, clocks).why.words;
      expect(words({})).toBeNull();
      expect(words({ role: null })).toBeNull();
      expect([words({ role: 'coordinator' }), words({ userId: 'wit' })]).toEqual([entry.reason, entry.reason]);
    },
  );
});

describe(clockLine.name, () => {
  it.each<[Partial<ClockResponse>, object]>([
    [
      {},
      { at: clock.dueAt, upcoming: true, text: 'Beslissen over de aanmelding: loopt tot wo 25 nov 2026, 17.00 uur.' },
    ],
    [{ state: 'paused' }, { at: clock.dueAt, upcoming: true, text: 'Beslissen over de aanmelding: staat stil.' }],
    [
      { endedAt: entry.at, ending: { code: 'inTime', text: 'Op tijd gedaan.' }, subject: { id: 'x', name: 'School' } },
      { at: entry.at, upcoming: false, text: 'Beslissen over de aanmelding (School): op tijd gedaan.' },
    ],
  ])('puts a clock with %j on the line', (more, line) => {
    const shown = { ...clock, ...more };
    expect(clockLine(shown)).toEqual({ type: 'clock', clock: shown, ...line });
  });
});
