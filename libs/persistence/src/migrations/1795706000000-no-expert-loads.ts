import type { MigrationInterface, QueryRunner } from 'typeorm';
import { EXPERT_LOADS } from './row-level-security/gate.js';
import { madeForGate } from './row-level-security/gate-owned.js';

/** Loads are counted where a team is looked for and where figures are shown: nobody asks for this function any more. */
export class NoExpertLoads1795706000000 implements MigrationInterface {
  readonly name = 'NoExpertLoads1795706000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION access.expert_loads');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of madeForGate([EXPERT_LOADS])) await queryRunner.query(statement);
  }
}
