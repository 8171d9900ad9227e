import type { AssemblyExpert } from '#contracts/assembly';
import { solveAssembly } from '#domain/assembly/solve-assembly';
import { EXPERT_DOMAINS } from '#domain/policy/expert-domains';
import { findUnmetDemands } from '#domain/policy/unmet-demands';
import { findPolicyFaults } from '#domain/policy/validate-policy';
import type { ExpertEntity } from '#persistence/experts/expert.entity';
import { accountsOf } from './accounts.js';
import { expertDomainsOf, expertsOf } from './experts.js';
import { gemeenteKey, organisationId } from './keys.js';
import { mandatesOf } from './mandates.js';
import { organisationsOf, relationsOf } from './organisations.js';
import { policyOf } from './policies.js';
import { demoRegions } from './regions.js';
import { tablesOf } from './tables.js';

describe.each(demoRegions)('demo region $name', (region) => {
  const accounts = accountsOf(region, 'http://issuer.test');
  const organisations = organisationsOf(region);
  const known = expertDomainsOf(region);
  const experts = expertsOf(region).map((expert) => ({
    ...expert,
    domains: known.filter(({ expertId }) => expertId === expert.id).map(({ domain, level }) => ({ domain, level })),
  }));
  const mandates = mandatesOf(region);
  const tables = tablesOf(region);
  const policy = policyOf(region);
  const rolesOf = new Map(accounts.map(({ id, roles }) => [id, roles]));
  const sizeOf = new Map(organisations.map(({ id, size }) => [id, size]));

  it('names standing substitutes who have the roles of whom they stand in for', () => {
    const named = accounts.filter(({ substituteUserId }) => substituteUserId);
    expect(named.length).toBeGreaterThan(0);
    for (const { roles, substituteUserId } of named) expect(rolesOf.get(substituteUserId!)).toEqual(roles);
  });

  it('gives every record an id of its own', () => {
    const ids = [accounts, organisations, experts, mandates, tables].flatMap((rows) => rows.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('employs everybody at an organisation that exists', () => {
    const employers = [accounts, experts, tables].flatMap((rows) => rows.map((row) => row.organisationId));
    expect(employers.filter((id) => id === null || !sizeOf.has(id))).toEqual([]);
  });

  it('has a sound policy with every duty held by somebody with the role for it', () => {
    const { coordinator, secondCoordinator, deputyProcessDirector, regievoerder, regionAdmin } = policy.duties;
    expect(findPolicyFaults(policy)).toEqual([]);
    expect([coordinator, secondCoordinator, deputyProcessDirector].map((id) => rolesOf.get(id))).toEqual(
      Array(3).fill(['coordinator']),
    );
    expect(secondCoordinator).not.toBe(coordinator);
    expect(rolesOf.get(regievoerder)).toEqual(['regievoerder']);
    expect(rolesOf.get(regionAdmin)).toEqual(['regionAdmin']);
  });

  it('asks of a team only what its own pool can give', () => {
    const best = experts.flatMap(({ domains }) => domains.map(({ domain, level }) => ({ domain, level, people: 1 })));
    const byOrganisation = new Map<string, number>();
    for (const { organisationId: id } of experts) byOrganisation.set(id, (byOrganisation.get(id) ?? 0) + 1);
    const supply = {
      domains: best,
      expertsByExperience: experts.filter(({ expertByExperience }) => expertByExperience).length,
      omdenkers: experts.filter(({ omdenker }) => omdenker).length,
      organisations: [...byOrganisation.values()],
    };
    expect(findUnmetDemands(policy, supply)).toEqual([]);
  });

  it.each(region.gemeenten)('lets the ladder of $name rise to doorzettingsmacht', (gemeente) => {
    const ladder = mandates.filter(({ payerId }) => payerId === organisationId(region, gemeenteKey(gemeente)));
    expect(ladder.map(({ rung, ceilingCents, doorzettingsmacht }) => [rung, ceilingCents, doorzettingsmacht])).toEqual([
      [1, 2_500_000, false],
      [2, 10_000_000, false],
      [3, null, true],
    ]);
    expect(ladder[0]?.substituteUserIds).toHaveLength(1);
  });

  it('has one holder of doorzettingsmacht at every payer, and mandate holders only on the ladders', () => {
    const tops = mandates.filter(({ doorzettingsmacht }) => doorzettingsmacht).map(({ payerId }) => payerId);
    const holders = mandates.flatMap(({ userId, substituteUserIds }) => [userId, ...substituteUserIds]);
    expect(new Set(tops)).toEqual(new Set(mandates.map(({ payerId }) => payerId)));
    expect(tops).toHaveLength(new Set(tops).size);
    expect(holders.filter((id) => !rolesOf.get(id)?.includes('mandateHolder'))).toEqual([]);
  });

  it('has at every table somebody who can receive a case', () => {
    expect(tables).toHaveLength(8);
    expect(tables.map(({ contactUserId }) => rolesOf.get(contactUserId))).toEqual(Array(8).fill(['provider']));
  });

  it('tells which of its organisations are not independent of each other', () => {
    const related = relationsOf(region).flatMap(({ organisationId: one, relatedId }) => [one, relatedId]);
    expect(related.length).toBeGreaterThan(0);
    expect(related.filter((id) => !sizeOf.has(id))).toEqual([]);
  });

  it('has somebody to think the other way round, and says what everybody’s knowledge rests on', () => {
    expect(experts.some(({ omdenker }) => omdenker)).toBe(true);
    expect(known.filter(({ confirmedBy }) => !rolesOf.get(confirmedBy ?? '')?.includes('regionAdmin'))).toEqual([]);
  });

  it('names only existing experts as people who may not sit together', () => {
    const ids = new Set(experts.map(({ id }) => id));
    expect(experts.flatMap(({ mayNotSitWith }) => mayNotSitWith).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('covers every domain with specialists in a team of seven that is independent of bringer and providers', () => {
    const involved = accounts.filter(({ roles }) => roles.some(isInvolved)).map((account) => account.organisationId);
    const team = solveAssembly({
      requirements: EXPERT_DOMAINS.map((domain) => ({ domain, level: 2, seats: 1 })),
      team: policy.team.case,
      involvedOrganisations: involved.filter((id): id is string => id !== null),
      slots: [],
      experts: experts.map((expert) => asCandidate(expert, sizeOf.get(expert.organisationId))),
      mustInclude: [],
      mustExclude: [],
    });
    expect(team.outcome).toBe('team');
  });
});

const isInvolved = (role: string) => ['casusinbrenger', 'regievoerder', 'provider'].includes(role);

const asCandidate = (
  expert: ExpertEntity & Pick<AssemblyExpert, 'domains'>,
  organisationSize: AssemblyExpert['organisationSize'] = 'small',
) => ({
  ...expert,
  organisation: expert.organisationId,
  organisationSize,
  activeCases: 0,
  casesLast12Months: 0,
  availableSlots: [],
  knowsFamily: false,
  declaredConflict: false,
});
