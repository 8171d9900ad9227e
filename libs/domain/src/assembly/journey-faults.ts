import { type Fault, isRecord } from './fault.js';

/**
 * Whether the journeys of every team can be summed exactly: those of the `maxSize` who come from farthest. The one fault is told
 * where the longest journey stands. Parts of the wrong shape are passed over.
 */
export function journeyFaults(problem: unknown): Fault[] {
  if (!isRecord(problem) || !isRecord(problem['team']) || !Array.isArray(problem['experts'])) return [];
  const experts: readonly unknown[] = problem['experts'];
  const most = Math.min(countIn(problem['team'], 'maxSize'), experts.length);
  let [longest, at] = [0, 0];
  for (let index = 0; index < experts.length; index += 1) {
    const minutes = countIn(experts[index], 'travelMinutes');
    if (minutes > longest) [longest, at] = [minutes, index];
  }
  if (longest * most <= Number.MAX_SAFE_INTEGER) return [];
  let room = Number.MAX_SAFE_INTEGER;
  const journeys = Float64Array.from(experts, (expert) => countIn(expert, 'travelMinutes')).sort();
  for (const minutes of journeys.subarray(journeys.length - most)) room -= minutes;
  if (room >= 0) return [];
  const message = `The journeys of the ${most} who come from farthest, as many as a team may have, are too long to sum exactly: together at most ${Number.MAX_SAFE_INTEGER} minutes.`;
  return [{ path: `/experts/${at}/travelMinutes`, message }];
}

function countIn(value: unknown, name: string): number {
  const count = isRecord(value) ? value[name] : undefined;
  return typeof count === 'number' && Number.isSafeInteger(count) && count > 0 ? count : 0;
}
