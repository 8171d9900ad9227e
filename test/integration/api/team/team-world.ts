import { randomUUID } from 'node:crypto';
import type { AssemblyExpert, AssemblyProblem } from '#contracts/assembly';
import type { ChosenSlot, TeamQuestion } from '#contracts/teams';
import { solveAssembly } from '#domain/assembly/solve-assembly';
import { AssemblyRunEntity } from '#persistence/assembly-runs/assembly-run.entity';
import { recordEntities } from '#persistence/case-records/record-entities';
import { CaseKeysRepository } from '#persistence/case-keys/case-keys.repository';
import { CaseWords } from '#persistence/case-keys/case-words';
import { CaseEntity } from '#persistence/cases/case.entity';
import { ClockEntity } from '#persistence/clocks/clock.entity';
import { ExpertEntity } from '#persistence/experts/expert.entity';
import { OrganisationEntity } from '#persistence/organisations/organisation.entity';
import { MASTERS } from '../../../support/secrets.js';
import { clockOf } from '../../verify/clock-of.js';
import { startAccessWorld, type AccessWorld, type Dossier, type Somebody } from '../access/access-world.js';

const AT = '2026-11-23T09:00:00.000Z';

export interface PoolExpert extends Somebody {
  expertId: string;
  organisationId: string;
}

/** A dossier whose team is put together, and a pool to put it together from. */
export interface TeamWorld extends AccessWorld {
  dossier: Dossier;
  caseId: string;
  addOrganisation(kind: OrganisationEntity['kind'], name: string): Promise<string>;
  addExpert(place: { regionId?: string; organisationId: string; shares?: boolean }): Promise<PoolExpert>;
  /** Solves a problem and stores it, with the proposal that comes of it. Answers the id of the proposal. */
  propose(problem: AssemblyProblem, more?: object): Promise<string>;
  invite(who: PoolExpert, proposalId: string, more?: { question?: string; slot?: ChosenSlot }): Promise<string>;
}

export async function startTeamWorld(): Promise<TeamWorld> {
  const access = await startAccessWorld();
  const { world, regionId } = access;
  const { database } = world;
  const dossier = await access.addDossier();
  const caseId = dossier.ids.caseId!;
  await database.getRepository(CaseEntity).update({ id: caseId }, { phase: 'assembly' });
  const words = new CaseWords(new CaseKeysRepository(database, MASTERS));

  const addOrganisation: TeamWorld['addOrganisation'] = async (kind, name) => {
    const id = randomUUID();
    await database.getRepository(OrganisationEntity).insert({ id, regionId, kind, name, size: 'small', cbsCode: null });
    return id;
  };
  const addExpert: TeamWorld['addExpert'] = async ({ organisationId, shares = false, ...place }) => {
    const person = await access.addPerson(['expert'], place);
    const expertId = randomUUID();
    await database.getRepository(ExpertEntity).insert({
      ...{ id: expertId, userId: person.id, regionId: person.regionId, organisationId, expertByExperience: false },
      ...{ maxActiveCases: 4, minCasesPerYear: 6, travelMinutes: 10, sharesSupraRegionally: shares },
      ...{ absentFrom: null, absentTo: null, mayNotSitWith: [] },
    });
    return { ...person, expertId, organisationId };
  };
  const propose: TeamWorld['propose'] = async (problem, more = {}) => {
    const [runId, id] = [randomUUID(), randomUUID()];
    const result = solveAssembly(problem);
    const beyond = { accepted: [], invited: [], wanted: { mustInclude: [], mustExclude: [], slotId: null } };
    const question = { caseId, regionId, pool: 'region', beyond } as unknown as TeamQuestion;
    const run = { id: runId, caseId, at: AT, question, problem, result, solver: 'test', milliseconds: 3 };
    await database.getRepository(AssemblyRunEntity).insert(run as never);
    const members = result.outcome === 'team' ? result.members : [];
    await database.getRepository<object>(recordEntities.teamProposal).insert({
      ...{ id, caseId, status: result.outcome === 'team' ? 'proposed' : 'infeasible', pool: 'region' },
      ...{ requirements: problem.requirements, proposedAt: AT, runId, optimal: result.optimal },
      members: members.map(({ expert, covers }) => ({
        expertId: expert,
        userId: expert,
        organisationId: expert,
        covers,
      })),
      objectives: result.outcome === 'team' ? result.objectives : null,
      relaxations: result.outcome === 'team' ? [] : result.relaxations,
      ...more,
    });
    return id;
  };
  const invite: TeamWorld['invite'] = async (who, proposalId, { question, slot = null } = {} as never) => {
    const id = randomUUID();
    await access.participate(caseId, who, 'expert', 'asked');
    await database.getRepository<object>(recordEntities.invitation).insert({
      ...{ id, caseId, proposalId, expertId: who.expertId, userId: who.id, organisationId: who.organisationId },
      ...{ covers: ['lvb'], status: 'invited', invitedAt: AT, answeredAt: null, declineReason: null, note: null, slot },
      question: question ? await words.seal(caseId, question) : null,
    });
    const clock = clockOf(caseId, { subjectId: id, kind: 'invitation', ownerRole: 'expert' });
    await database.getRepository(ClockEntity).insert({ ...clock, ownerUserId: who.id } as ClockEntity);
    return id;
  };
  return { ...access, dossier, caseId, addOrganisation, addExpert, propose, invite };
}

/** Somebody in a problem; whatever is left out makes no difference. */
export const inProblem = (expert: PoolExpert, parts: Partial<AssemblyExpert> = {}): AssemblyExpert => ({
  ...{ id: expert.expertId, organisation: expert.organisationId, organisationSize: 'small' },
  ...{ domains: [{ domain: 'lvb', level: 2 }], expertByExperience: false, activeCases: 1, maxActiveCases: 4 },
  ...{ casesLast12Months: 6, minCasesPerYear: 6, availableSlots: ['s1', 's2'], travelMinutes: 10, knowsFamily: false },
  ...{ declaredConflict: false, mayNotSitWith: [] },
  ...parts,
});

export const SLOTS = [
  { id: 's1', start: '2026-12-08T08:00:00.000Z' },
  { id: 's2', start: '2026-12-10T08:00:00.000Z' },
];

/** A problem that asks for one person who knows lvb well. */
export const problemOf = (experts: AssemblyExpert[], parts: Partial<AssemblyProblem> = {}): AssemblyProblem => ({
  requirements: [{ domain: 'lvb', level: 2, seats: 1 }],
  team: { minSize: 1, maxSize: 3, minExpertsByExperience: 0, maxPerOrganisation: 2 },
  ...{ involvedOrganisations: [], slots: SLOTS, experts, mustInclude: [], mustExclude: [] },
  ...parts,
});
