import { faultsOf } from '../../../../test/support/faults-of.js';
import { AnswerInvitationDto } from './answer-invitation.dto.js';

const organisationId = '3f2b8c1e-6d4a-4f0b-9a57-2c1d8e7f6a90';

describe(AnswerInvitationDto.name, () => {
  it.each([
    [{ answer: 'accept' }, []],
    [{ answer: 'accept', reason: 'noTime' }, ['/reason']],
    [{ answer: 'decline' }, ['/reason']],
    [{ answer: 'decline', reason: 'tired' }, ['/reason']],
    [{ answer: 'decline', reason: 'noTime', note: 'Na 8 december wel.' }, []],
    [{ answer: 'perhaps' }, ['/answer']],
    [{ answer: 'accept', interests: [{ organisationId, interest: 'board' }] }, []],
    [{ answer: 'accept', interests: [{ kind: 'gemeente', interest: 'none' }] }, []],
    [{ answer: 'accept', interests: [{ kind: 'gemeente', interest: 'board' }] }, ['/interests/0/kind']],
    [{ answer: 'accept', interests: [{ interest: 'none' }] }, ['/interests/0/organisationId']],
    [
      { answer: 'accept', interests: [{ organisationId, kind: 'school', interest: 'none' }] },
      ['/interests/0/organisationId'],
    ],
    [{ answer: 'accept', interests: [{ kind: 'provider', interest: 'none' }] }, ['/interests/0/kind']],
  ])('finds in %j: %j', async (body, faults) => expect(await faultsOf(AnswerInvitationDto, body)).toEqual(faults));
});
