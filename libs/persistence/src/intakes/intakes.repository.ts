import { DataSource, EntityManager } from 'typeorm';
import { CommandEntity } from '../commands/command.entity.js';
import { OUTBOX_CHANNEL } from '../outbox/outbox-channel.js';
import { IntakeEntity } from './intake.entity.js';
import { intakeStatement } from './intake-statement.js';
import type { IntakeAnswer, IntakeSubmission, SubmittedIntake } from './intake-submission.js';

/** What was brought in. An intake needs the database only: a case starts when its process can. */
export class IntakesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Writes an intake, with its reference and the promise to start the case, in one transaction; once per key. */
  async submit(submission: IntakeSubmission): Promise<SubmittedIntake> {
    const answer = await this.dataSource.transaction(async (manager) => {
      const commandId = await claimKey(manager, submission);
      return commandId === undefined ? undefined : write(manager, submission, commandId);
    });
    return answer ? { status: 'submitted', answer } : this.repeat(submission);
  }

  find(caseId: string): Promise<IntakeEntity | null> {
    return this.dataSource.getRepository(IntakeEntity).findOneBy({ caseId });
  }

  private async repeat({ command }: IntakeSubmission): Promise<SubmittedIntake> {
    const { userId, idempotencyKey, bodyHash } = command;
    const earlier = await this.dataSource.getRepository(CommandEntity).findOneByOrFail({ userId, idempotencyKey });
    if (earlier.bodyHash !== bodyHash) return { status: 'otherBody' };
    return { status: 'repeated', answer: earlier.answer as IntakeAnswer };
  }
}

async function claimKey(manager: EntityManager, submission: IntakeSubmission): Promise<string | undefined> {
  const { command, case: theCase } = submission;
  const [row] = await manager.query<{ id: string }[]>(
    `INSERT INTO "commands" ("id", "user_id", "idempotency_key", "body_hash", "name", "case_id", "created_at")
     VALUES (gen_random_uuid(), $1, $2, $3, 'submitCase', $4, $5)
     ON CONFLICT ("user_id", "idempotency_key") DO NOTHING RETURNING "id"`,
    [command.userId, command.idempotencyKey, command.bodyHash, theCase.id, theCase.submittedAt],
  );
  return row?.id;
}

async function write(manager: EntityManager, submission: IntakeSubmission, commandId: string): Promise<IntakeAnswer> {
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
