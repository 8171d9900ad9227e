import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { KeyRing } from '#encryption/key-ring';
import { sealDossiers } from '../sealing/seal-dossiers.js';
import { writeAnew } from '../sealing/write-anew.js';

/** What people wrote in a dossier is sealed with its key; a BSN has a table and a key of its own. */
export class Sealing1795605000000 implements MigrationInterface {
  readonly name = 'Sealing1795605000000';

  /** @param ring the master keys, for a database that holds dossiers already */
  constructor(private readonly ring: KeyRing | null = null) {}

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "intakes" ADD "sealed" text');
    await sealDossiers(queryRunner, this.ring);
    for (const statement of UP) await queryRunner.query(statement);
    await writeAnew(queryRunner, 'intakes', 'sealed');
  }

  /** Sealed dossiers stay sealed: only a database without any goes back. */
  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `ALTER TABLE "intakes" ALTER COLUMN "sealed" SET NOT NULL, DROP COLUMN "child_first_name",
     DROP COLUMN "child_birth_date", DROP COLUMN "question", DROP COLUMN "desired_breakthrough",
     DROP COLUMN "stuck_reasons", DROP COLUMN "tried", DROP COLUMN "refusals", DROP COLUMN "child_words",
     DROP COLUMN "parents_words", DROP COLUMN "analysis", DROP COLUMN "safety", DROP COLUMN "legal_measures",
     DROP COLUMN "authority", DROP COLUMN "school", DROP COLUMN "what_works", DROP COLUMN "urgency_reason",
     DROP COLUMN "involved"`,
  `CREATE TABLE "bsns" (
    "case_id" uuid NOT NULL,
    "sealed" text NOT NULL,
    "recorded_by" uuid NOT NULL,
    "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    CONSTRAINT "bsns_pkey" PRIMARY KEY ("case_id")
  )`,
  `ALTER TABLE "bsns" ADD CONSTRAINT "bsns_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id")`,
];

const DOWN = [
  'DROP TABLE "bsns"',
  // Refuses where there are intakes: these columns have no value for them.
  `ALTER TABLE "intakes" DROP COLUMN "sealed", ADD "child_first_name" text, ADD "child_birth_date" date,
     ADD "question" text NOT NULL, ADD "desired_breakthrough" text, ADD "stuck_reasons" text array NOT NULL DEFAULT '{}',
     ADD "tried" jsonb NOT NULL, ADD "refusals" jsonb NOT NULL, ADD "child_words" jsonb,
     ADD "parents_words" jsonb NOT NULL, ADD "analysis" jsonb, ADD "safety" text,
     ADD "legal_measures" text array NOT NULL DEFAULT '{}', ADD "authority" jsonb, ADD "school" jsonb,
     ADD "what_works" text, ADD "urgency_reason" text, ADD "involved" jsonb NOT NULL,
     ADD CONSTRAINT "intakes_aaa15fdae2f9_check" CHECK ("stuck_reasons" <@ ARRAY['noPlace', 'noOffer', 'noFunding', 'disagreement', 'complexity', 'refusedByProvider']::text[])`,
];
