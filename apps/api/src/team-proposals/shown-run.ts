import type { AssemblyExpert, AssemblyResult } from '#contracts/assembly';
import type { ExpertRegion } from '#persistence/experts/experts.repository';
import { mentionedIn } from './found-team.js';
import type { RunExpertResponse, RunProblemResponse, RunResultResponse } from './run.response.js';
import type { ProposalRun } from './team-run.js';

/**
 * The problem as its coordinator may read it. Of experts of other regions nobody is named whom the proposal does not name:
 * of those is only told what the choice took into account. And what any of them said of ties or of colleagues is theirs.
 * What was kept to explain it with, such as who was away, is no part of the problem.
 * @param regions of whom is still in a pool
 */
export function shownProblem(found: ProposalRun, regions: ReadonlyMap<string, ExpertRegion>): RunProblemResponse {
  const { requirements, team, involvedOrganisations, slots, experts, mustInclude, mustExclude } = found.run.problem;
  const isOwn = (id: string) => regions.get(id)?.regionId === found.case.regionId;
  const named = new Set([...namedIn(found), ...experts.map(({ id }) => id).filter(isOwn)]);
  return {
    ...{ requirements, team, involvedOrganisations, slots, mustInclude, mustExclude },
    experts: experts.map((expert) => {
      if (!named.has(expert.id)) return { ...withoutTies(expert), id: null, regionCode: null, organisation: null };
      const regionCode = regions.get(expert.id)?.code ?? null;
      if (!isOwn(expert.id)) return { ...withoutTies(expert), regionCode };
      return { ...expert, regionCode, mayNotSitWith: expert.mayNotSitWith.filter((id) => named.has(id)) };
    }),
  };
}

/** The result, with everything that only a team or only its absence has. */
export const shownResult = (result: AssemblyResult): RunResultResponse => ({
  ...{ slot: null, members: [], objectives: null, relaxations: [], gap: null },
  ...result,
});

const withoutTies = (expert: AssemblyExpert): Omit<RunExpertResponse, 'regionCode'> => ({
  ...{ ...expert, declaredConflict: null, mayNotSitWith: null },
});

/** Whom the coordinator reads the name of with the proposal and its reasons. */
function namedIn({ proposal, run }: ProposalRun): string[] {
  const { mustInclude, mustExclude } = run.problem;
  const best = proposal.deviation?.bestExpertIds ?? [];
  const seated = [...proposal.members, ...proposal.advisers].map(({ expertId }) => expertId);
  return [...seated, ...best, ...mentionedIn(run), ...mustInclude, ...mustExclude];
}
