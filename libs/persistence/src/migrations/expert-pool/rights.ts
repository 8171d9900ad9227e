import { gateFunction } from '../row-level-security/gate.js';
import { madeForGate, notReadByGate, readByGate } from '../row-level-security/gate-owned.js';
import type { GuardedTable } from '../row-level-security/tables.js';

const MANAGED = '(SELECT access.managed_region())';
const ADMINISTERED = '(SELECT access.administered_region())';
const fullView = `access.case_view("case_id") = 'full'`;
const anybody = 'true';

const expertOf = (condition: string): string =>
  `EXISTS (SELECT FROM "experts" e WHERE e."id" = "expert_id" AND (${condition}))`;
const OWN_OR_MANAGED = expertOf(`e."user_id" = (SELECT access.user_id()) OR e."region_id" = ${MANAGED}`);
const OF_ADMINISTERED_EXPERT = expertOf(`e."region_id" = ${ADMINISTERED}`);
const ofAdministered = `"region_id" = ${ADMINISTERED}`;
const ofManaged = `"region_id" = ${MANAGED}`;
const OWN_OR_ADMINISTERED = `${ofAdministered} OR "user_id" = (SELECT access.user_id())`;
/** An expert changes their own page alone: what the pool says of them stays. */
const OWN_PAGE_OR_ADMINISTERED = `${ofAdministered}
  OR "user_id" = (SELECT access.user_id()) AND access.is_place("id", to_jsonb("experts"))`;
export const OF_FIRST_PAGE = ['home_base', 'languages', 'profile_headline', 'profile_about'];

const regional = (name: string, api: GuardedTable['api'], worker = 'SELECT'): GuardedTable => ({
  name,
  api: { select: anybody, ...api },
  worker,
  forced: false,
});
const ofCases = (name: string, worker: string): GuardedTable => ({
  name,
  api: { select: fullView },
  worker,
  forced: true,
});
const OF_EXPERT = {
  insert: OF_ADMINISTERED_EXPERT,
  update: OF_ADMINISTERED_EXPERT,
  delete: OF_ADMINISTERED_EXPERT,
};

/** Who may do what with the new tables. The pool is seen by every region: experts can share themselves. */
export const NEW_RIGHTS: GuardedTable[] = [
  ofCases('learning_questions', 'SELECT, INSERT, UPDATE, DELETE'),
  ofCases('assembly_runs', 'SELECT, INSERT, DELETE'),
  regional('domains', { insert: ofAdministered, update: ofAdministered }),
  regional('levels', { insert: ofAdministered, update: ofAdministered }),
  regional('expert_domains', OF_EXPERT),
  regional('organisation_relations', { insert: ofAdministered, delete: ofAdministered }),
  regional('weekly_slots', { insert: ofManaged, update: ofManaged }),
  regional('meeting_slots', { insert: ofManaged, update: ofManaged }, 'SELECT, INSERT, UPDATE'),
  regional('slot_availabilities', { insert: OWN_OR_MANAGED, update: OWN_OR_MANAGED, delete: OWN_OR_MANAGED }),
  // Read by everybody before; kept by the administrator from now on.
  regional('organisations', { insert: ofAdministered, update: ofAdministered }),
];

/** Whether an expert would be in the pool as they are before the statement that asks, whatever their own page says. */
export const isPlace = (columns: readonly string[]): string => {
  const page = `'{${columns.join(',')}}'::text[]`;
  return gateFunction(
    'is_place(expert uuid, wanted jsonb)',
    'boolean',
    `SELECT EXISTS (SELECT FROM public.experts e
     WHERE e.id = expert AND to_jsonb(e) - ${page} = wanted - ${page})`,
  );
};

/** The administrator keeps the pool; experts their own page. The worker holds an expert's place. */
export const MORE_RIGHTS = [
  ...readByGate(['experts']),
  ...madeForGate([isPlace(OF_FIRST_PAGE)]),
  'GRANT INSERT, UPDATE ON "experts" TO doorbraak_api',
  'GRANT UPDATE ("left_on") ON "experts" TO doorbraak_worker',
  `CREATE POLICY "api insert" ON "experts" FOR INSERT TO doorbraak_api WITH CHECK (${ofAdministered})`,
  `CREATE POLICY "api update" ON "experts" FOR UPDATE TO doorbraak_api
     USING (${OWN_OR_ADMINISTERED}) WITH CHECK (${OWN_PAGE_OR_ADMINISTERED})`,
];

export const UNDO_MORE_RIGHTS = [
  ...['update', 'insert'].map((right) => `DROP POLICY "api ${right}" ON "experts"`),
  'DROP FUNCTION access.is_place',
  ...notReadByGate(['experts']),
  'REVOKE INSERT, UPDATE ON "experts", "organisations" FROM doorbraak_api',
  'REVOKE UPDATE ("left_on") ON "experts" FROM doorbraak_worker',
];
