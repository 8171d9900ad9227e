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
 * @throws RangeError when the figures are so large that the sum would no longer be exact.
 */
export function weigh({ burdens, mostTravel }: Pick<Roster, 'burdens' | 'mostTravel'>, size: number): Weights {
  const step = size + 1;
  const majorUnit = (size * mostTravel + 1) * step;
  const loadUnit = majorUnit * step;
  if (!Number.isSafeInteger(loadUnit * 1000 * step)) {
    throw new RangeError(
      `Teams of ${size} with journeys of ${mostTravel} minutes are too large to be compared exactly.`,
    );
  }
  const { load, onTarget, travel, stranger } = burdens;
  const costs = load.map(
    (share, position) =>
      share * loadUnit + onTarget[position]! * majorUnit + travel[position]! * step + stranger[position]!,
  );
  return { costs, loadUnit, majorUnit };
}
