import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rights of a person over their dossier, emergency access to it, and the promise to look whether it must go. */
export class Rights1795602000000 implements MigrationInterface {
  readonly name = 'Rights1795602000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  /** What the earlier schema has no place for goes. */
  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const EARLIER_REGION_KINDS = `'extendCalendar', 'restoreCase', 'endStrayWorkflow', 'wakeClock', 'placeWork', 'answerCommand', 'restoreMail'`;
const EARLIER_KINDS = `'decideTriage', 'decideLapsedSupplement', 'supplementCase', 'decideObjection', 'assembleTeam', 'answerInvitation', 'widenPool', 'holdSession', 'deliverAnalysis', 'confirmPlan', 'reviseElement', 'decideFunding', 'settleFunding', 'supplementFunding', 'reviewPartialGrant', 'arrangeStart', 'pushWait', 'waitCheckIn', 'reviewBridging', 'prepareHandover', 'answerHandover', 'callAfterHandover', 'confirmHandover', 'followUpCheckIn', 'handleSafetyAlarm', 'handleWithdrawnConsent', 'reviewPause', 'reviewAdvice', 'closeCase', 'reviewNewTerm', ${EARLIER_REGION_KINDS}`;
const NEW_KINDS = `'reviewEmergencyAccess', 'noteEmergencyAccess', 'decideCorrection', 'decideDestruction', 'confirmDestruction'`;

const oneTaskPerSubject = (kinds: string): string =>
  `CREATE UNIQUE INDEX "tasks_region_id_kind_subject_id_idx" ON "tasks" ("region_id", "kind", "subject_id") WHERE "state" = 'open' AND "kind" IN (${kinds})`;

const UP = [
  `ALTER TABLE "cases" ADD CONSTRAINT "cases_id_region_id_key" UNIQUE ("id", "region_id")`,
  `CREATE TABLE "emergency_accesses" (
    "id" uuid NOT NULL,
    "ordinal" BIGSERIAL NOT NULL,
    "case_id" uuid NOT NULL,
    "region_id" uuid NOT NULL,
    "user_id" uuid NOT NULL,
    "role" text NOT NULL,
    "ground" text NOT NULL,
    "from" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "until" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "ended_at" TIMESTAMP(3) WITH TIME ZONE,
    "ended_by" uuid,
    "reason" text,
    CONSTRAINT "emergency_accesses_120f2de47e7a_check" CHECK ("role" IN ('casusinbrenger', 'coordinator', 'expert', 'mandateHolder', 'provider', 'regievoerder', 'regionAdmin', 'auditor')),
    CONSTRAINT "emergency_accesses_26cdf04c2f1a_check" CHECK ("ground" IN ('acuteDanger', 'nobodyReachable', 'legalDuty')),
    CONSTRAINT "emergency_accesses_3a300fad0236_check" CHECK ("from" < "until"),
    CONSTRAINT "emergency_accesses_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "emergency_accesses_case_id_idx" ON "emergency_accesses" ("case_id")`,
  `CREATE INDEX "emergency_accesses_user_id_case_id_idx" ON "emergency_accesses" ("user_id", "case_id") WHERE "ended_at" IS NULL`,
  `CREATE TABLE "case_restrictions" (
    "id" uuid NOT NULL,
    "ordinal" BIGSERIAL NOT NULL,
    "case_id" uuid NOT NULL,
    "ground" text NOT NULL,
    "placed_by" uuid NOT NULL,
    "placed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "lifted_by" uuid,
    "lifted_at" TIMESTAMP(3) WITH TIME ZONE,
    "reason" text,
    "lift_reason" text,
    CONSTRAINT "case_restrictions_5995684b3099_check" CHECK ("ground" IN ('accuracyContested', 'unlawful', 'legalClaim', 'objection')),
    CONSTRAINT "case_restrictions_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "case_restrictions_case_id_idx" ON "case_restrictions" ("case_id")`,
  `CREATE UNIQUE INDEX "case_restrictions_standing_idx" ON "case_restrictions" ("case_id") WHERE "lifted_at" IS NULL`,
  `CREATE TABLE "corrections" (
    "id" uuid NOT NULL,
    "ordinal" BIGSERIAL NOT NULL,
    "case_id" uuid NOT NULL,
    "part" text NOT NULL,
    "asked_by" text NOT NULL,
    "status" text NOT NULL,
    "recorded_by" uuid NOT NULL,
    "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "due" date NOT NULL,
    "decided_by" uuid,
    "decided_at" TIMESTAMP(3) WITH TIME ZONE,
    "what" text,
    "wrong" text,
    "right" text,
    "reason" text,
    "statement" text,
    CONSTRAINT "corrections_08f6ebd8804a_check" CHECK ("part" IN ('intake', 'childWords', 'parentsWords', 'consents', 'decisions', 'sessions', 'advices', 'plan', 'handovers', 'checkIns', 'documents', 'other')),
    CONSTRAINT "corrections_c5570b202185_check" CHECK ("asked_by" IN ('child', 'mother', 'father', 'parents', 'guardian', 'representative')),
    CONSTRAINT "corrections_88789700350d_check" CHECK ("status" IN ('asked', 'granted', 'refused')),
    CONSTRAINT "corrections_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "corrections_case_id_idx" ON "corrections" ("case_id")`,
  `CREATE TABLE "destruction_requests" (
    "id" uuid NOT NULL,
    "ordinal" BIGSERIAL NOT NULL,
    "case_id" uuid NOT NULL,
    "region_id" uuid NOT NULL,
    "asked_by" text NOT NULL,
    "status" text NOT NULL,
    "recorded_by" uuid NOT NULL,
    "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "due" date NOT NULL,
    "ground" text,
    "decided_by" uuid,
    "decided_at" TIMESTAMP(3) WITH TIME ZONE,
    "objection" text,
    "confirmed_by" uuid,
    "confirmed_at" TIMESTAMP(3) WITH TIME ZONE,
    "destroyed_at" TIMESTAMP(3) WITH TIME ZONE,
    "reason" text,
    "decision_reason" text,
    CONSTRAINT "destruction_requests_c5570b202185_check" CHECK ("asked_by" IN ('child', 'mother', 'father', 'parents', 'guardian', 'representative')),
    CONSTRAINT "destruction_requests_974bf3600dc5_check" CHECK ("status" IN ('asked', 'granted', 'refused', 'confirmed', 'destroyed')),
    CONSTRAINT "destruction_requests_ea8972a1ea3b_check" CHECK ("ground" IN ('askedByEntitled', 'interestOfAnother', 'lawRequiresKeeping', 'notEntitled')),
    CONSTRAINT "destruction_requests_a68821ff2167_check" CHECK ("objection" IN ('identityUnclear', 'interestOfAnother', 'lawRequiresKeeping', 'groundUnclear')),
    CONSTRAINT "destruction_requests_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "destruction_requests_case_id_idx" ON "destruction_requests" ("case_id")`,
  `CREATE UNIQUE INDEX "destruction_requests_standing_idx" ON "destruction_requests" ("case_id") WHERE "status" IN ('asked', 'granted', 'confirmed')`,
  `CREATE TABLE "legal_holds" (
    "id" uuid NOT NULL,
    "ordinal" BIGSERIAL NOT NULL,
    "case_id" uuid NOT NULL,
    "region_id" uuid NOT NULL,
    "placed_by" uuid NOT NULL,
    "placed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    "lifted_by" uuid,
    "lifted_at" TIMESTAMP(3) WITH TIME ZONE,
    "reason" text,
    "lift_reason" text,
    CONSTRAINT "legal_holds_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "legal_holds_case_id_idx" ON "legal_holds" ("case_id")`,
  `ALTER TABLE "emergency_accesses" ADD CONSTRAINT "emergency_accesses_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id")`,
  `ALTER TABLE "emergency_accesses" ADD CONSTRAINT "emergency_accesses_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "regions"("id")`,
  `ALTER TABLE "emergency_accesses" ADD CONSTRAINT "emergency_accesses_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id")`,
  `ALTER TABLE "emergency_accesses" ADD CONSTRAINT "emergency_accesses_case_id_region_id_fkey" FOREIGN KEY ("case_id", "region_id") REFERENCES "cases"("id", "region_id")`,
  `ALTER TABLE "case_restrictions" ADD CONSTRAINT "case_restrictions_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id")`,
  `ALTER TABLE "corrections" ADD CONSTRAINT "corrections_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id")`,
  `ALTER TABLE "destruction_requests" ADD CONSTRAINT "destruction_requests_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id")`,
  `ALTER TABLE "destruction_requests" ADD CONSTRAINT "destruction_requests_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "regions"("id")`,
  `ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id")`,
  `ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "regions"("id")`,
  `ALTER TABLE "tasks"
    DROP CONSTRAINT "tasks_5e9f0a14ac34_check",
    ADD CONSTRAINT "tasks_fb060311418d_check" CHECK ("kind" IN (${EARLIER_KINDS}, ${NEW_KINDS}))`,
  `DROP INDEX "tasks_region_id_kind_subject_id_idx"`,
  oneTaskPerSubject(`${EARLIER_REGION_KINDS}, ${NEW_KINDS}`),
  `ALTER TABLE "outbox"
    DROP CONSTRAINT "outbox_5d31a6178884_check",
    ADD CONSTRAINT "outbox_561ee80362f1_check" CHECK ("kind" IN ('startCase', 'startBulkRun', 'keepDossier'))`,
];

const DOWN = [
  `DELETE FROM "outbox" WHERE "kind" = 'keepDossier'`,
  `ALTER TABLE "outbox"
    DROP CONSTRAINT "outbox_561ee80362f1_check",
    ADD CONSTRAINT "outbox_5d31a6178884_check" CHECK ("kind" IN ('startCase', 'startBulkRun'))`,
  `DELETE FROM "tasks" WHERE "kind" IN (${NEW_KINDS})`,
  `DROP INDEX "tasks_region_id_kind_subject_id_idx"`,
  oneTaskPerSubject(EARLIER_REGION_KINDS),
  `ALTER TABLE "tasks"
    DROP CONSTRAINT "tasks_fb060311418d_check",
    ADD CONSTRAINT "tasks_5e9f0a14ac34_check" CHECK ("kind" IN (${EARLIER_KINDS}))`,
  `DROP TABLE "emergency_accesses", "case_restrictions", "corrections", "destruction_requests", "legal_holds"`,
  `ALTER TABLE "cases" DROP CONSTRAINT "cases_id_region_id_key"`,
];
