import { faultsOf } from '../../../../test/support/faults-of.js';
import { AnswerHandoverDto } from './answer-handover.dto.js';

describe(AnswerHandoverDto.name, () => {
  it.each([
    [{ answer: 'accept' }, []],
    [{ answer: 'accept', reason: 'noPlace' }, ['/reason']],
    [{ answer: 'decline' }, ['/reason']],
    [{ answer: 'decline', reason: 'notFitting', note: 'Vanaf 15 jaar.' }, []],
  ])('finds in %j: %j', async (body, faults) => expect(await faultsOf(AnswerHandoverDto, body)).toEqual(faults));
});
