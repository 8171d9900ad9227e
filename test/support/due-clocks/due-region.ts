import type { DataSource } from 'typeorm';
import type { CaseRules } from '#contracts/case-process';
import type { ClockPolicy } from '#contracts/policies';
import { defaultPolicy } from '#domain/policy/default-policy';
import { builtInYears, daysOffOf } from '#domain/terms/statutory-calendar';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import { PolicyActivationsRepository } from '#persistence/policies/policy-activations.repository';
import { UserEntity } from '#persistence/users/user.entity';
import { addRegion, addUser, AT, type Region } from '../../integration/persistence/fixtures.js';

/** How long before its clocks run out a case was submitted. */
export const TERM_SECONDS = 3_600;

/** A region in which every first clock of a case runs as long, to the second. */
export interface DueRegion extends Region {
  rules: CaseRules;
  regievoerderId: string;
  /** Who is next on the ladders. */
  secondCoordinatorId: string;
  substituteId: string;
}

/** Adds it, with its people: only the regievoerder has a substitute. */
export async function addDueRegion(database: DataSource, code: string): Promise<DueRegion> {
  const region = await addRegion(database, code);
  const add = (name: string) => addUser(database, region.id, name);
  const [regievoerderId, substituteId, secondCoordinatorId] = [
    await add('Regie'),
    await add('Stand-in'),
    await add('C'),
  ];
  await database.getRepository(UserEntity).update(regievoerderId, { substituteUserId: substituteId });
  const { userId } = region;
  const duties = { coordinator: userId, deputyProcessDirector: userId, regionAdmin: userId };
  const policy = defaultPolicy(region.id, {
    ...duties,
    regievoerder: regievoerderId,
    secondCoordinator: secondCoordinatorId,
  });
  for (const kind of ['triage', 'safetyAlarm'] as const) policy.clocks[kind] = exactly(policy.clocks[kind]);
  const made = { basedOn: 1, createdBy: null, createdAt: AT, reason: 'Alle klokken lopen even lang' };
  const stored = await new PoliciesRepository(database).store({ policy, ...made });
  if (stored.status !== 'stored') throw new Error('the region has another policy than it was given');
  const { version } = stored.policy;
  const active = { activatedBy: null, activatedAt: AT, activationReason: made.reason, rollOut: null };
  await new PolicyActivationsRepository(database).activate({ regionId: region.id, version, basedOn: 1, ...active });
  const rules = { policy: stored.policy, daysOff: daysOffOf(builtInYears()) };
  return { ...region, rules, regievoerderId, secondCoordinatorId, substituteId };
}

/** The same ladder after a term of seconds, without reminders. */
function exactly({ ladder }: ClockPolicy): ClockPolicy {
  return { term: { calendar: 'agreed', amount: TERM_SECONDS, unit: 'seconds' }, ladder };
}
