import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who saw or did what, chained per region. */
export class AccessLog1795603000000 implements MigrationInterface {
  readonly name = 'AccessLog1795603000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `DROP TABLE "access_log_checks", "access_log_heads", "access_log_links", "access_log_pending", "access_log_entries", "worker_locks"`,
    );
  }
}

const statements = [
  `CREATE TABLE "access_log_entries" (
    "id" uuid NOT NULL,
    "region_id" uuid NOT NULL,
    "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "user_id" uuid,
    "role" text,
    "on_behalf_of" uuid array NOT NULL DEFAULT '{}',
    "action" text NOT NULL,
    "activity" text NOT NULL,
    "case_ids" uuid array NOT NULL DEFAULT '{}',
    "subjects" text array NOT NULL DEFAULT '{}',
    "fields" text array NOT NULL DEFAULT '{}',
    "purpose" text NOT NULL,
    "ground" text NOT NULL,
    "route" text NOT NULL,
    "outcome" text NOT NULL,
    "trace_id" text NOT NULL,
    "span_id" text NOT NULL,
    "key_id" text NOT NULL,
    "mac" text NOT NULL,
    CONSTRAINT "access_log_entries_01e6b1751d33_check" CHECK ("action" IN ('read', 'search', 'export', 'decide', 'emergency', 'refused', 'reveal', 'upload', 'download', 'login', 'logout')),
    CONSTRAINT "access_log_entries_120f2de47e7a_check" CHECK ("role" IN ('casusinbrenger', 'coordinator', 'expert', 'mandateHolder', 'provider', 'regievoerder', 'regionAdmin', 'auditor')),
    CONSTRAINT "access_log_entries_2fba2039d704_check" CHECK ("at" >= '2020-01-01Z' AND "at" < '2200-01-01Z'),
    CONSTRAINT "access_log_entries_8818bf820713_check" CHECK (char_length("activity" || "purpose" || "ground" || "route" || "outcome" || "trace_id" || "span_id" || "key_id" || "mac") <= 4000),
    CONSTRAINT "access_log_entries_2a207a37e708_check" CHECK (cardinality("on_behalf_of") <= 1000 AND cardinality("case_ids") <= 10000 AND cardinality("subjects") <= 10000 AND cardinality("fields") <= 1000),
    CONSTRAINT "access_log_entries_5b300c24ba7e_check" CHECK (char_length(array_to_string("subjects" || "fields", '')) <= 400000),
    CONSTRAINT "access_log_entries_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "access_log_entries_region_id_at_id_idx" ON "access_log_entries" ("region_id", "at", "id")`,
  `CREATE INDEX "access_log_entries_region_id_user_id_at_id_idx" ON "access_log_entries" ("region_id", "user_id", "at", "id")`,
  `CREATE INDEX "access_log_entries_case_ids_idx" ON "access_log_entries" USING gin ("case_ids")`,
  `CREATE TABLE "access_log_pending" (
    "entry_id" uuid NOT NULL,
    "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
    CONSTRAINT "access_log_pending_pkey" PRIMARY KEY ("entry_id")
  )`,
  `CREATE TABLE "access_log_links" (
    "region_id" uuid NOT NULL,
    "seq" bigint NOT NULL,
    "entry_id" uuid NOT NULL,
    "prev_hash" text NOT NULL,
    "hash" text NOT NULL,
    CONSTRAINT "access_log_links_pkey" PRIMARY KEY ("region_id", "seq")
  )`,
  `CREATE UNIQUE INDEX "access_log_links_entry_id_idx" ON "access_log_links" ("entry_id")`,
  `CREATE TABLE "access_log_heads" (
    "region_id" uuid NOT NULL,
    "seq" bigint NOT NULL,
    "hash" text NOT NULL,
    "key_id" text NOT NULL,
    "mac" text NOT NULL,
    "linked_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "anchored_seq" bigint NOT NULL DEFAULT 0,
    "anchored_at" TIMESTAMP(3) WITH TIME ZONE,
    CONSTRAINT "access_log_heads_pkey" PRIMARY KEY ("region_id")
  )`,
  // Locks of rows that only the worker may take: anybody may take one that is only a number.
  `CREATE TABLE "worker_locks" (
    "name" text NOT NULL,
    CONSTRAINT "worker_locks_pkey" PRIMARY KEY ("name")
  )`,
  `INSERT INTO "worker_locks" ("name") VALUES ('accessLog'), ('accessLogAnchor'), ('sweeper')`,
  `CREATE TABLE "access_log_checks" (
    "region_id" uuid NOT NULL,
    "checked_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "links" bigint NOT NULL,
    "faults" integer NOT NULL,
    "first_fault" text,
    "first_fault_seq" bigint,
    "first_fault_entry_id" uuid,
    CONSTRAINT "access_log_checks_966926e17dfc_check" CHECK ("first_fault" IN ('edited', 'entryGone', 'linkGone', 'linkEdited', 'forged', 'keyUnknown', 'otherRegion', 'truncated', 'headForged', 'neverLinked', 'pendingForged', 'anchorDiffers', 'anchorForged', 'anchorGone')),
    CONSTRAINT "access_log_checks_pkey" PRIMARY KEY ("region_id")
  )`,
];
