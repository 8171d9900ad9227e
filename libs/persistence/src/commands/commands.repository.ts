import { DataSource } from 'typeorm';
import { fingerprint, isFingerprintOf } from '#encryption/fingerprint';
import type { MasterKeys } from '../case-keys/case-keys.repository.js';

/** What the caller of a command gets; made when the step that it caused is written. */
export type CommandAnswer = Record<string, unknown>;

export interface NewCommand {
  userId: string;
  idempotencyKey: string;
  /** Hash of everything that was asked: another hash under the same key is another question. Stored as its fingerprint. */
  bodyHash: string;
  command: string;
  caseId: string;
  /** The validated body; the words of a case are sealed. */
  body: object;
}

export type BegunCommand =
  | { status: 'otherBody' }
  | { status: 'new' | 'pending'; id: string; answer: null }
  | { status: 'answered'; id: string; answer: CommandAnswer };

export interface EarlierCommand {
  /** Whether the same was asked. */
  same: boolean;
  /** Null as long as nothing was decided. */
  answer: CommandAnswer | null;
}

interface CommandRow {
  id: string;
  bodyHash: string;
  answer: CommandAnswer | null;
  isNew: boolean;
}

/** What people asked for, once per user and Idempotency-Key. */
export class CommandsRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly masters: MasterKeys,
  ) {}

  /** Stores a command, or finds the one that already stands under this key, with its answer if it has one. */
  async begin(command: NewCommand): Promise<BegunCommand> {
    // The update changes nothing; without it a row that stands already is not returned.
    const [row] = await this.dataSource.query<[CommandRow]>(
      `INSERT INTO "commands" ("id", "user_id", "idempotency_key", "body_hash", "name", "case_id", "body", "created_at")
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, now())
       ON CONFLICT ("user_id", "idempotency_key") DO UPDATE SET "body_hash" = "commands"."body_hash"
       RETURNING "id", "body_hash" AS "bodyHash", "answer", "xmax" = 0 AS "isNew"`,
      [
        command.userId,
        command.idempotencyKey,
        fingerprint(this.masters.content, command.bodyHash),
        command.command,
        command.caseId,
        JSON.stringify(command.body),
      ],
    );
    const { id, bodyHash, answer, isNew } = row;
    if (!this.isSame(bodyHash, command.bodyHash)) return { status: 'otherBody' };
    if (answer) return { status: 'answered', id, answer };
    return { status: isNew ? 'new' : 'pending', id, answer: null };
  }

  /** What somebody asked before under a key; null for a key that is new. */
  async find(userId: string, idempotencyKey: string, bodyHash: string): Promise<EarlierCommand | null> {
    const [command] = await this.dataSource.query<Pick<CommandRow, 'bodyHash' | 'answer'>[]>(
      'SELECT "body_hash" AS "bodyHash", "answer" FROM "commands" WHERE "user_id" = $1 AND "idempotency_key" = $2',
      [userId, idempotencyKey],
    );
    return command ? { same: this.isSame(command.bodyHash, bodyHash), answer: command.answer } : null;
  }

  /** The answer of a command; null as long as no step was written for it. */
  async answer(id: string): Promise<CommandAnswer | null> {
    const [command] = await this.dataSource.query<{ answer: CommandAnswer | null }[]>(
      'SELECT "answer" FROM "commands" WHERE "id" = $1',
      [id],
    );
    return command?.answer ?? null;
  }

  /** Forgets a command that was refused: it changed nothing. An answered one stays. */
  async discard(id: string): Promise<void> {
    await this.dataSource.query('DELETE FROM "commands" WHERE "id" = $1 AND "answer" IS NULL', [id]);
  }

  private isSame(stored: string, bodyHash: string): boolean {
    return isFingerprintOf(this.masters.content, stored, bodyHash);
  }
}
