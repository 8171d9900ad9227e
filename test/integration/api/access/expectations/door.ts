import { ROLES, type Role } from '#contracts/codes';
import { RELATIONS, type Relation } from '../relations.js';

/** Who comes in at a route, in every relation to what they ask for. */
export interface Door {
  /** For whom the route is; all others get 403, whatever they ask for. */
  roles: readonly Role[];
  /** Who of them comes in; the others get 404. */
  in: Record<Relation, readonly Role[]>;
  /** Who sees it, but may not do this with it: 403. */
  mayNot: readonly Role[];
  /** What is sent, where the examples of the description are not enough to get as far as the object. */
  body?: (ids: Record<string, string>) => object;
}
export type Doors = Record<string, Door>;

type Options = Partial<Pick<Door, 'mayNot' | 'body'>> & Partial<Door['in']>;

export const EVERYBODY: readonly Role[] = ROLES;
/** Everybody who can have a part in a case. */
export const READERS: readonly Role[] = [
  ...(['casusinbrenger', 'coordinator', 'expert', 'mandateHolder', 'provider', 'regievoerder'] as const),
];
export const RUN_REGION: readonly Role[] = ['coordinator', 'regionAdmin'];
export const ADMIN: readonly Role[] = ['regionAdmin'];

/** Whose part ends when the case closes. */
const ONLY_WHILE_OPEN: readonly Role[] = ['expert', 'mandateHolder', 'provider'];

const door = (roles: readonly Role[], comesIn: Door['in'], { mayNot = [], body, ...other }: Options): Door => ({
  roles,
  in: { ...comesIn, ...other },
  mayNot,
  ...(body && { body }),
});

/** What there is for everybody in these roles: lists of what is theirs, and lists of the region. */
export const anywhere = (roles: readonly Role[], options: Options = {}): Door =>
  door(roles, Object.fromEntries(RELATIONS.map((relation) => [relation, roles])) as unknown as Door['in'], options);

/** What belongs to a region, and to nobody in it more than to another. */
export const ofRegion = (roles: readonly Role[], options: Options = {}): Door =>
  door(roles, { own: roles, other: roles, otherGemeente: roles, otherRegion: [], closed: roles }, options);

/** What belongs to a dossier: for who has a part in it, and for every coordinator of its region. */
export function dossier(roles: readonly Role[], options: Options = {}): Door {
  const coordinators = roles.filter((role) => role === 'coordinator');
  const stays = roles.filter((role) => !ONLY_WHILE_OPEN.includes(role));
  const comesIn = { own: roles, other: coordinators, otherGemeente: coordinators, otherRegion: [], closed: stays };
  return door(roles, comesIn, options);
}

/** A record that a case of the fixture does not have: nobody finds it. */
export const nothingThere = (roles: readonly Role[], options: Options = {}): Door =>
  door(roles, { own: [], other: [], otherGemeente: [], otherRegion: [], closed: [] }, options);
