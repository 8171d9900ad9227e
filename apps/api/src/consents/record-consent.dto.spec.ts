import { faultsOf } from '../../../../test/support/faults-of.js';
import { RecordConsentDto } from './record-consent.dto.js';

const given = { kind: 'sharing', status: 'given', givenBy: 'parents', how: 'In het gesprek.' };

describe(RecordConsentDto.name, () => {
  it.each([
    [given, []],
    [{ ...given, status: 'weighed' }, ['/weighing']],
    [{ ...given, status: 'weighed', weighing: 'Doel en grond.' }, []],
    [{ ...given, kind: 'help', status: 'weighed', weighing: 'Doel en grond.' }, ['/status']],
    [{ ...given, weighing: 'Doel en grond.' }, ['/weighing']],
    [{ ...given, how: '  ' }, ['/how']],
  ])('finds in %j: %j', async (body, faults) => expect(await faultsOf(RecordConsentDto, body)).toEqual(faults));
});
