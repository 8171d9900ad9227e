import { DataSource, EntityManager } from 'typeorm';
import { fingerprint, isFingerprintOf } from '#encryption/fingerprint';
import { BsnsRepository } from '../bsns/bsns.repository.js';
import { CaseKeysRepository, type MasterKeys } from '../case-keys/case-keys.repository.js';
import { CommandEntity } from '../commands/command.entity.js';
import { OUTBOX_CHANNEL } from '../outbox/outbox-channel.js';
import type { Intake } from './intake.js';
import { IntakeEntity } from './intake.entity.js';
import { intakeStatement } from './intake-statement.js';
import type { IntakeAnswer, IntakeSubmission, SealedSubmission, SubmittedIntake } from './intake-submission.js';
import { openIntake, sealSubmission } from './seal-submission.js';

/** What was brought in. An intake needs the database only: a case starts when its process can. */
export class IntakesRepository {
  private readonly keys: CaseKeysRepository;
  private readonly bsns: BsnsRepository;

  constructor(
    private readonly dataSource: DataSource,
    private readonly masters: MasterKeys,
  ) {
    this.keys = new CaseKeysRepository(dataSource, masters);
    this.bsns = new BsnsRepository(dataSource, masters);
  }

  /** Writes an intake, with its key, its reference and the promise to start the case, in one transaction; once per key. */
  async submit(submission: IntakeSubmission): Promise<SubmittedIntake> {
    const answer = await this.dataSource.transaction(async (manager) => {
      const commandId = await this.claimKey(manager, submission);
      return commandId === undefined ? undefined : this.write(manager, submission, commandId);
    });
    return answer ? { status: 'submitted', answer } : this.repeat(submission);
  }

  /** An intake as it was told. Whoever asks has checked who may read it. */
  async find(caseId: string): Promise<Intake | null> {
    const row = await this.dataSource.getRepository(IntakeEntity).findOneBy({ caseId });
    return row && openIntake(await this.keys.keyOf(caseId), row.sealed);
  }

  private async write(manager: EntityManager, submission: IntakeSubmission, commandId: string): Promise<IntakeAnswer> {
    const { case: theCase, bsn, command } = submission;
    const key = await this.keys.provide(theCase.id, 'content', theCase.submittedAt, manager);
    const answer = await writeSealed(manager, sealSubmission(key, submission), commandId);
    const recorded = { caseId: theCase.id, recordedBy: command.userId, recordedAt: theCase.submittedAt };
    if (bsn !== null) await this.bsns.record({ ...recorded, bsn }, manager);
    return answer;
  }

  private async repeat({ command }: IntakeSubmission): Promise<SubmittedIntake> {
    const { userId, idempotencyKey, bodyHash } = command;
    const earlier = await this.dataSource.getRepository(CommandEntity).findOneByOrFail({ userId, idempotencyKey });
    if (!isFingerprintOf(this.masters.content, earlier.bodyHash, bodyHash)) return { status: 'otherBody' };
    return { status: 'repeated', answer: earlier.answer as IntakeAnswer };
  }

  private async claimKey(manager: EntityManager, submission: IntakeSubmission): Promise<string | undefined> {
    const { command, case: theCase } = submission;
    const hash = fingerprint(this.masters.content, command.bodyHash);
    const [row] = await manager.query<{ id: string }[]>(
      `INSERT INTO "commands" ("id", "user_id", "idempotency_key", "body_hash", "name", "case_id", "created_at")
       VALUES (gen_random_uuid(), $1, $2, $3, 'submitCase', $4, $5)
       ON CONFLICT ("user_id", "idempotency_key") DO NOTHING RETURNING "id"`,
      [command.userId, command.idempotencyKey, hash, theCase.id, theCase.submittedAt],
    );
    return row?.id;
  }
}

async function writeSealed(
  manager: EntityManager,
  submission: SealedSubmission,
  commandId: string,
): Promise<IntakeAnswer> {
  const { sql, parameters } = intakeStatement(submission);
  const [row] = await manager.query<{ reference: string }[]>(sql, parameters);
  const { id, regionId, track, phase, submittedAt } = submission.case;
  if (!row) throw new Error(`An intake names region ${regionId}, which is not there.`);
  const answer: IntakeAnswer = { id, reference: row.reference, track, phase, submittedAt };
  await manager.query(
    `WITH "answered" AS (UPDATE "commands" SET "answer" = $2 WHERE "id" = $1) SELECT pg_notify('${OUTBOX_CHANNEL}', '')`,
    [commandId, JSON.stringify(answer)],
  );
  return answer;
}
