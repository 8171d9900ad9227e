import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import type { Role } from '#contracts/codes';
import { answerOnce, type Answered } from '../commands/answer-once.js';
import type { CommandAnswer } from '../commands/commands.repository.js';
import { UserChangeEntity } from '../users/user-change.entity.js';
import { UserEntity } from '../users/user.entity.js';
import { AccountRequestEntity } from './account-request.entity.js';

/** Who came in at the identity server, without an account here. */
export interface Newcomer {
  issuer: string;
  subject: string;
  displayName: string;
  /** A program, not a person. */
  machine: boolean;
}

/** What an administrator decides about a request. */
export type AccountDecision = { by: string; at: string } & (
  { granted: true; roles: Role[]; organisationId: string | null } | { granted: false; reason: string }
);

interface DecisionCommand {
  id: string;
  answer(request: AccountRequestEntity): CommandAnswer;
}

/** Newcomers, and what became of them. */
export class AccountRequestsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Remembers a newcomer from their first login on; does nothing for one who is known. */
  async note({ issuer, subject, displayName, machine }: Newcomer, at: string): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO "account_requests" ("id", "issuer", "subject", "display_name", "machine", "first_seen_at", "state")
       SELECT $1, $2, $3, $4, $5, $6, 'new'
       WHERE NOT EXISTS (SELECT FROM "account_requests" WHERE "issuer" = $2 AND "subject" = $3) ON CONFLICT DO NOTHING`,
      [randomUUID(), issuer, subject, displayName, machine, at],
    );
  }

  /** What is known of a newcomer: what waits or was granted, else their last refusal. */
  find({ issuer, subject }: Pick<Newcomer, 'issuer' | 'subject'>): Promise<AccountRequestEntity | null> {
    return this.requests
      .createQueryBuilder('request')
      .where({ issuer, subject })
      .orderBy(`request.state = 'refused'`)
      .addOrderBy('request.decidedAt', 'DESC')
      .limit(1)
      .getOne();
  }

  /** Has a region decide. Who asked before may ask another; who was refused asks anew, and the refusal stays. Safe to repeat. */
  async ask({ issuer, subject }: Pick<Newcomer, 'issuer' | 'subject'>, regionId: string, at: string): Promise<void> {
    await this.dataSource.query(
      `WITH "moved" AS (
         UPDATE "account_requests" SET "state" = 'asked', "region_id" = $3, "asked_at" = $4
         WHERE "issuer" = $1 AND "subject" = $2 AND "state" IN ('new', 'asked')
           AND ("state", "region_id") IS DISTINCT FROM ('asked', $3::uuid)
       )
       INSERT INTO "account_requests"
         ("id", "issuer", "subject", "display_name", "machine", "first_seen_at", "state", "region_id", "asked_at")
       SELECT gen_random_uuid(), "issuer", "subject", "display_name", "machine", "first_seen_at", 'asked', $3, $4
       FROM "account_requests" WHERE "issuer" = $1 AND "subject" = $2 AND "state" = 'refused' LIMIT 1
       ON CONFLICT DO NOTHING`,
      [issuer, subject, regionId, at],
    );
  }

  /** Requests to a region: those that wait first, then the latest. */
  ofRegion(regionId: string): Promise<AccountRequestEntity[]> {
    return this.requests
      .createQueryBuilder('request')
      .where('request.regionId = :regionId', { regionId })
      .orderBy(`request.state = 'asked'`, 'DESC')
      .addOrderBy('request.askedAt', 'DESC')
      .addOrderBy('request.id')
      .getMany();
  }

  /**
   * Decides on a request: an account, or a reason why not.
   * @returns null where the command was answered; otherwise why nothing was changed
   */
  async decide(
    id: string,
    regionId: string,
    decision: AccountDecision,
    command: DecisionCommand,
  ): Promise<'unknown' | 'decided' | null> {
    const outcome = await answerOnce<{ refused: 'unknown' | 'decided' }>(
      this.dataSource,
      command.id,
      async (manager): Promise<Answered | { refused: 'unknown' | 'decided' }> => {
        const lock = { mode: 'pessimistic_write' } as const;
        const request = await manager.findOne(AccountRequestEntity, { where: { id, regionId }, lock });
        if (!request) return { refused: 'unknown' };
        if (request.state !== 'asked') return { refused: 'decided' };
        const decided = { ...request, ...(await carryOut(manager, request, decision)) };
        await manager.save(AccountRequestEntity, decided);
        return { answer: command.answer(decided) };
      },
    );
    return outcome && 'refused' in outcome ? outcome.refused : null;
  }

  private get requests() {
    return this.dataSource.getRepository(AccountRequestEntity);
  }
}

async function carryOut(manager: EntityManager, request: AccountRequestEntity, decision: AccountDecision) {
  const decided = { decidedBy: decision.by, decidedAt: decision.at };
  if (!decision.granted) return { ...decided, state: 'refused', reason: decision.reason } as const;
  const { roles, organisationId, by, at } = decision;
  const { issuer, subject, displayName, machine, regionId } = request;
  const userId = randomUUID();
  const account = { issuer, subject, displayName, machine, roles, regionId: regionId!, organisationId };
  await manager.insert(UserEntity, { id: userId, ...account, substituteUserId: null, email: null, disabledAt: null });
  const change = { id: randomUUID(), regionId: regionId!, userId, roles, organisationId, by, at };
  await manager.insert(UserChangeEntity, { ...change, kind: 'granted', reason: null });
  return { ...decided, state: 'granted', userId } as const;
}
