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
  async note({ issuer, subject, displayName }: Newcomer, at: string): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO "account_requests" ("id", "issuer", "subject", "display_name", "first_seen_at", "state")
       VALUES ($1, $2, $3, $4, $5, 'new') ON CONFLICT ("issuer", "subject") DO NOTHING`,
      [randomUUID(), issuer, subject, displayName, at],
    );
  }

  /** What is known of a newcomer. */
  find({ issuer, subject }: Pick<Newcomer, 'issuer' | 'subject'>): Promise<AccountRequestEntity | null> {
    return this.requests.findOneBy({ issuer, subject });
  }

  /** Has a region decide. Who asked before, or was refused, may ask again; safe to repeat. */
  async ask({ issuer, subject }: Pick<Newcomer, 'issuer' | 'subject'>, regionId: string, at: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE "account_requests" SET "state" = 'asked', "region_id" = $3, "asked_at" = $4,
              "decided_by" = NULL, "decided_at" = NULL, "reason" = NULL
       WHERE "issuer" = $1 AND "subject" = $2 AND "state" <> 'granted'
         AND ("state", "region_id") IS DISTINCT FROM ('asked', $3::uuid)`,
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
  const { issuer, subject, displayName, regionId } = request;
  const userId = randomUUID();
  const account = { issuer, subject, displayName, roles, regionId: regionId!, organisationId };
  await manager.insert(UserEntity, { id: userId, ...account, substituteUserId: null, email: null, disabledAt: null });
  const change = { id: randomUUID(), regionId: regionId!, userId, roles, organisationId, by, at };
  await manager.insert(UserChangeEntity, { ...change, kind: 'granted', reason: null });
  return { ...decided, state: 'granted', userId } as const;
}
