import { faultsOf } from '../../../../test/support/faults-of.js';
import { AnswerInvitationDto } from './answer-invitation.dto.js';

describe(AnswerInvitationDto.name, () => {
  it.each([
    [{ answer: 'accept' }, []],
    [{ answer: 'accept', reason: 'noTime' }, ['/reason']],
    [{ answer: 'decline' }, ['/reason']],
    [{ answer: 'decline', reason: 'tired' }, ['/reason']],
    [{ answer: 'decline', reason: 'noTime', note: 'Na 8 december wel.' }, []],
    [{ answer: 'perhaps' }, ['/answer']],
  ])('finds in %j: %j', async (body, faults) => expect(await faultsOf(AnswerInvitationDto, body)).toEqual(faults));
});
