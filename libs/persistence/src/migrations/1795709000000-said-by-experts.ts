import type { MigrationInterface, QueryRunner } from 'typeorm';
import { madeForGate, remadeForGate } from './row-level-security/gate-owned.js';
import { IS_INVOLVED } from './said-by-experts/is-involved.js';
import { FIRST_OWN_PAGE, OWN_PAGE } from './said-by-experts/own-page.js';

/** What ties an invited expert says of themselves is laid beside everybody in the case; and they share themselves. */
export class SaidByExperts1795709000000 implements MigrationInterface {
  readonly name = 'SaidByExperts1795709000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...madeForGate([IS_INVOLVED]), ...remadeForGate([OWN_PAGE])]) {
      await queryRunner.query(statement);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of ['DROP FUNCTION access.is_involved', ...remadeForGate([FIRST_OWN_PAGE])]) {
      await queryRunner.query(statement);
    }
  }
}
