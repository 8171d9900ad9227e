import type { FundingRequestRecord } from '#contracts/funding';
import type { HandoverRecord } from '#contracts/handovers';
import type { SupportElementRecord } from '#contracts/support-elements';
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
const elementsFor = (id: string, organisationId: string | null = null) =>
  onlyAsked('supportElement', rows.elements, askedOf({ id, organisationId }, rows)).map((element) => element.id);

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

  it('shows nobody a record that was not put to them', () => {
    expect(
      onlyAsked(
        'safetyAlarm',
        [{ id: 'alarm', caseId: 'case', raisedBy: 'x', raisedAt: '' }],
        askedOf({ id: 'x', organisationId: null }, rows),
      ),
    ).toEqual([]);
  });
});
