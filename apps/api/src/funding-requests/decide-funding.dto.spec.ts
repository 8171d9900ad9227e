import { faultsOf } from '../../../../test/support/faults-of.js';
import { DecideFundingDto } from './decide-funding.dto.js';

describe(DecideFundingDto.name, () => {
  it.each([
    [{ outcome: 'grant' }, []],
    [{ outcome: 'grant', amountCents: 100 }, ['/amountCents']],
    [{ outcome: 'grantInPart' }, ['/amountCents', '/reason']],
    [{ outcome: 'grantInPart', amountCents: 100, reason: 'Genoeg.' }, []],
    [{ outcome: 'grantInPart', amountCents: 0.5, reason: 'Genoeg.' }, ['/amountCents']],
    [{ outcome: 'refuse' }, ['/reason']],
    [{ outcome: 'askSupplement', reason: 'Wij missen de offerte.' }, []],
  ])('finds in %j: %j', async (body, faults) => expect(await faultsOf(DecideFundingDto, body)).toEqual(faults));
});
