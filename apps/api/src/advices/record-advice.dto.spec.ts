import { faultsOf } from '../../../../test/support/faults-of.js';
import { organisationsIn, toAdvisedElement } from './advised-elements.js';
import { RecordAdviceDto } from './record-advice.dto.js';

const ID = '3f2b8c1e-6d4a-4f0b-9a57-2c1d8e7f6a90';
const element = {
  kind: 'stay',
  beneficiary: 'child',
  law: 'jeugdwet',
  legalRoute: 'beschikking',
  payerId: ID,
  choice: 'firstBest',
  intensity: { amount: 3, unit: 'days', per: 'week' },
  costCents: 125_000,
  what: 'Vrijdag tot en met maandag op de crisisgroep.',
  goal: 'Stap voor stap meer dagen thuis.',
} as const;
const adviceWith = (more: object) => ({
  sessionId: ID,
  advice: 'Weekenden op de groep.',
  elements: [{ ...element, ...more }],
  dissents: [],
});

describe(RecordAdviceDto.name, () => {
  it.each([
    [{}, []],
    [{ choice: 'secondBest' }, ['/elements/0/instead', '/elements/0/missing']],
    [{ choice: 'secondBest', missing: 'noPlace', instead: 'Een gezinshuis.' }, []],
    [{ missing: 'noOffer' }, []],
    [{ intensity: { amount: 0, unit: 'days', per: 'week' } }, ['/elements/0/intensity/amount']],
    [{ startDate: '2026-02-30' }, ['/elements/0/startDate']],
  ])('finds in an element with %j: %j', async (more, faults) =>
    expect(await faultsOf(RecordAdviceDto, adviceWith(more))).toEqual(faults),
  );

  it('takes an advice without elements or dissent, as a consult has it', async () => {
    const advice = { sessionId: ID, advice: 'Probeer eerst rust.', elements: [], dissents: [] };
    expect(await faultsOf(RecordAdviceDto, advice)).toEqual([]);
  });
});

describe(toAdvisedElement.name, () => {
  it('leaves the words behind', () => {
    expect(toAdvisedElement(element)).not.toHaveProperty('what');
    expect(toAdvisedElement(element)).not.toHaveProperty('goal');
    expect(toAdvisedElement(element)).toMatchObject({ providerId: null, missing: null, startDate: null });
  });
});

describe(organisationsIn.name, () => {
  it('says where in the body each organisation stands', () => {
    expect(organisationsIn([element])).toEqual({
      '/elements/0/payerId': ID,
      '/elements/0/providerId': undefined,
    });
  });
});
