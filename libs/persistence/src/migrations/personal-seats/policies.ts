const ME = '(SELECT access.user_id())';
const PEOPLE = '((SELECT access.people())::uuid[])';
const LISTENERS = '((SELECT access.listeners())::uuid[])';
const MANAGED = '(SELECT access.managed_region())';
const OWN_REGION = '(SELECT access.region_id())';
const fullView = `access.case_view("case_id") = 'full'`;
const anyView = 'access.case_view("case_id") IS NOT NULL';

/** What an API may do with rows of a table: the policy's right, and its condition before and from now on. */
interface Change {
  table: string;
  right: 'select' | 'update';
  before: string;
  after: string;
}

const tasksOf = (held: string): string => `${held} OR "region_id" = ${MANAGED}
  OR "owner_user_id" IS NULL AND "region_id" = ${OWN_REGION} AND "owner_role" = ANY ((SELECT access.roles())::text[])
  OR "owner_role" = 'auditor' AND "region_id" = (SELECT access.audited_region())
  OR ${anyView}`;

const THEIR_NOTICES = `"user_id" = ANY (${PEOPLE})`;
const NOTICES = `${THEIR_NOTICES} AND ("user_id" = ANY (${LISTENERS}) OR NOT access.is_of_seat("task_id"))`;

/** Experts of themselves, and who runs their region: nobody else looks at somebody's diary or papers. */
const OWN_OR_MANAGED = `EXISTS (SELECT FROM "experts" e WHERE e."id" = "expert_id"
  AND (e."user_id" = ${ME} OR e."region_id" = ${MANAGED}))`;

export const CHANGED_POLICIES: readonly Change[] = [
  {
    ...{ table: 'tasks', right: 'select', before: tasksOf(`"owner_user_id" = ANY (${PEOPLE})`) },
    after: tasksOf(`"owner_user_id" = ANY (${PEOPLE}) AND ("owner_role" <> 'expert' OR "owner_user_id" = ${ME})`),
  },
  {
    ...{ table: 'participants', right: 'select', before: `"user_id" = ANY (${PEOPLE}) OR ${fullView}` },
    after: `"user_id" = ANY (${PEOPLE}) AND ("role" <> 'expert' OR "user_id" = ${ME}) OR ${fullView}`,
  },
  { table: 'notices', right: 'select', before: THEIR_NOTICES, after: NOTICES },
  { table: 'notices', right: 'update', before: THEIR_NOTICES, after: NOTICES },
  { table: 'slot_availabilities', right: 'select', before: 'true', after: OWN_OR_MANAGED },
  { table: 'expert_domains', right: 'select', before: 'true', after: OWN_OR_MANAGED },
];

/** The statement that gives a policy another condition. */
export function changed({ table, right }: Change, condition: string): string {
  const check = right === 'update' ? ` WITH CHECK (${condition})` : '';
  return `ALTER POLICY "api ${right}" ON "${table}" USING (${condition})${check}`;
}
