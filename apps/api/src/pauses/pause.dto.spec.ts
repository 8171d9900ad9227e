import { faultsOf } from '../../../../test/support/faults-of.js';
import { PauseDto } from './pause.dto.js';

const clockId = '3f2b8c1e-6d4a-4f0b-9a57-2c1d8e7f6a90';

describe(PauseDto.name, () => {
  it.each([
    [{}, []],
    [{ clockId: null, reasonCode: null }, []],
    [{ clockId, reasonCode: 'unreachable' }, []],
    [{ clockId }, ['/reasonCode']],
    [{ clockId, reasonCode: 'casePaused' }, ['/reasonCode']],
    [{ reasonCode: 'other' }, ['/reasonCode']],
    [{ reason: ' ' }, ['/reason']],
  ])('finds in a pause with %j: %j', async (more, faults) =>
    expect(await faultsOf(PauseDto, { reason: 'Zij zijn bij familie.', ...more })).toEqual(faults),
  );
});
