import type { ToldCase } from './steps.js';

export interface EndState {
  phase: string;
  outcome: string | null;
  elements: string[];
  checkIns: string[];
  /** How often each thing happened. */
  events: Record<string, number>;
}

/** How many reminders there are depends on the length of the terms, and that differs by world. */
const DIFFERS_BY_PACE = 'clockReminded';

/** Where a story ended, without what differs by nature: ids, moments and who of the pool sat in the team. */
export async function endStateOf(told: ToldCase): Promise<EndState> {
  const coordinator = told.as('coordinator');
  const { phase, outcome } = await coordinator.get<{ phase: string; outcome: string | null }>(told.path);
  const elements = await told.elements();
  const checkIns = await told.list<{ id: string; status: string; moment: string }>('check-ins');
  const events = await coordinator.list<{ type: string }>(`${told.path}/timeline`);
  return {
    phase,
    outcome,
    elements: elements.map(({ kind, status }) => `${kind}: ${status}`).sort(),
    checkIns: checkIns.map(({ moment, status }) => `${moment}: ${status}`).sort(),
    events: countBy(events.map(({ type }) => type).filter((type) => type !== DIFFERS_BY_PACE)),
  };
}

function countBy(types: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const type of types.sort()) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}
