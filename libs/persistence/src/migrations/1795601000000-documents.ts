import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents of cases: what they are, the versions of their files, and the sealed pieces of those. */
export class Documents1795601000000 implements MigrationInterface {
  readonly name = 'Documents1795601000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `CREATE TABLE "documents" (
    "id" uuid NOT NULL,
    "case_id" uuid NOT NULL,
    "kind" text NOT NULL,
    "title" text NOT NULL,
    "created_by" uuid NOT NULL,
    "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "locked_by" uuid,
    "locked_until" TIMESTAMP(3) WITH TIME ZONE,
    "withdrawn_by" uuid,
    "withdrawn_at" TIMESTAMP(3) WITH TIME ZONE,
    "withdrawal_reason" text,
    CONSTRAINT "documents_a13e8fcf7ea8_check" CHECK ("kind" IN ('report', 'assessment', 'carePlan', 'decision', 'letter', 'consentForm', 'other')),
    CONSTRAINT "documents_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "documents_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id"),
    CONSTRAINT "documents_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "users"("id"),
    CONSTRAINT "documents_locked_by_fkey" FOREIGN KEY ("locked_by") REFERENCES "users"("id"),
    CONSTRAINT "documents_withdrawn_by_fkey" FOREIGN KEY ("withdrawn_by") REFERENCES "users"("id")
  )`,
  `CREATE INDEX "documents_case_id_idx" ON "documents" ("case_id")`,
  `CREATE TABLE "document_versions" (
    "id" uuid NOT NULL,
    "case_id" uuid NOT NULL,
    "document_id" uuid NOT NULL,
    "number" integer,
    "file_name" text NOT NULL,
    "content_type" text NOT NULL,
    "size" integer NOT NULL,
    "received" integer NOT NULL DEFAULT 0,
    "uploaded_by" uuid NOT NULL,
    "started_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "completed_at" TIMESTAMP(3) WITH TIME ZONE,
    "store" text NOT NULL,
    "stored_as" uuid NOT NULL,
    "scan" text,
    "scanned_at" TIMESTAMP(3) WITH TIME ZONE,
    "next_scan_at" TIMESTAMP(3) WITH TIME ZONE,
    CONSTRAINT "document_versions_0af6daaa5cf8_check" CHECK ("content_type" IN ('application/pdf', 'image/png', 'image/jpeg', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/vnd.oasis.opendocument.text', 'text/plain')),
    CONSTRAINT "document_versions_eaacedfed096_check" CHECK ("store" IN ('database', 'bucket')),
    CONSTRAINT "document_versions_aec9ce34adb9_check" CHECK ("scan" IN ('waiting', 'clean', 'infected', 'notScanned')),
    CONSTRAINT "document_versions_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "document_versions_document_id_number_key" UNIQUE ("document_id", "number"),
    CONSTRAINT "document_versions_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id"),
    CONSTRAINT "document_versions_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id"),
    CONSTRAINT "document_versions_uploaded_by_fkey" FOREIGN KEY ("uploaded_by") REFERENCES "users"("id")
  )`,
  `CREATE INDEX "document_versions_case_id_idx" ON "document_versions" ("case_id")`,
  `CREATE INDEX "document_versions_started_at_idx" ON "document_versions" ("started_at") WHERE "number" IS NULL`,
  `CREATE INDEX "document_versions_next_scan_at_idx" ON "document_versions" ("next_scan_at") WHERE "next_scan_at" IS NOT NULL`,
  `CREATE TABLE "document_pieces" (
    "version_id" uuid NOT NULL,
    "number" integer NOT NULL,
    "case_id" uuid NOT NULL,
    "bytes" bytea NOT NULL,
    CONSTRAINT "document_pieces_pkey" PRIMARY KEY ("version_id", "number"),
    CONSTRAINT "document_pieces_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "document_versions"("id"),
    CONSTRAINT "document_pieces_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id")
  )`,
  // Sealed bytes do not get smaller: compressing them would only cost time.
  `ALTER TABLE "document_pieces" ALTER COLUMN "bytes" SET STORAGE EXTERNAL`,
  `CREATE INDEX "document_pieces_case_id_idx" ON "document_pieces" ("case_id")`,
  `CREATE TABLE "document_removals" (
    "stored_as" uuid NOT NULL,
    "pieces" integer NOT NULL,
    "requested_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    CONSTRAINT "document_removals_pkey" PRIMARY KEY ("stored_as")
  )`,
  `CREATE OR REPLACE FUNCTION "note_document_removal"() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO "document_removals" ("stored_as", "pieces", "requested_at")
    VALUES (OLD."stored_as", (OLD."size" + 1048575) / 1048576, now());
    RETURN NULL;
  END $$`,
  `CREATE TRIGGER "document_versions_removal" AFTER DELETE ON "document_versions"
    FOR EACH ROW WHEN (OLD."store" = 'bucket') EXECUTE FUNCTION "note_document_removal"()`,
];

const DOWN = [
  `DROP TABLE "document_removals", "document_pieces", "document_versions", "documents"`,
  `DROP FUNCTION "note_document_removal"`,
];
