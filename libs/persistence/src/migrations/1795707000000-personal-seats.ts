import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IS_OF_SEAT, PERSONAL_CASE_VIEW } from './personal-seats/case-view.js';
import { MEETS_IN_SLOT } from './personal-seats/meets-in-slot.js';
import { changed, CHANGED_POLICIES } from './personal-seats/policies.js';
import { POOL_KNOWLEDGE } from './personal-seats/pool-knowledge.js';
import { FIRST_CASE_VIEW } from './row-level-security/gate.js';
import { madeForGate, notReadByGate, readByGate, remadeForGate } from './row-level-security/gate-owned.js';
import { LISTENERS } from './row-level-security/identity.js';

/** Nobody has a seat in a team of experts by standing in; and what experts can and when is for who runs their region. */
export class PersonalSeats1795707000000 implements MigrationInterface {
  readonly name = 'PersonalSeats1795707000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const NEW_TO_GATE = ['regions', 'expert_domains'];

const UP = [
  LISTENERS,
  'REVOKE ALL ON FUNCTION access.listeners FROM PUBLIC',
  'GRANT EXECUTE ON FUNCTION access.listeners TO doorbraak_api, doorbraak_worker, doorbraak_gate',
  ...readByGate(NEW_TO_GATE),
  ...madeForGate([IS_OF_SEAT, MEETS_IN_SLOT, POOL_KNOWLEDGE]),
  ...remadeForGate([PERSONAL_CASE_VIEW]),
  ...CHANGED_POLICIES.map((change) => changed(change, change.after)),
];

const DOWN = [
  ...CHANGED_POLICIES.map((change) => changed(change, change.before)),
  ...remadeForGate([FIRST_CASE_VIEW]),
  'DROP FUNCTION access.pool_knowledge, access.meets_in_slot, access.is_of_seat, access.listeners',
  ...notReadByGate(NEW_TO_GATE),
];
