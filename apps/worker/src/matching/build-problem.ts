import type { AssemblyExpert, AssemblyProblem } from '#contracts/assembly';
import type { RegionPolicy } from '#contracts/policies';
import { OMDENKER_DOMAIN, type TeamQuestion } from '#contracts/teams';
import type { ExpertCandidate } from '#persistence/experts/candidates';
import type { Attempt } from './attempts.js';
import type { Grounds } from './grounds.js';

/**
 * The team problem of a case from its tables. Who sits holds a place already: their load never pushes them out, and an
 * absence of today does not either. Whether they can come on the day of a slot is for that slot to say (H5). For anybody
 * else who is away today nobody would answer the invitation, so they are no candidates; somebody whom the coordinator
 * wants is one where a slot says that they are back, and may be asked again after a no. Who attends beside the team is no
 * part of the problem.
 */
export function buildProblem(
  question: TeamQuestion,
  policy: RegionPolicy,
  { candidates, involved, barred }: Pick<Grounds, 'candidates' | 'involved' | 'barred'>,
  { slots, keep, wishes }: Attempt,
): AssemblyProblem {
  const { beyond, requirements } = question;
  // What earlier releases must include holds who sits as well as who is wanted.
  const sitting = new Set(beyond ? [...beyond.accepted, ...beyond.invited] : question.mustInclude);
  const awaited = new Set(slots.length > 0 ? wishes.mustInclude : []);
  const beside = new Set(beyond?.advisers);
  const present = candidates.filter(
    ({ id, absent }) => !beside.has(id) && (!absent || sitting.has(id) || awaited.has(id)),
  );
  const known = new Set(present.map(({ id }) => id));
  const notAskedAgain = question.mustExclude.filter((id) => !wishes.mustInclude.includes(id));
  const { minSize, maxSize, minExpertsByExperience, maxPerOrganisation } = policy.team[question.track];
  const slotIds = slots.map((slot) => slot.id);
  const asMember = (candidate: ExpertCandidate): AssemblyExpert => {
    const { id, activeCases, maxActiveCases, mayNotSitWith } = candidate;
    return {
      ...expertOf(candidate, slotIds, barred),
      activeCases: sitting.has(id) ? Math.min(activeCases, Math.max(maxActiveCases - 1, 0)) : activeCases,
      mayNotSitWith: mayNotSitWith.filter((other) => known.has(other) && other !== id),
    };
  };
  return {
    requirements,
    team: { minSize, maxSize, minExpertsByExperience, maxPerOrganisation },
    involvedOrganisations: involved,
    slots: slots.map(({ id, startsAt }) => ({ id, start: startsAt })),
    experts: present.map(asMember),
    mustInclude: [...new Set([...question.mustInclude, ...keep, ...wishes.mustInclude])],
    mustExclude: [...new Set([...notAskedAgain, ...wishes.mustExclude])].filter((id) => known.has(id)),
  };
}

/** Somebody as the solver knows them, with in which of these slots they can come. */
export function expertOf(
  { userId: _user, absent: _absent, omdenker, ...expert }: ExpertCandidate,
  slotIds: readonly string[],
  barred: Grounds['barred'],
): AssemblyExpert {
  return {
    ...expert,
    domains: omdenker ? [...expert.domains, { domain: OMDENKER_DOMAIN, level: 1 }] : expert.domains,
    availableSlots: slotIds.filter((slot) => !barred.get(expert.id)?.has(slot)),
  };
}

/** Whether everybody who must be in can be: they are of the pool, and nobody says that they may not be. */
export function canInclude({ mustInclude, mustExclude, experts }: AssemblyProblem): boolean {
  const known = new Set(experts.map(({ id }) => id));
  return mustInclude.every((id) => known.has(id) && !mustExclude.includes(id));
}
