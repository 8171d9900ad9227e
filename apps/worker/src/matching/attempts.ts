import type { ChosenSlot, TeamQuestion, TeamWishes } from '#contracts/teams';
import type { Grounds } from './grounds.js';

export type Wishes = TeamWishes['wanted'];

export const NO_WISHES: Wishes = { mustInclude: [], mustExclude: [], slotId: null };

/** What the coordinator wants; questions of earlier releases want nothing. */
export const wishesOf = ({ beyond }: TeamQuestion): Wishes => beyond?.wanted ?? NO_WISHES;

/** The wishes that can be had, and what kind could not. */
export interface Grantable {
  wishes: Wishes;
  unmet: 'slot' | 'expert' | null;
}

/**
 * Leaves out what cannot be had whatever the solver does: a slot that is not free, and whoever is not in the pool, attends
 * beside the team, or is away while no slot says that they are back.
 */
export function grantable({ beyond }: TeamQuestion, grounds: Grounds, wanted: Wishes): Grantable {
  const { free, current, wanted: slot } = grounds.slots;
  const slotId = slot ? wanted.slotId : null;
  const sitting = new Set([...(beyond?.accepted ?? []), ...(beyond?.invited ?? [])]);
  const hasSlots = [...free, current, slot].some(Boolean);
  const out = new Set(beyond?.advisers);
  const able = grounds.candidates.filter(({ id, absent }) => !out.has(id) && (!absent || sitting.has(id) || hasSlots));
  const known = new Set(able.map(({ id }) => id));
  const mustInclude = wanted.mustInclude.filter((id) => known.has(id));
  const lacksAdviser = (beyond?.advisers ?? []).some((id) => !mayAdvise(grounds, id));
  const lacksSomebody = lacksAdviser || mustInclude.length < wanted.mustInclude.length;
  const wishes = { ...wanted, mustInclude, slotId };
  if (slotId !== wanted.slotId) return { wishes, unmet: 'slot' };
  return { wishes, unmet: lacksSomebody ? 'expert' : null };
}

/** Whether somebody can be asked to attend beside the team, or does so already. */
function mayAdvise({ candidates }: Grounds, id: string): boolean {
  const one = candidates.find((candidate) => candidate.id === id);
  return one !== undefined && !one.absent && one.activeCases < one.maxActiveCases;
}

/** One way to look for a team: in which slots, and who stays. */
export interface Attempt {
  slots: ChosenSlot[];
  keep: string[];
  wishes: Wishes;
}

/**
 * The ways to look for a team, the one that changes least first: everybody stays and so does the slot; everybody stays and
 * the slot moves; only those who accepted stay. Whoever has no account any more, or is not wanted, cannot be kept.
 */
export function attemptsFor({ beyond }: TeamQuestion, { slots, candidates }: Grounds, wishes: Wishes): Attempt[] {
  const { accepted = [], invited = [], advisers = [] } = beyond ?? {};
  const known = new Set(candidates.map(({ id }) => id).filter((id) => !advisers.includes(id)));
  const kept = (ids: readonly string[]) => ids.filter((id) => known.has(id) && !wishes.mustExclude.includes(id));
  const everybody = kept([...accepted, ...invited]);
  const change = (keep: string[], choice: ChosenSlot[]): Attempt => ({ slots: choice, keep, wishes });
  const { free, current, wanted } = slots;
  const any = wishes.slotId !== null ? [wanted].flatMap((slot) => slot ?? []) : inOrder(free, current);
  const stays = wishes.slotId === null && current ? [change(everybody, [current])] : [];
  const someFall = kept(invited).length > 0 ? [change(kept(accepted), any)] : [];
  const isAnother = stays.length === 0 || any.length > 1;
  return [...stays, ...(isAnother ? [change(everybody, any)] : []), ...someFall];
}

function inOrder(free: ChosenSlot[], current: ChosenSlot | null): ChosenSlot[] {
  if (!current || free.some(({ id }) => id === current.id)) return free;
  return [current, ...free].sort((left, right) => Date.parse(left.startsAt) - Date.parse(right.startsAt));
}
