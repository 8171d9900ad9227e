import type { FundingRequestRecord } from '#contracts/funding';
import type { HandoverRecord } from '#contracts/handovers';
import type { SupportElementRecord } from '#contracts/support-elements';
import type { InvitationRecord } from '#contracts/teams';
import { askedOf, onlyAsked } from './asked-view.js';

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
    { id: 'handover', elementId: 'respite', senderUserId: 'regie', receiverUserId: 'provider' },
  ] as HandoverRecord[],
  elements: [
    { id: 'stay', providerId: 'kade' },
    { id: 'respite', providerId: null },
    { id: 'wmo', providerId: null },
  ] as SupportElementRecord[],
};
const elementsFor = (id: string, organisationId: string | null = null, standsInFor: string[] = []) => {
  const asked = askedOf({ id, organisationId, standsInFor }, rows);
  return onlyAsked('supportElement', rows.elements, asked).map((element) => element.id);
};

describe(askedOf.name, () => {
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
    expect(elementsFor('other', 'kade')).toEqual(['stay']);
  });

  it('shows somebody who stands in what was put to the others', () => {
    expect(elementsFor('colleague', null, ['holder', 'regie'])).toEqual(['stay', 'respite']);
    expect(elementsFor('colleague')).toEqual([]);
  });

  it('shows an invitation to the expert alone', () => {
    const invitation = { id: 'invitation', userId: 'expert' } as InvitationRecord;
    const asked = askedOf({ id: 'colleague', organisationId: null, standsInFor: ['expert'] }, rows);
    expect(onlyAsked('invitation', [invitation], asked)).toEqual([]);
  });

  it('shows nobody a record that was not put to them', () => {
    expect(
      onlyAsked(
        'safetyAlarm',
        [{ id: 'alarm', caseId: 'case', raisedBy: 'x', raisedAt: '' }],
        askedOf({ id: 'x', organisationId: null, standsInFor: [] }, rows),
      ),
    ).toEqual([]);
  });
});
