import { faultsOf } from '../../../../test/support/faults-of.js';
import { FlagField, TextField } from './fields.js';
import { FitsWith, RequiredWhen } from './required-when.js';

const isLate = ({ late }: Arrival) => late;

class Arrival {
  @FlagField({ label: 'of het laat was' })
  late!: boolean;

  @FitsWith<Arrival>(isLate, 'Laat de reden weg.')
  @RequiredWhen<Arrival>(isLate)
  @TextField({ label: 'de reden', max: 5, example: 'trein' })
  reason?: string | null;
}

describe(RequiredWhen.name, () => {
  it.each([
    [{ late: true }, ['/reason']],
    [{ late: true, reason: null }, ['/reason']],
    [{ late: true, reason: '' }, ['/reason']],
    [{ late: true, reason: 'too long' }, ['/reason']],
    [{ late: true, reason: 'trein' }, []],
    [{ late: false }, []],
    [{ late: false, reason: null }, []],
  ])('finds in %j: %j', async (body, faults) => expect(await faultsOf(Arrival, body)).toEqual(faults));
});

describe(FitsWith.name, () => {
  it('refuses a value that the rest of the body has no place for', async () => {
    expect(await faultsOf(Arrival, { late: false, reason: 'trein' })).toEqual(['/reason']);
  });
});
