import type { Duty } from '#contracts/codes';
import type { Term } from '#contracts/terms';
import { type StoredPolicy, currentPolicy } from './current-policy.js';
import { defaultPolicy } from './default-policy.js';

const REGION = '1b671a64-40d5-491e-99b0-da01ff1f3341';
const DUTIES: Record<Duty, string> = {
  coordinator: 'u-coordinator',
  secondCoordinator: 'u-second',
  deputyProcessDirector: 'u-director',
  regievoerder: 'u-regievoerder',
  regionAdmin: 'u-admin',
};
const workingDays = (amount: number): Term => ({ calendar: 'agreed', amount, unit: 'workingDays' });

/** A policy as the first release stored it, with this clock for the triage. */
function firstRelease(triage: StoredPolicy['clocks']['triage']): StoredPolicy {
  const { workDistribution: _workDistribution, ...policy } = defaultPolicy(REGION, DUTIES);
  return { ...policy, clocks: { ...policy.clocks, triage } };
}

describe(currentPolicy.name, () => {
  const term = workingDays(2);

  it('gives everybody on an old ladder the one term of that ladder', () => {
    const stored = firstRelease({ term, ladder: ['secondCoordinator', 'regionAdmin'], ladderTerm: workingDays(1) });
    expect(currentPolicy(stored).clocks.triage).toEqual({
      term,
      ladder: [
        { who: 'secondCoordinator', term: workingDays(1) },
        { who: 'regionAdmin', term: workingDays(1) },
      ],
    });
  });

  it('gives them the term of the clock where the ladder had none', () => {
    const { clocks } = currentPolicy(firstRelease({ term, ladder: ['regionAdmin'] }));
    expect(clocks.triage.ladder).toEqual([{ who: 'regionAdmin', term }]);
  });

  it('gives work to who holds the duty, as it was', () => {
    expect(currentPolicy(firstRelease({ term, ladder: ['regionAdmin'] })).workDistribution).toBe('dutyHolder');
    const byLoad = { ...defaultPolicy(REGION, DUTIES), workDistribution: 'byLoad' } as const;
    expect(currentPolicy(byLoad).workDistribution).toBe('byLoad');
  });

  it('looks for teams as a new region does, and asks for no omdenker, where an earlier release said nothing of it', () => {
    const { assembly, clocks, team, ...earlier } = defaultPolicy(REGION, DUTIES);
    const { widerPool, ...earlierClocks } = clocks;
    const { omdenkers: _none, ...rules } = team.case;
    const stored: StoredPolicy = { ...earlier, clocks: earlierClocks, team: { case: rules, consult: rules } };
    expect(currentPolicy(stored)).toMatchObject({
      ...{ assembly, clocks: { widerPool } },
      team: { case: { ...rules, omdenkers: 0 }, consult: { omdenkers: 0 } },
    });
  });

  it('leaves a policy of this release as it is, and what was sent to it too', () => {
    const stored = firstRelease({ term, ladder: ['regionAdmin'], ladderTerm: workingDays(1) });
    const before = JSON.stringify(stored);
    const current = currentPolicy(stored);
    expect(currentPolicy(current)).toEqual(current);
    expect(currentPolicy(defaultPolicy(REGION, DUTIES))).toEqual(defaultPolicy(REGION, DUTIES));
    expect(JSON.stringify(stored)).toBe(before);
  });
});
