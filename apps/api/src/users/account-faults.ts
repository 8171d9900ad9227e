import type { AccountFault } from '#persistence/users/accounts.repository';
import type { HeldWork } from '#persistence/users/held-work';
import { ROLE_NAMES } from '../auth/role-names.js';
import type { Problem } from '../http/problem.js';
import { invalidInput, notFound, ProblemException } from '../http/problems.js';

const conflict = (code: string, title: string, detail: string): Problem => ({
  type: `/problems/${code}`,
  title,
  status: 409,
  detail,
});

export const ownAccount = conflict(
  'ownAccount',
  'Dit is uw eigen account',
  'U kunt uw eigen account niet veranderen of sluiten. Vraag een andere beheerder.',
);
export const lastAdministrator = conflict(
  'lastAdministrator',
  'Dit is de laatste beheerder',
  'Uw regio heeft altijd een beheerder nodig. Maak eerst iemand anders beheerder.',
);
export const accountAlreadySo = conflict(
  'accountAlreadySo',
  'Er verandert niets',
  'Dit account is al gesloten, of al open. Bekijk de gebruikers opnieuw.',
);

/** What stands in the way of a change, as its caller reads it. */
export function accountFault(fault: AccountFault): ProblemException {
  switch (fault.code) {
    case 'unknown':
      return notFound();
    case 'ownAccount':
      return new ProblemException(ownAccount);
    case 'lastAdministrator':
      return new ProblemException(lastAdministrator);
    case 'alreadySo':
      return new ProblemException(accountAlreadySo);
    case 'heldWork':
      return invalidInput(fault.work.map((work) => ({ path: '/roles', message: heldText(fault.displayName, work) })));
  }
}

function heldText(name: string, { role, cases, tasks, duties }: HeldWork): string {
  const held = [
    ...(cases > 0 ? [counted(cases, 'lopende casus', 'lopende casussen')] : []),
    ...(tasks > 0 ? [counted(tasks, 'open taak', 'open taken')] : []),
  ].join(' en ');
  const work = held && `${name} heeft als ${ROLE_NAMES[role]} nog ${held}. Draag die eerst over aan een collega.`;
  const named =
    duties.length > 0 &&
    `${name} staat in het beleid van de regio als ${ROLE_NAMES[role]}. Stel eerst een nieuwe versie vast.`;
  return [work, named].filter(Boolean).join(' ');
}

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
