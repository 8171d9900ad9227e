import type { Duty, Role } from '#contracts/codes';
import type { CaseView } from './view.js';

/** Whose task it is: a person in a role, or the role's team when nobody is named. */
export interface Owner {
  role: Role;
  userId: string | null;
}

/** Who holds a duty for this case now. Without a regievoerder the coordinator keeps the contact: never nobody. */
export function holder(view: CaseView, duty: Duty): Owner {
  const { coordinatorId, regievoerderId } = view.case;
  switch (duty) {
    case 'coordinator':
      return { role: 'coordinator', userId: coordinatorId };
    case 'regievoerder':
      return regievoerderId
        ? { role: 'regievoerder', userId: regievoerderId }
        : { role: 'coordinator', userId: coordinatorId };
    case 'regionAdmin':
      return { role: 'regionAdmin', userId: view.policy.duties.regionAdmin };
    case 'secondCoordinator':
    case 'deputyProcessDirector':
      return { role: 'coordinator', userId: view.policy.duties[duty] };
  }
}
