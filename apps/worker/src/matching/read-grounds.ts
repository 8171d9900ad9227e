import type { AssemblyRequirement } from '#contracts/assembly';
import type { RegionPolicy } from '#contracts/policies';
import { OMDENKER_DOMAIN, type Pool, POOLS, type TeamQuestion } from '#contracts/teams';
import { withTied } from '#domain/pool/tied-organisations';
import type { AssemblySnapshot } from '#persistence/assembly-runs/assembly-snapshot';
import type { BarredSlot } from '#persistence/assembly-runs/barred-slots';
import type { Grounds } from './grounds.js';
import { readSlots } from './read-slots.js';

/**
 * Reads what a team is chosen from: of the pool that is asked, or of the next one at once where nobody has a level that is
 * asked. Questions of earlier releases get the pool that they ask.
 */
export async function readGrounds(
  snapshot: AssemblySnapshot,
  question: TeamQuestion,
  policy: RegionPolicy,
): Promise<Grounds> {
  const { caseId, regionId, at, beyond, involvedOrganisationIds } = question;
  const known = await snapshot.involved(caseId);
  const involved = withTied([...involvedOrganisationIds, ...known], await snapshot.ties());
  const slots = await readSlots(snapshot, question, policy.assembly);
  const all = [...slots.free, slots.current, slots.wanted].flatMap((slot) => (slot ? [slot.id] : []));
  const barred = bySlots(await snapshot.barred([...new Set(all)], caseId));
  const sitting = beyond ? [...beyond.accepted, ...beyond.invited, ...beyond.advisers] : [];
  const passedOver: Pool[] = [];
  for (const pool of POOLS.slice(POOLS.indexOf(question.pool))) {
    const candidates = await snapshot.candidates({ regionId, pool, caseId, at, sitting });
    const grounds = { pool, passedOver: [...passedOver], candidates, involved, slots, barred };
    if (!beyond || pool === POOLS.at(-1) || hasLevels(question, policy, grounds)) return grounds;
    passedOver.push(pool);
  }
  throw new Error(`There is no pool ${question.pool}.`);
}

/**
 * Whether somebody of the pool has the level of each requirement, and somebody is an expert by experience where that is asked.
 * Who is full, away or said no has it all the same: for them the region has its term. Who is not independent never will be.
 */
function hasLevels(
  { requirements, track }: TeamQuestion,
  { team }: RegionPolicy,
  { candidates, involved }: Pick<Grounds, 'candidates' | 'involved'>,
): boolean {
  const independent = candidates.filter((one) => !one.declaredConflict && !involved.includes(one.organisation));
  const asked = requirements.filter(({ seats }) => seats > 0);
  const isKnown = ({ domain, level }: AssemblyRequirement) =>
    independent.some((one) =>
      domain === OMDENKER_DOMAIN ? one.omdenker : one.domains.some((it) => it.domain === domain && it.level >= level),
    );
  const needsExperience = team[track].minExpertsByExperience > 0;
  return asked.every(isKnown) && (!needsExperience || independent.some((one) => one.expertByExperience));
}

function bySlots(barred: BarredSlot[]): Map<string, Set<string>> {
  const byExpert = new Map<string, Set<string>>();
  for (const { expertId, slotId } of barred) {
    byExpert.set(expertId, (byExpert.get(expertId) ?? new Set()).add(slotId));
  }
  return byExpert;
}
