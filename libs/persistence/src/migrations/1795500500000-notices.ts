import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is told that something waits for them, in the application and by mail. */
export class Notices1795500500000 implements MigrationInterface {
  readonly name = 'Notices1795500500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "notices", "mails"');
  }
}

const statements = [
  `CREATE TABLE "mails" (
    "id" uuid NOT NULL,
    "region_id" uuid NOT NULL,
    "user_id" uuid NOT NULL,
    "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "sent_at" TIMESTAMP(3) WITH TIME ZONE,
    "attempts" integer NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "last_error" text,
    "failing_since" TIMESTAMP(3) WITH TIME ZONE,
    "notices" integer NOT NULL,
    "due_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    CONSTRAINT "mails_a8454cf0868e_check" CHECK ("last_error" IN ('noServer', 'serverAway', 'loginRefused', 'senderRefused', 'noAddress', 'readerRefused')),
    CONSTRAINT "mails_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "mails_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "regions"("id"),
    CONSTRAINT "mails_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id")
  )`,
  `CREATE UNIQUE INDEX "mails_user_id_idx" ON "mails" ("user_id") WHERE "sent_at" IS NULL`,
  `CREATE INDEX "mails_next_attempt_at_id_idx" ON "mails" ("next_attempt_at", "id") WHERE "sent_at" IS NULL`,
  `CREATE INDEX "mails_user_id_sent_at_idx" ON "mails" ("user_id", "sent_at")`,
  `CREATE INDEX "mails_region_id_created_at_id_idx" ON "mails" ("region_id", "created_at", "id")`,
  `CREATE TABLE "notices" (
    "id" uuid NOT NULL,
    "region_id" uuid NOT NULL,
    "user_id" uuid NOT NULL,
    "kind" text NOT NULL,
    "task_id" uuid NOT NULL,
    "case_id" uuid,
    "due_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "written_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
    "open" boolean NOT NULL DEFAULT true,
    "read_at" TIMESTAMP(3) WITH TIME ZONE,
    "read_by" uuid array NOT NULL DEFAULT '{}',
    "mail_id" uuid,
    CONSTRAINT "notices_b4c9f2a4d159_check" CHECK ("kind" IN ('asked', 'escalated', 'reminder', 'late')),
    CONSTRAINT "notices_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "notices_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "regions"("id"),
    CONSTRAINT "notices_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id"),
    CONSTRAINT "notices_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id"),
    CONSTRAINT "notices_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mails"("id")
  )`,
  `CREATE INDEX "notices_user_id_created_at_id_idx" ON "notices" ("user_id", "created_at", "id")`,
  `CREATE INDEX "notices_unread_idx" ON "notices" ("user_id", "created_at", "id") WHERE "open" AND "read_at" IS NULL`,
  `CREATE INDEX "notices_unmailed_idx" ON "notices" ("user_id") WHERE "open" AND "read_at" IS NULL AND "mail_id" IS NULL`,
  `CREATE INDEX "notices_task_id_idx" ON "notices" ("task_id") WHERE "open"`,
  `CREATE INDEX "notices_of_region_tasks_idx" ON "notices" ("task_id", "user_id") WHERE "case_id" IS NULL`,
  `CREATE INDEX "notices_mail_id_idx" ON "notices" ("mail_id")`,
  `CREATE INDEX "notices_case_id_idx" ON "notices" ("case_id")`,
];
