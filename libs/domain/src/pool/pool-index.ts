import type { PoolSurroundings } from './pool-file.js';
import type { StoredMember } from './pool-member.js';

/** The surroundings of a file, to be looked up in line by line. */
export interface PoolIndex {
  /** By user. */
  members: ReadonlyMap<string, StoredMember>;
  users: ReadonlyMap<string, PoolSurroundings['users'][number]>;
  /** By name and by id; several where they have one name. */
  organisations: ReadonlyMap<string, PoolSurroundings['organisations']>;
  domains: ReadonlySet<string>;
  /** What to do about a domain that is none: names those that there are the first time alone, as there can be many. */
  unknownDomain: () => string;
  partners: ReadonlySet<string>;
}

/** Each thing under what a line calls it. */
export function indexOf({ members, users, organisations, domains, partners }: PoolSurroundings): PoolIndex {
  const called = new Map<string, PoolSurroundings['organisations'][number][]>();
  for (const each of organisations) {
    for (const word of [each.id, each.name]) called.set(word, [...(called.get(word) ?? []), each]);
  }
  return {
    members: new Map(members.map((member) => [member.userId, member])),
    users: new Map(users.map((user) => [user.id, user])),
    organisations: called,
    domains: new Set(domains),
    unknownDomain: unknownDomainOf(domains),
    partners,
  };
}

function unknownDomainOf(domains: readonly string[]): () => string {
  let choice = `Kies uit: ${domains.join(', ')}.`;
  return () => {
    const message = `Uw regio kent dit domein niet. ${choice}`;
    choice = 'Kies een domein van uw regio.';
    return message;
  };
}
