import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The data keys of cases, in a schema of their own that backups of the dossiers leave out. */
export class CaseKeys1795600000000 implements MigrationInterface {
  readonly name = 'CaseKeys1795600000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE SCHEMA IF NOT EXISTS "keys"');
    await queryRunner.query(
      `CREATE TABLE "keys"."case_keys" (
        "case_id" uuid NOT NULL,
        "purpose" text NOT NULL,
        "master_key_id" text NOT NULL,
        "wrapped" text NOT NULL,
        "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "case_keys_90668f994d9e_check" CHECK ("purpose" IN ('content', 'bsn')),
        CONSTRAINT "case_keys_pkey" PRIMARY KEY ("case_id", "purpose")
      )`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA "keys" CASCADE');
  }
}
