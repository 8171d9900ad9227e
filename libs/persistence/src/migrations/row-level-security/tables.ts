/** What the API may do with rows of a table, each as a condition on the row; what is not named it may not. */
interface ApiRules {
  select?: string;
  insert?: string;
  update?: string;
  delete?: string;
}

/** A table under row level security. The worker sees every row and may do what is named. */
export interface GuardedTable {
  name: string;
  api: ApiRules;
  worker: string;
  /** Whether its owner is bound too: every table with something of a case. */
  forced: boolean;
  /** The columns that the API may update; all where they are not named. */
  apiUpdates?: readonly string[];
}

const MANAGED = '(SELECT access.managed_region())';
const OWN_REGION = '(SELECT access.region_id())';
const PEOPLE = '((SELECT access.people())::uuid[])';
const AUDITED = '"region_id" = (SELECT access.audited_region())';
const ALL = 'SELECT, INSERT, UPDATE, DELETE';

const anyView = 'access.case_view("case_id") IS NOT NULL';
const fullView = `access.case_view("case_id") = 'full'`;
/** A statement does not see the case that it makes itself: rows come with a new case, or are of one that one may see. */
const withNewCase = 'NOT access.is_case("case_id")';

const content =
  (api: ApiRules, worker = ALL) =>
  (name: string) => ({ name, api, worker, forced: true });

const ANY_VIEW = [
  ...['adjustments', 'agreements', 'analysis_requests', 'funding_decisions', 'funding_requests', 'handovers'],
  ...['invitations', 'pauses', 'support_elements', 'waits'],
].map(content({ select: anyView }));

const FULL_VIEW = [
  ...['advices', 'bridgings', 'check_ins', 'objections', 'relapses', 'safety_alarms', 'sessions', 'supplements'],
  ...['team_proposals', 'triage_decisions', 'wait_check_ins'],
].map(content({ select: fullView }));

/** Written by the API itself: the workflow knows nothing of these. */
const KEPT_BY_API = [
  ...['documents', 'document_versions', 'document_pieces', 'corrections', 'case_restrictions', 'bsns'],
].map(content({ select: fullView, insert: fullView, update: fullView, delete: fullView }));

/** Of a case and of a region: whoever decides on it, or looks along, need not see the dossier. */
const KEPT_BY_REGION = ['destruction_requests', 'legal_holds'].map(
  content({
    select: `"region_id" = ${MANAGED} OR ${AUDITED} OR ${fullView}`,
    insert: `"region_id" = ${MANAGED} OR ${fullView}`,
    update: `"region_id" = ${MANAGED} OR ${AUDITED} OR ${fullView}`,
  }),
);

const OF_CASES: GuardedTable[] = [
  ...ANY_VIEW,
  ...FULL_VIEW,
  ...KEPT_BY_API,
  ...KEPT_BY_REGION,
  content(
    {
      // An administrator knows how a case stands. Only columns of the index by which a region lists its cases.
      select: `"region_id" = ${MANAGED} OR access.case_view("id") IS NOT NULL`,
      insert: `"casusinbrenger_id" = (SELECT access.user_id()) AND "region_id" = ${OWN_REGION} AND "phase" = 'submitted'`,
    },
    'SELECT, INSERT, UPDATE',
  )('cases'),
  content({ select: `${MANAGED} IS NOT NULL AND access.case_region("case_id") = ${MANAGED} OR ${anyView}` })('clocks'),
  content({
    select: `"owner_user_id" = ANY (${PEOPLE}) OR "region_id" = ${MANAGED}
      OR "owner_user_id" IS NULL AND "region_id" = ${OWN_REGION} AND "owner_role" = ANY ((SELECT access.roles())::text[])
      OR "owner_role" = 'auditor' AND ${AUDITED}
      OR ${anyView}`,
    insert: `"region_id" = ${OWN_REGION} OR ${anyView}`,
    update: `"region_id" = ${OWN_REGION}`,
  })('tasks'),
  content({ select: anyView, insert: `${withNewCase} OR ${anyView}` })('case_events'),
  content({ select: anyView, insert: withNewCase }, 'SELECT, DELETE')('intakes'),
  content({ select: fullView, insert: withNewCase })('consents'),
  content({ select: `"user_id" = ANY (${PEOPLE}) OR ${fullView}`, insert: withNewCase })('participants'),
  content({
    select: `"user_id" = (SELECT access.user_id()) OR "region_id" = ${MANAGED}
      OR ${AUDITED} OR ${fullView}`,
    insert: `"user_id" = (SELECT access.user_id()) AND "region_id" = ${OWN_REGION}`,
    update: `"user_id" = (SELECT access.user_id()) OR "region_id" = ${MANAGED}`,
  })('emergency_accesses'),
  content({
    select: `"user_id" = ANY (${PEOPLE})`,
    // Of work that no step of a case asks for, such as a look at an emergency access.
    insert: `"case_id" IS NULL AND "region_id" = ${OWN_REGION}`,
    update: `"user_id" = ANY (${PEOPLE})`,
  })('notices'),
  content({
    insert: `"case_id" IS NULL OR ${withNewCase} OR "case_id" IS NOT NULL AND (
      access.case_region("case_id") IN (${MANAGED}, (SELECT access.audited_region())) OR ${anyView})`,
  })('outbox'),
  content({})('case_steps'),
  content({
    select: `"user_id" = (SELECT access.user_id())`,
    insert: `"user_id" = (SELECT access.user_id())`,
    update: `"user_id" = (SELECT access.user_id())`,
    delete: `"user_id" = (SELECT access.user_id())`,
  })('commands'),
  content({
    // An administrator who divides the work of a case says why, in words that are sealed for it.
    select: `${withNewCase} OR ${anyView} OR access.case_region("case_id") = ${MANAGED}`,
    insert: `${withNewCase} OR ${anyView}`,
    update: `${withNewCase} OR ${anyView}`,
  })('keys.case_keys'),
  content({
    select: 'EXISTS (SELECT FROM "bulk_runs" WHERE "bulk_runs"."id" = "run_id")',
    insert: 'EXISTS (SELECT FROM "bulk_runs" WHERE "bulk_runs"."id" = "run_id")',
  })('bulk_run_items'),
];

const regional =
  (api: ApiRules, worker = 'SELECT') =>
  (name: string) => ({ name, api, worker, forced: false });
const ofManaged = `"region_id" = ${MANAGED}`;
const ofRegion = `"region_id" = ${OWN_REGION}`;
const ofAdministered = '"region_id" = (SELECT access.administered_region())';
/** Nobody gives rights to themselves. */
const ofAnother = `${ofAdministered} AND "id" <> (SELECT access.user_id())`;

const OF_REGIONS: GuardedTable[] = [
  regional({ select: ofManaged, insert: ofManaged, update: ofManaged }, 'SELECT, INSERT, UPDATE')('bulk_runs'),
  regional({ select: ofRegion, insert: ofRegion, update: ofRegion })('absences'),
  regional({ select: ofRegion, insert: ofManaged, update: ofManaged }, 'SELECT, UPDATE')('departures'),
  regional({ select: ofRegion, insert: ofRegion, update: ofRegion }, 'SELECT')('case_numbers'),
  regional({ select: ofManaged }, ALL)('mails'),
  // Names of colleagues stand in every case, also of another region; and a login must find its account.
  {
    // Whoever names a substitute leaves what an account may as it is.
    ...regional(
      {
        select: 'true',
        insert: ofAdministered,
        update: `("id" = (SELECT access.user_id()) OR ${ofManaged}) AND (${ofAnother} OR access.is_account("id", "roles", "organisation_id", "disabled_at"))`,
      },
      'SELECT, UPDATE',
    )('users'),
    apiUpdates: ['roles', 'organisation_id', 'disabled_at', 'substitute_user_id'],
  },
  regional({ select: ofManaged, insert: `${ofAdministered} AND "by" = (SELECT access.user_id())` })('user_changes'),
  regional({ select: 'true' })('experts'),
  regional(
    { select: 'true', insert: ofPayer(MANAGED), update: ofPayer(MANAGED) },
    'SELECT, INSERT, UPDATE',
  )('mandates'),
  regional({ select: 'true', insert: ofManaged, update: ofManaged })('policies'),
  regional({ select: 'true', update: `"id" = ${OWN_REGION}` }, 'SELECT, UPDATE')('regions'),
];

function ofPayer(region: string): string {
  return `EXISTS (SELECT FROM "organisations" o WHERE o."id" = "payer_id" AND o."region_id" = ${region})`;
}

const log = (select: string, worker: string) => (name: string) => ({ name, api: { select }, worker, forced: true });

/** Only ever added to: nobody but the owner may change or remove what was logged. */
const OF_THE_LOG: GuardedTable[] = [
  {
    name: 'access_log_entries',
    api: {
      select: `${AUDITED} OR "region_id" = (SELECT access.coordinated_region())`,
      insert: '"user_id" IS NOT DISTINCT FROM (SELECT access.user_id())',
    },
    worker: 'SELECT, INSERT',
    forced: true,
  },
  { name: 'access_log_pending', api: { insert: 'true' }, worker: 'SELECT, INSERT, DELETE', forced: true },
  { name: 'worker_locks', api: {}, worker: 'SELECT, UPDATE', forced: true },
  log(AUDITED, 'SELECT, INSERT')('access_log_links'),
  log(AUDITED, 'SELECT, INSERT, UPDATE')('access_log_heads'),
  log(AUDITED, 'SELECT, INSERT, UPDATE')('access_log_checks'),
];

export const GUARDED_TABLES: GuardedTable[] = [...OF_CASES, ...OF_REGIONS, ...OF_THE_LOG];

/** Tables that everybody may read whole, or that say nothing of anybody: rights, but no row level security. */
export const OPEN_TABLES: Record<string, { api: string; worker: string }> = {
  calendar_years: { api: 'SELECT, INSERT, UPDATE', worker: 'SELECT' },
  organisations: { api: 'SELECT', worker: 'SELECT' },
  tables: { api: 'SELECT', worker: 'SELECT' },
  document_removals: { api: 'INSERT', worker: 'SELECT, INSERT, UPDATE, DELETE' },
  // Of an identity, before anybody knows whether it has an account; every secret in them is a hash.
  login_attempts: { api: ALL, worker: 'SELECT, DELETE' },
  login_sessions: { api: ALL, worker: 'SELECT, DELETE' },
  account_requests: { api: 'SELECT, INSERT, UPDATE', worker: 'SELECT' },
};
