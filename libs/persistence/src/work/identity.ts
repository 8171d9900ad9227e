import { escapeLiteral } from 'pg';

/** Who asks, as the row level security of the database checks it. */
export interface Identity {
  userId: string;
  /** They, and those for whom they act now. */
  people: readonly string[];
  regionId: string;
  organisationId: string | null;
  roles: readonly string[];
  /** Everybody who listens to what they are told, where one question is asked for all of them; else who asks alone. */
  listeners?: readonly string[];
}

/** SQL that begins a transaction of this person; with its end they are forgotten. */
export function beginAs({ userId, people, regionId, organisationId, roles, listeners = [] }: Identity): string {
  const settings = {
    user_id: userId,
    people: `{${people.join(',')}}`,
    region_id: regionId,
    organisation_id: organisationId ?? '',
    roles: `{${roles.join(',')}}`,
    listeners: `{${[userId, ...listeners].join(',')}}`,
  };
  const set = Object.entries(settings).map(
    ([name, value]) => `set_config('doorbraak.${name}', ${escapeLiteral(value)}, true)`,
  );
  return `BEGIN; SELECT ${set.join(', ')}`;
}
