import { intakeFaults } from './intake-rules.js';
import type { SubmitCaseDto } from './submit-case.dto.js';

const surroundings = { today: '2026-11-22', domains: ['jeugdGgz'] };
const consent = { status: 'given', givenBy: 'mother', how: 'mondeling' } as const;
const complete: SubmitCaseDto = {
  track: 'case',
  question: 'Waar kan Noor wonen?',
  stuckReasons: ['noPlace'],
  gemeenteId: '3f2b8c1e-6d4a-4f0b-9a57-2c1d8e7f6a90',
  child: { firstName: 'Noor', birthDate: '2014-05-03' },
  consents: [
    { kind: 'request', ...consent },
    { kind: 'help', ...consent },
    { kind: 'sharing', ...consent },
  ],
};
const paths = (intake: SubmitCaseDto) => intakeFaults(intake, surroundings).map(({ path }) => path);

describe('intakeFaults', () => {
  it('has none for a complete case or the shortest anonymous consult', () => {
    expect(paths(complete)).toEqual([]);
    expect(paths({ track: 'consult', question: 'Wie weet raad?', stuckReasons: ['noOffer'] })).toEqual([]);
  });

  it('asks of a case who, where and the three consents', () => {
    const bare: SubmitCaseDto = { track: 'case', question: 'Help', stuckReasons: ['noPlace'], anonymous: true };
    expect(paths(bare)).toEqual(['/anonymous', '/gemeenteId', '/child', '/consents']);
  });

  it('keeps name, birth date and gemeente out of an anonymous consult', () => {
    expect(paths({ ...complete, track: 'consult', anonymous: true })).toEqual(['/child', '/gemeenteId']);
  });

  it.each(['request', 'help'] as const)('takes no weighing in the place of consent for: %s', (kind) => {
    const weighed = { ...consent, status: 'weighed', weighing: 'Doel en grond.' } as const;
    const consents = [...complete.consents!.filter((each) => each.kind !== kind), { kind, ...weighed }];
    expect(paths({ ...complete, consents })).toEqual(['/consents/2/status']);
    const sharing = [...complete.consents!.slice(0, 2), { kind: 'sharing' as const, ...weighed }];
    expect(paths({ ...complete, consents: sharing })).toEqual([]);
  });

  it('wants a reason for haste, a weighing, dates in order and domains that the region knows', () => {
    const intake: SubmitCaseDto = {
      ...complete,
      urgent: true,
      child: { firstName: 'Noor', birthDate: '2026-11-23' },
      consents: [...(complete.consents ?? []), { kind: 'sharing', ...consent, status: 'weighed' }],
      tried: [{ what: 'Pleeggezin', from: '2026-02-01', until: '2026-01-01', whyStopped: 'te zwaar' }],
      problemDomains: ['sterren'],
    };
    expect(paths(intake)).toEqual([
      '/child/birthDate',
      '/tried/0/until',
      '/urgencyReason',
      '/consents/3/weighing',
      '/problemDomains',
    ]);
  });
});
