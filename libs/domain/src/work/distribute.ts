/** Somebody who could do the work. */
export interface Candidate {
  userId: string;
  /** How many open tasks they have. */
  load: number;
  absent: boolean;
}

/** A task, and who gets it. */
export interface Division {
  taskId: string;
  userId: string;
}

/**
 * Divides tasks over people by load: each task goes to whoever is at work and has the fewest by then, the lowest id
 * where several have as few. With nobody at work nothing is divided.
 */
export function distribute(tasks: readonly { id: string }[], people: readonly Candidate[]): Division[] {
  const loads = new Map(people.filter(({ absent }) => !absent).map(({ userId, load }) => [userId, load]));
  if (loads.size === 0) return [];
  return tasks.map(({ id }) => {
    const userId = leastLoaded(loads);
    loads.set(userId, loads.get(userId)! + 1);
    return { taskId: id, userId };
  });
}

function leastLoaded(loads: ReadonlyMap<string, number>): string {
  const [first, ...others] = loads;
  const [userId] = others.reduce((least, each) => (compare(each, least) < 0 ? each : least), first!);
  return userId;
}

const compare = ([id, load]: [string, number], [otherId, otherLoad]: [string, number]): number =>
  load - otherLoad || (id < otherId ? -1 : 1);
