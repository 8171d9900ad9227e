import { faultsOf } from '../../../../test/support/faults-of.js';
import { DecideTriageDto } from './decide-triage.dto.js';

const ID = '3f2b8c1e-6d4a-4f0b-9a57-2c1d8e7f6a90';

describe(DecideTriageDto.name, () => {
  it.each([
    [{ outcome: 'accept' }, []],
    [{ outcome: 'accept', urgent: true, regievoerderId: ID, reason: 'Past.' }, []],
    [{ outcome: 'accept', tableId: ID }, ['/tableId']],
    [{ outcome: 'accept', missing: 'Analyse.' }, ['/missing']],
    [{ outcome: 'redirect' }, ['/reason', '/tableId']],
    [{ outcome: 'redirect', tableId: ID, reason: 'Structureel onveilig.' }, []],
    [{ outcome: 'redirect', tableId: 'mda', reason: 'Structureel onveilig.' }, ['/tableId']],
    [{ outcome: 'return' }, ['/missing', '/reason']],
    [{ outcome: 'return', reason: 'Onvolledig.', missing: 'Analyse.' }, []],
    [{ outcome: 'consultOnly' }, ['/reason']],
    [{ outcome: 'supraRegional', reason: 'x'.repeat(4001) }, ['/reason']],
    [{ outcome: 'later' }, ['/outcome', '/reason']],
    [{}, ['/outcome', '/reason']],
  ])('finds in %j: %j', async (body, faults) => expect(await faultsOf(DecideTriageDto, body)).toEqual(faults));
});
