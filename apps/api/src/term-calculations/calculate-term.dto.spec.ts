import { faultsOf } from '../../../../test/support/faults-of.js';
import { CalculateTermDto } from './calculate-term.dto.js';

const question = { calendar: 'agreed', start: '2026-12-24T14:10:00+01:00', amount: 2, unit: 'workingDays' };

describe(CalculateTermDto.name, () => {
  it.each([
    [{}, []],
    [{ pauses: [] }, []],
    [{ amount: 0 }, ['/amount']],
    [{ amount: 1.5 }, ['/amount']],
    [{ amount: '2' }, ['/amount']],
    [{ unit: 'seconds' }, ['/unit']],
    [{ start: '2026-12-24' }, ['/start']],
    [{ pauses: [{ from: '2026-12-28T09:00:00Z', to: '2026-12-29T09:00:00Z' }] }, ['/pauses/0/reason']],
  ])('finds in a question with %j: %j', async (more, faults) =>
    expect(await faultsOf(CalculateTermDto, { ...question, ...more })).toEqual(faults),
  );
});
