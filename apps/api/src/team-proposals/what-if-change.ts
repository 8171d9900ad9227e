import { type WeighedProblem, withEverySlot } from '#domain/assembly/weighed-problem';
import type { Change } from '#domain/assembly/what-if';
import type { Fault } from '../http/problem.js';
import type { WhatIfDto } from './what-if.dto.js';

const LOWEST = 1;

/** The change that a valid body asks about. */
export function changeOf({ change, expertId, slotId, domain }: WhatIfDto): Change {
  switch (change) {
    case 'drop':
    case 'require':
      return { change, expert: expertId ?? '' };
    case 'slot':
      return { change, slot: slotId ?? '' };
    case 'lowerLevel':
    case 'moreSeats':
      return { change, domain: domain ?? '' };
  }
}

/** What cannot be asked of this problem. */
export function whatIfFaults(problem: WeighedProblem, { change, expertId, slotId, domain }: WhatIfDto): Fault[] {
  if (expertId && !problem.experts.some(({ id }) => id === expertId)) {
    return [{ path: '/expertId', message: 'Kies iemand naar wie voor dit voorstel is gekeken.' }];
  }
  if (slotId && !withEverySlot(problem).slots.some(({ id }) => id === slotId)) {
    return [{ path: '/slotId', message: 'Kies een moment waarnaar voor dit voorstel is gekeken.' }];
  }
  const asked = problem.requirements.filter((one) => one.domain === domain);
  if (domain && asked.length === 0) return [{ path: '/domain', message: 'Kies een domein waarvoor een eis geldt.' }];
  if (change === 'lowerLevel' && asked.every(({ level }) => level <= LOWEST)) {
    return [{ path: '/domain', message: 'Lager dan niveau 1 kan niet.' }];
  }
  return [];
}
