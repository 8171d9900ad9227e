import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Login in a browser, newcomers who ask for an account, and what administrators do to accounts. */
export class LoginSessions1795604000000 implements MigrationInterface {
  readonly name = 'LoginSessions1795604000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "user_changes", "account_requests", "login_sessions", "login_attempts"');
    await queryRunner.query('ALTER TABLE "users" DROP COLUMN "machine"');
  }
}

const statements = [
  'ALTER TABLE "users" ADD COLUMN "machine" boolean NOT NULL DEFAULT false',
  `CREATE TABLE "login_attempts" (
    "id" uuid NOT NULL,
    "state_hash" text NOT NULL,
    "browser_hash" text NOT NULL,
    "return_to" text NOT NULL,
    "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    CONSTRAINT "login_attempts_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX "login_attempts_state_hash_idx" ON "login_attempts" ("state_hash")`,
  `CREATE INDEX "login_attempts_expires_at_idx" ON "login_attempts" ("expires_at")`,
  `CREATE TABLE "login_sessions" (
    "id" uuid NOT NULL,
    "token_hash" text NOT NULL,
    "issuer" text NOT NULL,
    "subject" text NOT NULL,
    "acr" text,
    "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "last_seen_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "idle_until" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "ends_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "ended_at" TIMESTAMP(3) WITH TIME ZONE,
    "ended_because" text,
    CONSTRAINT "login_sessions_f8553fd66e35_check" CHECK ("ended_because" IN ('loggedOut', 'everywhere', 'disabled')),
    CONSTRAINT "login_sessions_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX "login_sessions_token_hash_idx" ON "login_sessions" ("token_hash")`,
  `CREATE INDEX "login_sessions_issuer_subject_idx" ON "login_sessions" ("issuer", "subject") WHERE "ended_at" IS NULL`,
  `CREATE INDEX "login_sessions_ends_at_idx" ON "login_sessions" ("ends_at")`,
  `CREATE TABLE "account_requests" (
    "id" uuid NOT NULL,
    "issuer" text NOT NULL,
    "subject" text NOT NULL,
    "display_name" text NOT NULL,
    "machine" boolean NOT NULL DEFAULT false,
    "first_seen_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "state" text NOT NULL,
    "region_id" uuid,
    "asked_at" TIMESTAMP(3) WITH TIME ZONE,
    "decided_by" uuid,
    "decided_at" TIMESTAMP(3) WITH TIME ZONE,
    "reason" text,
    "user_id" uuid,
    CONSTRAINT "account_requests_c718f729d034_check" CHECK ("state" IN ('new', 'asked', 'granted', 'refused')),
    CONSTRAINT "account_requests_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "account_requests_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "regions"("id"),
    CONSTRAINT "account_requests_decided_by_fkey" FOREIGN KEY ("decided_by") REFERENCES "users"("id"),
    CONSTRAINT "account_requests_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id")
  )`,
  `CREATE UNIQUE INDEX "account_requests_open_idx" ON "account_requests" ("issuer", "subject") WHERE "state" <> 'refused'`,
  `CREATE INDEX "account_requests_region_id_state_idx" ON "account_requests" ("region_id", "state")`,
  `CREATE TABLE "user_changes" (
    "id" uuid NOT NULL,
    "region_id" uuid NOT NULL,
    "user_id" uuid NOT NULL,
    "kind" text NOT NULL,
    "roles" text array NOT NULL DEFAULT '{}',
    "organisation_id" uuid,
    "reason" text,
    "by" uuid NOT NULL,
    "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    CONSTRAINT "user_changes_486887e25144_check" CHECK ("kind" IN ('granted', 'roles', 'disabled', 'enabled')),
    CONSTRAINT "user_changes_1b4f83a71410_check" CHECK ("roles" <@ ARRAY['casusinbrenger', 'coordinator', 'expert', 'mandateHolder', 'provider', 'regievoerder', 'regionAdmin', 'auditor']::text[]),
    CONSTRAINT "user_changes_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "user_changes_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "regions"("id"),
    CONSTRAINT "user_changes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id"),
    CONSTRAINT "user_changes_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
    CONSTRAINT "user_changes_by_fkey" FOREIGN KEY ("by") REFERENCES "users"("id")
  )`,
  `CREATE INDEX "user_changes_user_id_at_id_idx" ON "user_changes" ("user_id", "at", "id")`,
  `CREATE INDEX "user_changes_region_id_idx" ON "user_changes" ("region_id")`,
];
