import type { Duty, Role } from '#contracts/codes';

/** In which role somebody fulfils a duty: the tasks of the duty come to people with this role. */
export const DUTY_ROLES: Record<Duty, Role> = {
  coordinator: 'coordinator',
  secondCoordinator: 'coordinator',
  deputyProcessDirector: 'coordinator',
  regievoerder: 'regievoerder',
  regionAdmin: 'regionAdmin',
};
