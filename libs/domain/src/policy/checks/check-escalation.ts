import type { ClockKind } from '#contracts/clocks';
import type { Duty } from '#contracts/codes';
import type { RegionPolicy } from '#contracts/policies';
import type { FaultList } from './fault-list.js';

/** Whose work a clock guards first, where that is somebody with a duty in the region. */
const FIRST_OWNERS: Partial<Record<ClockKind, Duty>> = {
  triage: 'coordinator',
  objection: 'secondCoordinator',
  assembly: 'coordinator',
  deliberation: 'coordinator',
  plan: 'coordinator',
  fundingSupplement: 'coordinator',
  waitNorm: 'regievoerder',
  waitCheckIn: 'regievoerder',
  handoverPreparation: 'regievoerder',
  checkIn: 'regievoerder',
  safetyAlarm: 'coordinator',
  consentWithdrawn: 'coordinator',
  pauseReview: 'coordinator',
  closing: 'coordinator',
  review: 'coordinator',
};

/**
 * Checks that no ladder leads only to the person whose own work is late. A substitute does not count: they stand in for
 * that same person, and there may be none.
 */
export function checkEscalation({ clocks, duties }: RegionPolicy, faults: FaultList): void {
  for (const [kind, duty] of Object.entries(FIRST_OWNERS) as [ClockKind, Duty][]) {
    const holders = clocks[kind].ladder.flatMap(({ who }) => (who === 'substitute' ? [] : [duties[who]]));
    const leadsOn = holders.some((userId) => userId !== duties[duty]);
    faults
      .at(kind)
      .at('ladder')
      .check(leadsOn, 'Deze ladder komt alleen uit bij wie al te laat is. Noem iemand anders.');
  }
}
