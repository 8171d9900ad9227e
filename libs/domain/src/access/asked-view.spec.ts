import type { RecordName } from '#contracts/case-process';
import type { FundingRequestRecord } from '#contracts/funding';
import type { HandoverRecord } from '#contracts/handovers';
import type { AnalysisRequestRecord } from '#contracts/sessions';
import type { SupportElementRecord } from '#contracts/support-elements';
import type { InvitationRecord } from '#contracts/teams';
import { askedClock } from './asked-clock.js';
import { askedFields } from './asked-fields.js';
import { askedOf } from './asked-of.js';
import { askedRows } from './asked-rows.js';
import { isOwnOnly, ownRows } from './own-rows.js';
import type { Person } from './person.js';

const rung = (userId: string, ceilingCents: number | null, ...substituteUserIds: string[]) => ({
  userId,
  ceilingCents,
  substituteUserIds,
});
const rows = {
  fundingRequests: [
    {
      id: 'request',
      elementId: 'stay',
      amountCents: 500,
      rung: 1,
      ladder: [rung('low', 100), rung('holder', 1000, 'substitute'), rung('next', null)],
    },
  ] as FundingRequestRecord[],
  handovers: [
    { id: 'alive', status: 'offered', elementId: 'respite', senderUserId: 'regie', receiverUserId: 'provider' },
    { id: 'declined', status: 'declined', elementId: 'wmo', senderUserId: 'regie', receiverUserId: 'refuser' },
  ] as HandoverRecord[],
  elements: [
    { id: 'stay', providerId: 'kade', status: 'waiting', what: 'Logeren', instead: 'Pleegzorg', outcomeNote: 'Goed' },
    { id: 'respite', providerId: null, status: 'handover' },
    { id: 'wmo', providerId: 'kade', status: 'proposed' },
  ] as unknown as SupportElementRecord[],
  invitations: [{ id: 'invitation', userId: 'expert', status: 'accepted' }] as InvitationRecord[],
};
const person = (id: string, parts: Partial<Person> = {}): Person => ({
  ...{ id, roles: ['provider'], standsInFor: [], organisationId: null, regionId: 'here' },
  ...parts,
});
const elementsFor = (id: string, parts: Partial<Person> = {}) =>
  askedRows('supportElement', rows.elements, askedOf(person(id, parts), rows)).map((element) => element.id);

describe(askedRows.name, () => {
  it('shows a mandate holder and a substitute what the request is for', () => {
    expect(elementsFor('holder')).toEqual(['stay']);
    expect(elementsFor('substitute')).toEqual(['stay']);
  });

  it('shows a rung nothing before it is its turn, or when the amount is above its ceiling', () => {
    expect(elementsFor('low')).toEqual([]);
    expect(elementsFor('next')).toEqual([]);
  });

  it('shows a provider the help that is handed over to them, and what their organisation gives', () => {
    expect(elementsFor('provider')).toEqual(['respite']);
    expect(elementsFor('colleague', { organisationId: 'kade' })).toEqual(['stay']);
    expect(elementsFor('expert of that house', { organisationId: 'kade', roles: ['expert'] })).toEqual([]);
  });

  it('shows who declined only that they did', () => {
    const asked = askedOf(person('refuser'), rows);
    expect(elementsFor('refuser')).toEqual([]);
    const [handover] = askedRows('handover', rows.handovers, asked);
    expect(handover).toMatchObject({ id: 'declined' });
    const told = { ...handover!, conversation: 'Zij wil eerst kijken.', declineWords: 'Vol.' } as HandoverRecord;
    expect(askedFields('handover', told, asked)).toMatchObject({ conversation: null, declineWords: 'Vol.' });
    const agreement = { id: 'agreement', handoverId: 'declined' } as never;
    expect(askedRows('agreement', [agreement], asked)).toEqual([]);
  });

  it('shows somebody who stands in what was put to the others, but no invitation', () => {
    expect(elementsFor('colleague', { standsInFor: ['holder', 'regie'] })).toEqual(['stay', 'respite']);
    expect(elementsFor('colleague')).toEqual([]);
    const asked = askedOf(person('colleague', { standsInFor: ['expert'] }), rows);
    expect(askedRows('invitation', rows.invitations, asked)).toEqual([]);
    const analyses = [
      { id: 'analysis', askedOf: 'expert' },
      { id: 'other', askedOf: 'regie' },
    ] as AnalysisRequestRecord[];
    const analysesOf = (id: string, parts: Partial<Person> = {}) =>
      askedRows('analysisRequest', analyses, askedOf(person(id, parts), rows)).map((analysis) => analysis.id);
    expect(analysesOf('colleague', { standsInFor: ['expert', 'regie'] })).toEqual(['other']);
    expect(analysesOf('expert')).toEqual(['analysis']);
  });

  it.each(['safetyAlarm', 'consent', 'participant', 'task', 'case', 'constructor', 'unknown'] as RecordName[])(
    'shows nobody a record that was not put to them: %s',
    (record) => {
      const asked = askedOf(person('holder'), rows);
      expect(askedRows(record, [{ id: 'request', userId: 'holder' } as never], asked)).toEqual([]);
      expect(askedFields(record, { id: 'request' } as never, asked)).toEqual({ id: null });
    },
  );
});

describe(askedFields.name, () => {
  const [stay] = rows.elements;
  it.each([
    ['holder', {}, { what: 'Logeren', instead: 'Pleegzorg', outcomeNote: null }],
    ['colleague', { organisationId: 'kade' }, { what: 'Logeren', instead: null, outcomeNote: null }],
  ])('shows %s what they need of an element', (id, parts, expected) =>
    expect(askedFields('supportElement', stay!, askedOf(person(id, parts), rows))).toMatchObject(expected),
  );

  it('shows no field of a later release', () => {
    const row = { ...stay!, diagnosis: 'geheim' };
    expect(askedFields('supportElement', row, askedOf(person('holder'), rows))).toMatchObject({ diagnosis: null });
  });
});

describe(askedClock.name, () => {
  it('tells that a clock stood still, not why people wanted that', () => {
    const pause = { from: 'then', to: null, by: 'wit', holds: [] };
    const pauses = [
      { ...pause, reason: 'waitingForFamily' as const },
      { ...pause, reason: 'supplement' as const },
    ];
    expect(askedClock({ pauses } as never)).toMatchObject({
      pauses: [
        { from: 'then', reason: 'other', by: null },
        { from: 'then', reason: 'supplement', by: null },
      ],
    });
  });
});

describe(ownRows.name, () => {
  it('leaves an expert their own invitation, and a provider their own handovers', () => {
    expect([isOwnOnly('invitation', 'expert'), isOwnOnly('handover', 'provider')]).toEqual([true, true]);
    expect([
      isOwnOnly('invitation', 'coordinator'),
      isOwnOnly('advice', 'expert'),
      isOwnOnly('handover', null),
    ]).toEqual([false, false, false]);
    const own = ownRows('handover', rows.handovers, askedOf(person('provider'), rows));
    expect(own.map(({ id }) => id)).toEqual(['alive']);
    expect(ownRows('advice', [{ id: 'advice' } as never], askedOf(person('provider'), rows))).toEqual([]);
  });
});
