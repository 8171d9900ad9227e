import { faultsOf } from '../../../../test/support/faults-of.js';
import { PlanBridgingDto } from './plan-bridging.dto.js';

const ID = '3f2b8c1e-6d4a-4f0b-9a57-2c1d8e7f6a90';
const plan = {
  waitId: ID,
  responsibleUserId: ID,
  contactEveryDays: 3,
  endDate: '2027-01-15',
  safetyPlan: 'Bij ruzie gaat zij naar oma.',
  alarmWhen: 'Als zij een nacht niet thuis is.',
};

describe(PlanBridgingDto.name, () => {
  it.each([
    [{}, []],
    [{ endDate: 'soon' }, ['/endDate']],
    [{ endDate: undefined }, ['/endDate']],
    [{ contactEveryDays: 0, alarmWhen: '' }, ['/alarmWhen', '/contactEveryDays']],
  ])('finds in a plan with %j: %j', async (more, faults) =>
    expect(await faultsOf(PlanBridgingDto, { ...plan, ...more })).toEqual(faults),
  );
});
