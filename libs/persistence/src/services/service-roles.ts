export const SERVICES = ['api', 'worker'] as const;
export type Service = (typeof SERVICES)[number];

/** Something for each of the programs that connect to the database. */
export type PerService<T> = Readonly<Record<Service, T>>;

/**
 * The groups that grants and policies name, the same in every database of a cluster. `gate` owns the functions that look
 * something up beyond what their caller may see; nobody logs in as one of these.
 */
export const GROUP_ROLES = { api: 'doorbraak_api', worker: 'doorbraak_worker', gate: 'doorbraak_gate' } as const;

/** PostgreSQL cuts longer names off, which could make two of them one. */
const LONGEST_NAME = 63;

/**
 * The name under which a program logs in to one database.
 * @throws when the name of the database leaves no room for it
 */
export function loginRole(database: string, service: Service): string {
  const name = `${database}_${service}_login`;
  if (Buffer.byteLength(name) > LONGEST_NAME) throw new Error(`The name of the database ${database} is too long.`);
  return name;
}
