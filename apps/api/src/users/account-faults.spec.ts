import type { HeldWork } from '#persistence/users/held-work';
import { accountFault } from './account-faults.js';

describe(accountFault.name, () => {
  const held = (work: object) => {
    const none = { role: 'coordinator', cases: 0, tasks: 0, duties: [] } satisfies HeldWork;
    return accountFault({ code: 'heldWork', displayName: 'A. Adema', work: [{ ...none, ...work }] }).problem.faults;
  };

  it.each([
    [
      { cases: 1, tasks: 2 },
      'A. Adema heeft als coördinator nog 1 lopende casus en 2 open taken. Draag die eerst over aan een collega.',
    ],
    [
      { role: 'regievoerder', tasks: 1 },
      'A. Adema heeft als regievoerder nog 1 open taak. Draag die eerst over aan een collega.',
    ],
    [
      { duties: ['coordinator'] },
      'A. Adema staat in het beleid van de regio als coördinator. Stel eerst een nieuwe versie vast.',
    ],
  ])('says what is held and what to do first: %j', (work, message) => {
    expect(held(work)).toEqual([{ path: '/roles', message }]);
  });

  it('does not tell somebody of another region from nobody', () => {
    expect(accountFault({ code: 'unknown' }).problem.status).toBe(404);
  });
});
