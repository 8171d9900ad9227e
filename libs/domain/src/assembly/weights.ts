import { type Burdens } from './rank.js';
import { type Roster } from './roster.js';

/** The additive objectives of teams of one size as one whole number, earlier objectives above later ones. */
export interface Weights {
  /** Cost of each candidate, by position; never negative. */
  readonly costs: Float64Array;
  /** One step of `load`. */
  readonly loadUnit: number;
  /** One step of the objectives before `mixedSizes` (`load` and `belowTarget` together). */
  readonly majorUnit: number;
}

/**
 * Weighs candidates for teams of exactly `size` members: a sum of costs orders such teams by load, belowTarget, travelMinutes
 * and knowsFamily lexicographically. mixedSizes is no sum over members and is left to the caller.
 *
 * @returns undefined when the figures are so large that the sum would no longer be exact: then `bestInStages` compares them
 */
export function weigh(
  { burdens, mostTravel }: Pick<Roster, 'burdens' | 'mostTravel'>,
  size: number,
): Weights | undefined {
  return weighed(burdens, burdens.travel, mostTravel, size) ?? weighedBySteps(burdens, size);
}

/** Journeys of teams of one size compare as before when everybody's is shorter by the same, or counted in larger steps that fit all. */
export function inSteps(travel: Float64Array): Float64Array {
  const shortest = travel.reduce((least, minutes) => Math.min(least, minutes), Infinity);
  const step = travel.reduce((common, minutes) => greatestCommonDivisor(minutes - shortest, common), 0) || 1;
  return travel.map((minutes) => (minutes - shortest) / step);
}

function weighedBySteps(burdens: Burdens, size: number): Weights | undefined {
  const travel = inSteps(burdens.travel);
  return weighed(
    burdens,
    travel,
    travel.reduce((most, steps) => Math.max(most, steps), 0),
    size,
  );
}

function weighed(
  { load, onTarget, stranger }: Burdens,
  travel: Float64Array,
  mostTravel: number,
  size: number,
): Weights | undefined {
  const step = size + 1;
  const majorUnit = (size * mostTravel + 1) * step;
  const loadUnit = majorUnit * step;
  if (!Number.isSafeInteger(loadUnit * 1000 * step)) return undefined;
  const costs = load.map(
    (share, position) =>
      share * loadUnit + onTarget[position]! * majorUnit + travel[position]! * step + stranger[position]!,
  );
  return { costs, loadUnit, majorUnit };
}

function greatestCommonDivisor(one: number, other: number): number {
  let [larger, smaller] = [one, other];
  while (smaller > 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
