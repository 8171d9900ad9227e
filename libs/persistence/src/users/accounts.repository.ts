import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import type { Role } from '#contracts/codes';
import { type Answered, answerOnce } from '../commands/answer-once.js';
import type { CommandAnswer } from '../commands/commands.repository.js';
import { LoginSessionEntity } from '../login-sessions/login-session.entity.js';
import { RegionEntity } from '../regions/region.entity.js';
import { heldWork, type HeldWork } from './held-work.js';
import { UserChangeEntity, type UserChangeKind } from './user-change.entity.js';
import { UserEntity } from './user.entity.js';

/** An account as administrators see it. */
export interface AccountInList {
  id: string;
  displayName: string;
  roles: Role[];
  organisationId: string | null;
  organisationName: string | null;
  disabledAt: string | null;
  /** Null for who never logged in in a browser. */
  lastSeenAt: string | null;
}

/** Something in the way of a change. */
export type AccountFault =
  | { code: 'unknown' | 'ownAccount' | 'lastAdministrator' | 'alreadySo' }
  | { code: 'heldWork'; displayName: string; work: HeldWork[] };

export type AccountChange = { reason: string } & (
  { kind: 'roles'; roles: Role[]; organisationId: string | null } | { kind: 'disabled' } | { kind: 'enabled' }
);

interface ChangeCommand {
  id: string;
  answer(account: AccountInList): CommandAnswer;
}

/** Whose account, by whom. */
export interface ChangedAccount {
  regionId: string;
  userId: string;
  by: string;
  at: string;
}

/** Who may do what in a region. */
export class AccountsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** All accounts of a region, by name; closed ones too. */
  ofRegion(regionId: string): Promise<AccountInList[]> {
    return readAccounts(this.dataSource.manager, 'u."region_id" = $1', [regionId]);
  }

  /**
   * Changes an account, or changes nothing and says what stands in the way. With the region locked: of two administrators
   * one stays.
   */
  async change(whose: ChangedAccount, change: AccountChange, command: ChangeCommand): Promise<AccountFault | null> {
    const { regionId, userId } = whose;
    const outcome = await answerOnce<{ fault: AccountFault }>(
      this.dataSource,
      command.id,
      async (manager): Promise<Answered | { fault: AccountFault }> => {
        await manager.findOneOrFail(RegionEntity, { where: { id: regionId }, lock: { mode: 'for_no_key_update' } });
        const user = await manager.findOneBy(UserEntity, { id: userId, regionId });
        const fault = user ? await faultOf(manager, user, whose, change) : ({ code: 'unknown' } as const);
        if (!user || fault) return { fault: fault! };
        await carryOut(manager, user, whose, change);
        const [account] = await readAccounts(manager, 'u."id" = $1', [userId]);
        return { answer: command.answer(account!) };
      },
    );
    return outcome && 'fault' in outcome ? outcome.fault : null;
  }

  /** What was changed in an account of a region, the latest first. */
  changes(regionId: string, userId: string): Promise<UserChangeEntity[]> {
    const order = { at: 'DESC', id: 'DESC' } as const;
    return this.dataSource.getRepository(UserChangeEntity).find({ where: { regionId, userId }, order });
  }
}

async function faultOf(
  manager: EntityManager,
  user: UserEntity,
  { by }: ChangedAccount,
  change: AccountChange,
): Promise<AccountFault | null> {
  if (user.id === by) return { code: 'ownAccount' };
  if (change.kind !== 'roles') {
    const isSo = (user.disabledAt !== null) === (change.kind === 'disabled');
    if (isSo) return { code: 'alreadySo' };
  }
  const left = change.kind === 'roles' ? change.roles : change.kind === 'disabled' ? [] : user.roles;
  if (!left.includes('regionAdmin') && (await isLastAdministrator(manager, user))) return { code: 'lastAdministrator' };
  if (change.kind !== 'roles') return null;
  const taken = user.roles.filter((role) => !change.roles.includes(role));
  const work = await heldWork(manager, user.id, taken);
  return work.length > 0 ? { code: 'heldWork', displayName: user.displayName, work } : null;
}

async function isLastAdministrator(manager: EntityManager, { id, roles, regionId }: UserEntity): Promise<boolean> {
  if (!roles.includes('regionAdmin')) return false;
  const others = manager
    .createQueryBuilder(UserEntity, 'u')
    .where(`u.regionId = :regionId AND u.id <> :id AND u.disabledAt IS NULL AND 'regionAdmin' = ANY(u.roles)`, {
      regionId,
      id,
    });
  return !(await others.getExists());
}

async function carryOut(
  manager: EntityManager,
  user: UserEntity,
  { regionId, by, at }: ChangedAccount,
  change: AccountChange,
): Promise<void> {
  const { kind, reason } = change;
  const { roles, organisationId } = kind === 'roles' ? change : user;
  const disabledAt = { roles: user.disabledAt, disabled: at, enabled: null }[kind];
  await manager.update(UserEntity, user.id, { roles, organisationId, disabledAt });
  // Also when an account opens again: what ran before it was closed stays over.
  if (kind !== 'roles') await endSessions(manager, user, at);
  await manager.insert(UserChangeEntity, {
    id: randomUUID(),
    regionId,
    userId: user.id,
    kind: kind satisfies UserChangeKind,
    roles,
    organisationId,
    reason,
    by,
    at,
  });
}

async function endSessions(manager: EntityManager, { issuer, subject }: UserEntity, at: string): Promise<void> {
  const ended = { endedAt: at, endedBecause: 'disabled' } as const;
  await manager.update(LoginSessionEntity, { issuer, subject, endedAt: IsNull() }, ended);
}

function readAccounts(manager: EntityManager, where: string, parameters: unknown[]): Promise<AccountInList[]> {
  return manager.query<AccountInList[]>(
    `SELECT u."id", u."display_name" AS "displayName", u."roles", u."organisation_id" AS "organisationId",
            o."name" AS "organisationName", u."disabled_at" AS "disabledAt",
            (SELECT max(s."last_seen_at") FROM "login_sessions" s
             WHERE s."issuer" = u."issuer" AND s."subject" = u."subject") AS "lastSeenAt"
     FROM "users" u LEFT JOIN "organisations" o ON o."id" = u."organisation_id"
     WHERE ${where} ORDER BY u."display_name", u."id"`,
    parameters,
  );
}
