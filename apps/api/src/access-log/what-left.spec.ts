import { whatLeft } from './what-left.js';

const ONE = '3f2b8c1e-6d4a-4f0b-9a57-2c1d8e7f6a90';
const TWO = '3f2b8c1e-6d4a-4f0b-9a57-2c1d8e7f6a91';

describe(whatLeft.name, () => {
  it('names the fields that are filled, and no values', () => {
    const answer = { id: ONE, reason: 'iets', child: null, notes: '', domains: [], count: 0, urgent: false };
    expect(whatLeft(answer, true)).toEqual({ caseIds: [ONE], fields: ['count', 'id', 'reason', 'urgent'] });
  });

  it('takes a page for its rows', () => {
    const page = { count: 2, next: null, previous: null, results: [{ id: ONE }, { id: TWO, phase: 'triage' }] };
    expect(whatLeft(page, true)).toEqual({ caseIds: [ONE, TWO], fields: ['id', 'phase'] });
  });

  it('finds the cases of what is not a case, however deep', () => {
    const answer = {
      results: [
        { id: 'task', caseId: ONE },
        { id: 'move', cases: [{ caseId: TWO }, { caseId: ONE }] },
      ],
    };
    expect(whatLeft(answer, false).caseIds).toEqual([ONE, TWO]);
  });

  it.each([null, undefined, 'text', 7, ['x']])('finds nothing in %p', (answer) => {
    expect(whatLeft(answer, true)).toEqual({ caseIds: [], fields: [] });
  });
});
