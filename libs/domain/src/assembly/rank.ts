import { type AssemblyExpert } from '#contracts/assembly';
import { compareText } from './compare-text.js';
import { burdenOf } from './objectives.js';

/** What each adds to a team, by position; everything is better when lower. */
export interface Burdens {
  readonly load: Float64Array;
  readonly onTarget: Uint8Array;
  readonly travel: Float64Array;
  readonly stranger: Uint8Array;
}

/** Experts best first, with what they add to a team. */
export interface Ranking {
  readonly experts: readonly AssemblyExpert[];
  readonly burdens: Burdens;
  /** Highest travel time of anybody, in minutes. */
  readonly mostTravel: number;
}

/** Orders experts best first by burden, then by id, so that the order of the input plays no part. */
export function rank(experts: readonly AssemblyExpert[]): Ranking {
  const given = burdensOf(experts);
  const mostTravel = given.travel.reduce((most, minutes) => Math.max(most, minutes), 0);
  const order = orderBy(given, mostTravel, (one, other) => compareText(experts[one]!.id, experts[other]!.id));
  const ranked = emptyBurdens(experts.length);
  const sorted: AssemblyExpert[] = [];
  for (let position = 0; position < order.length; position += 1) {
    const place = order[position]!;
    sorted.push(experts[place]!);
    ranked.load[position] = given.load[place]!;
    ranked.onTarget[position] = given.onTarget[place]!;
    ranked.travel[position] = given.travel[place]!;
    ranked.stranger[position] = given.stranger[place]!;
  }
  return { experts: sorted, burdens: ranked, mostTravel };
}

type Compare = (one: number, other: number) => number;

function burdensOf(experts: readonly AssemblyExpert[]): Burdens {
  const burdens = emptyBurdens(experts.length);
  for (let place = 0; place < experts.length; place += 1) {
    const { load, onTarget, travel, stranger } = burdenOf(experts[place]!);
    burdens.load[place] = load;
    burdens.onTarget[place] = onTarget;
    burdens.travel[place] = travel;
    burdens.stranger[place] = stranger;
  }
  return burdens;
}

function emptyBurdens(count: number): Burdens {
  return {
    load: new Float64Array(count),
    onTarget: new Uint8Array(count),
    travel: new Float64Array(count),
    stranger: new Uint8Array(count),
  };
}

// Sorting plain numbers is several times as quick as sorting by comparison; the place rides along in the number.
function orderBy({ load, onTarget, travel, stranger }: Burdens, mostTravel: number, byId: Compare): Int32Array {
  const count = load.length;
  const order = new Int32Array(count);
  const key = (place: number) =>
    ((load[place]! * 2 + onTarget[place]!) * (mostTravel + 1) + travel[place]!) * 2 + stranger[place]!;
  if (!Number.isSafeInteger((2000 * (mostTravel + 1) * 2 + 1) * count)) {
    for (let place = 0; place < count; place += 1) order[place] = place;
    const byBurden: Compare = (one, other) =>
      load[one]! - load[other]! ||
      onTarget[one]! - onTarget[other]! ||
      travel[one]! - travel[other]! ||
      stranger[one]! - stranger[other]!;
    return order.sort((one, other) => byBurden(one, other) || byId(one, other));
  }
  const keys = new Float64Array(count);
  for (let place = 0; place < count; place += 1) keys[place] = key(place) * count + place;
  keys.sort();
  let from = 0;
  for (let at = 0; at < count; at += 1) {
    order[at] = keys[at]! % count;
    if (key(order[at]!) === key(order[from]!)) continue;
    sortPart(order, from, at, byId);
    from = at;
  }
  sortPart(order, from, count, byId);
  return order;
}

function sortPart(order: Int32Array, from: number, to: number, byId: Compare): void {
  if (to - from > 1) order.subarray(from, to).sort(byId);
}
