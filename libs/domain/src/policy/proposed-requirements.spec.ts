import { defaultPolicy } from './default-policy.js';
import { proposedRequirements } from './proposed-requirements.js';

const nobody = { coordinator: '', secondCoordinator: '', deputyProcessDirector: '', regievoerder: '', regionAdmin: '' };
const policy = {
  ...defaultPolicy('region', nobody),
  requiredDomains: [{ domain: 'lvb', level: 1, seats: 2 }],
  domainRequirements: {
    wonen: [
      { domain: 'wonen', level: 2, seats: 1 },
      { domain: 'lvb', level: 3, seats: 1 },
    ],
  },
};
const proposed = (...problemDomains: string[]) => proposedRequirements(policy, { problemDomains, track: 'consult' });

describe(proposedRequirements.name, () => {
  it('asks the strictest level and the most seats of each domain', () => {
    expect(proposed('wonen')).toEqual([
      { domain: 'lvb', level: 3, seats: 2 },
      { domain: 'wonen', level: 2, seats: 1 },
    ]);
  });

  it.each(['jeugdhulp', 'constructor', 'toString', '__proto__'])(
    'adds nothing for %s, of which nothing is asked',
    (domain) => {
      expect(proposed(domain)).toEqual(policy.requiredDomains);
    },
  );
});
