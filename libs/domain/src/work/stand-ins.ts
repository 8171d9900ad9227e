import type { Role } from '#contracts/codes';

/** Somebody with an account, as far as taking over work asks. */
export interface Colleague {
  userId: string;
  roles: readonly Role[];
}

/** Somebody who does not work at a moment: absent, departed, or with a closed account. */
export interface AwayPerson extends Colleague {
  /** Substitute or successor; null where nobody was named. */
  byUserId: string | null;
}

/** Who does not work at a moment, by user id. */
export type Away = ReadonlyMap<string, AwayPerson>;

/** The list of who is away, ready to be asked. */
export const awayOf = (people: readonly AwayPerson[]): Away => new Map(people.map((person) => [person.userId, person]));

/**
 * Who does the work of somebody: they themselves when at work, otherwise who was named, or who stands in for that one
 * in turn.
 * @returns null when that leads to nobody: the chain ends, or comes back to where it was
 */
export function actingFor(userId: string, away: Away): string | null {
  const passed = new Set<string>();
  for (let id: string | null = userId; id !== null; id = away.get(id)?.byUserId ?? null) {
    if (!away.has(id)) return id;
    if (passed.has(id)) return null;
    passed.add(id);
  }
  return null;
}

/** Those whose work leads to nobody. */
export const orphansOf = (away: Away): AwayPerson[] =>
  [...away.values()].filter(({ userId }) => actingFor(userId, away) === null);

/**
 * Who looks after the work of somebody for whom nobody stands in: the first at work who has one of their roles;
 * where nobody has, the first at work, who sees the work and can give it to somebody who may do it.
 * @param caretakers in the order in which they are asked
 * @returns null when nobody is at work
 */
export function caretakerOf(person: Colleague, caretakers: readonly Colleague[], away: Away): string | null {
  const atWork = caretakers.filter(({ userId }) => !away.has(userId));
  const able = atWork.find(({ roles }) => roles.some((role) => person.roles.includes(role)));
  return (able ?? atWork[0])?.userId ?? null;
}

/** Nobody takes a seat in a team over: who is an expert and nothing else, and named nobody, leaves nothing to do. */
const leavesWork = ({ byUserId, roles }: AwayPerson): boolean =>
  byUserId !== null || roles.some((role) => role !== 'expert');

/** For whom somebody acts now, by being their substitute, their successor or the caretaker of their work. */
export function standsInFor(userId: string, away: Away, caretakers: readonly Colleague[]): string[] {
  if (away.has(userId)) return [];
  const acts = (person: AwayPerson) => actingFor(person.userId, away) ?? caretakerOf(person, caretakers, away);
  return [...away.values()]
    .filter((person) => leavesWork(person) && acts(person) === userId)
    .map((person) => person.userId);
}
