import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file with a virus is somebody's work, and so is a replacement that an administrator arranged: new kinds of tasks. */
export class InfectedFiles1795607000000 implements MigrationInterface {
  readonly name = 'InfectedFiles1795607000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      kinds('tasks_fb060311418d_check', 'tasks_2ec6c9adb6b2_check', [...EARLIER_KINDS, ...NEW_KINDS]),
    );
    await indexOver(queryRunner, [...EARLIER_REGION_KINDS, ...NEW_KINDS]);
  }

  /** What the earlier schema has no place for goes. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM "tasks" WHERE "kind" IN (${listed(NEW_KINDS)})`);
    await queryRunner.query(kinds('tasks_2ec6c9adb6b2_check', 'tasks_fb060311418d_check', EARLIER_KINDS));
    await indexOver(queryRunner, EARLIER_REGION_KINDS);
  }
}

const NEW_KINDS = ['replaceInfectedFile', 'reviewReplacement'];
const EARLIER_REGION_KINDS =
  'extendCalendar restoreCase endStrayWorkflow wakeClock placeWork answerCommand restoreMail reviewEmergencyAccess noteEmergencyAccess decideCorrection decideDestruction confirmDestruction'.split(
    ' ',
  );
const EARLIER_KINDS = [
  ...'decideTriage decideLapsedSupplement supplementCase decideObjection assembleTeam answerInvitation widenPool holdSession deliverAnalysis confirmPlan reviseElement decideFunding settleFunding supplementFunding reviewPartialGrant arrangeStart pushWait waitCheckIn reviewBridging prepareHandover answerHandover callAfterHandover confirmHandover followUpCheckIn handleSafetyAlarm handleWithdrawnConsent reviewPause reviewAdvice closeCase reviewNewTerm'.split(
    ' ',
  ),
  ...EARLIER_REGION_KINDS,
];

const listed = (all: readonly string[]): string => all.map((kind) => `'${kind}'`).join(', ');

const kinds = (from: string, to: string, all: readonly string[]): string =>
  `ALTER TABLE "tasks" DROP CONSTRAINT "${from}", ADD CONSTRAINT "${to}" CHECK ("kind" IN (${listed(all)}))`;

async function indexOver(queryRunner: QueryRunner, all: readonly string[]): Promise<void> {
  await queryRunner.query(`DROP INDEX "tasks_region_id_kind_subject_id_idx"`);
  await queryRunner.query(
    `CREATE UNIQUE INDEX "tasks_region_id_kind_subject_id_idx" ON "tasks" ("region_id", "kind", "subject_id")
     WHERE "state" = 'open' AND "kind" IN (${listed(all)})`,
  );
}
