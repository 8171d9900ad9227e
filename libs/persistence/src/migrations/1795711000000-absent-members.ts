import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ABSENT_MEMBER_FUNCTIONS } from './absent-members/gate.js';
import { madeForGate } from './row-level-security/gate-owned.js';
import { withRowsOf } from './with-rows-of.js';

/** An expert who is away on the day of a meeting that they said yes to is work of its coordinator: a new kind of task. */
export class AbsentMembers1795711000000 implements MigrationInterface {
  readonly name = 'AbsentMembers1795711000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      kinds('tasks_2ec6c9adb6b2_check', 'tasks_f25f08683ada_check', [...EARLIER_KINDS, NEW_KIND]),
    );
    await indexOver(queryRunner, [...EARLIER_REGION_KINDS, NEW_KIND]);
    for (const statement of madeForGate(ABSENT_MEMBER_FUNCTIONS)) await queryRunner.query(statement);
  }

  /** What the earlier schema has no place for goes. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION access.absent_members, access.meetings_during');
    await withRowsOf(queryRunner, ['tasks'], () =>
      queryRunner.query(`DELETE FROM "tasks" WHERE "kind" = '${NEW_KIND}'`),
    );
    await queryRunner.query(kinds('tasks_f25f08683ada_check', 'tasks_2ec6c9adb6b2_check', EARLIER_KINDS));
    await indexOver(queryRunner, EARLIER_REGION_KINDS);
  }
}

const NEW_KIND = 'replaceAbsentMember';
const EARLIER_REGION_KINDS =
  'extendCalendar restoreCase endStrayWorkflow wakeClock placeWork answerCommand restoreMail reviewEmergencyAccess noteEmergencyAccess decideCorrection decideDestruction confirmDestruction replaceInfectedFile reviewReplacement'.split(
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
