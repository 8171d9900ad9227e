import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { type AccessFacts, SUPPLYING } from '#domain/access/access-facts';
import { caseView } from '#domain/access/case-view';
import { peopleOf, type Person } from '#domain/access/person';
import { connectService } from '#persistence/services/connect-service';
import { asPerson } from '../../../support/as-person.js';
import { serviceUrls } from '../../../support/service-urls.js';
import { freshDatabases } from '../database.js';

const HOUR = 3_600_000;
const now = new Date();
const inHours = (hours: number): string => new Date(now.getTime() + hours * HOUR).toISOString();
const some = (count: number): string[] => Array.from({ length: count }, () => randomUUID());

const [regions, users, organisations] = [some(2), some(3), some(2)];
const roleSets: Person['roles'][] = [
  ['coordinator'],
  ['regionAdmin', 'auditor'],
  ['expert', 'casusinbrenger'],
  ['provider'],
  ['provider', 'coordinator'],
];

type Part = AccessFacts['participations'][number];
const part = (userId: string, role: Part['role'], view: Part['view'], until: string | null = null): Part[] => [
  { userId, role, view, until },
];
const [one, other] = users as [string, string];
const partSets: Part[][] = [
  [],
  part(one, 'casusinbrenger', 'full'),
  part(one, 'expert', 'full'),
  [...part(one, 'expert', 'full'), ...part(one, 'regievoerder', 'asked')],
  part(one, 'mandateHolder', 'asked'),
  part(one, 'provider', 'full'),
  part(one, 'expert', 'full', inHours(-1)),
  [...part(one, 'expert', 'asked'), ...part(other, 'regievoerder', 'full')],
];
const supplySets = [[], [organisations[0]!]];
const look = (from: number, until: number, endedAt: string | null = null) => [
  { userId: one, from: inHours(from), until: inHours(until), endedAt },
];
const lookSets: AccessFacts['emergencies'][] = [[], look(-1, 1), look(-2, -1), look(1, 2), look(-1, 1, inHours(-0.5))];

/** Every combination of what decides. */
function* everyCase(): Generator<AccessFacts & { id: string }> {
  for (const closed of [false, true])
    for (const restricted of [false, true])
      for (const participations of partSets)
        for (const supplierIds of supplySets)
          for (const emergencies of lookSets)
            yield {
              id: randomUUID(),
              regionId: regions[0]!,
              closed,
              restricted,
              participations,
              supplierIds,
              emergencies,
            };
}

function* everyPerson(): Generator<Person> {
  for (const roles of roleSets)
    for (const regionId of regions)
      for (const [id, standsInFor] of [
        [one, []],
        [other, [one]],
        [users[2]!, []],
      ] as [string, string[]][])
        for (const organisationId of [null, ...organisations])
          yield { id, standsInFor, roles, regionId, organisationId };
}

const cases = [...everyCase()];
const people = [...everyPerson()];

describe('access.case_view', () => {
  const { dataSource, url } = freshDatabases();

  it('says the same as the rule in the code, for everybody and every case', async () => {
    await write(dataSource());
    const api = await connectService((await serviceUrls(url())).api, 'api');
    try {
      for (const person of people) {
        const found = await viewsFor(api, person);
        const expected = cases.map((facts) => caseView(person, facts, now.toISOString()).view);
        expect({ person, views: found }).toEqual({ person, views: expected });
      }
    } finally {
      await api.destroy();
    }
  }, 60_000);

  it('is compared on each of its answers', () => {
    const answers = people.flatMap((person) => cases.map((facts) => caseView(person, facts, now.toISOString())));
    const grounds = new Set(answers.map(({ view, ground }) => `${view} ${ground}`));
    expect([...grounds].sort()).toEqual([
      'asked participation',
      'asked supply',
      'full coordination',
      'full emergency',
      'full participation',
      'none null',
    ]);
  });
});

async function viewsFor(api: DataSource, person: Person): Promise<string[]> {
  const identity = { ...person, userId: person.id, people: peopleOf(person) };
  const rows = await asPerson(identity, () =>
    api.query<{ view: string | null }[]>(
      'SELECT access.case_view("id") AS "view" FROM unnest($1::uuid[]) WITH ORDINALITY AS "asked"("id", "place") ORDER BY "place"',
      [cases.map(({ id }) => id)],
    ),
  );
  return rows.map(({ view }) => view ?? 'none');
}

/** Straight into the tables, without the rows around them that do not decide. */
async function write(owner: DataSource): Promise<void> {
  const runner = owner.createQueryRunner();
  const insert = (table: string, rows: object[]) => {
    const columns = Object.keys(rows[0]!)
      .map((name) => `"${name}"`)
      .join(', ');
    return runner.query(
      `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  };
  const at = inHours(-24);
  await runner.query('SET session_replication_role = replica');
  await insert(
    'cases',
    cases.map(({ id, regionId, closed }) => ({
      ...{ id, region_id: regionId, reference: id, track: 'case', anonymous: false, urgent: false, policy_version: 1 },
      ...{ phase: closed ? 'closed' : 'plan', casusinbrenger_id: randomUUID(), coordinator_id: randomUUID() },
      ...{ submitted_at: at, problem_domains: [], involved_organisation_ids: [] },
    })),
  );
  await insert(
    'participants',
    cases.flatMap(({ id, participations }, number) =>
      participations.map(({ userId, role, view, until }, place) => ({
        ...{
          id: randomUUID(),
          case_id: id,
          user_id: userId,
          role,
          view,
          since: at,
          until,
          ordinal: number * 10 + place,
        },
      })),
    ),
  );
  await insert(
    'case_restrictions',
    cases.map(({ id, restricted }, ordinal) => ({
      ...{ id: randomUUID(), ordinal, case_id: id, ground: 'unlawful', placed_by: one, placed_at: at },
      lifted_at: restricted ? null : at,
    })),
  );
  await insert(
    'support_elements',
    cases.flatMap(({ id, supplierIds }, number) =>
      supplierIds.flatMap((supplier) => [elementOf(id, supplier, number), elementOf(id, organisations[1]!, null)]),
    ),
  );
  await insert(
    'emergency_accesses',
    cases.flatMap(({ id, regionId, emergencies }, ordinal) =>
      emergencies.map(({ userId, from, until, endedAt }) => ({
        ...{ id: randomUUID(), ordinal, case_id: id, region_id: regionId, user_id: userId, role: 'expert' },
        ...{ ground: 'acuteDanger', from, until, ended_at: endedAt },
      })),
    ),
  );
  await runner.query('SET session_replication_role = DEFAULT');
  await runner.release();
}

/** Help that is about to be given, or with null help that was refused. */
function elementOf(caseId: string, providerId: string, number: number | null): object {
  const status = number === null ? 'proposed' : SUPPLYING[number % SUPPLYING.length];
  return {
    ...{ id: randomUUID(), ordinal: number ?? 0, case_id: caseId, provider_id: providerId, status },
    ...{ advice_id: randomUUID(), payer_id: randomUUID(), kind: 'stay', beneficiary: 'child', law: 'jeugdwet' },
    ...{ legal_route: 'beschikking', choice: 'firstBest', intensity: {}, cost_cents: 0 },
  };
}
