import { closingLine, countsOf, sum } from './counts.mjs';

const report = {
  numPassedTests: 7,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  numRuntimeErrorTestSuites: 0,
};

describe(countsOf.name, () => {
  it('counts tests', () => {
    expect(countsOf(report, true)).toEqual({ passed: 7, failed: 0, skipped: 2 });
  });

  it('counts a file that does not load as a failure', () => {
    const broken = { ...report, numFailedTests: 2, numRuntimeErrorTestSuites: 1 };
    expect(countsOf(broken, false).failed).toBe(3);
  });

  it('counts a run that ended badly as a failure, even when no test failed or nothing was reported', () => {
    expect(countsOf(report, false).failed).toBe(1);
    expect(countsOf(undefined, true).failed).toBe(1);
  });
});

describe(closingLine.name, () => {
  it('says the sum of all steps', () => {
    const counts = [countsOf(report, true), countsOf(report, false)];
    expect(closingLine(sum(counts))).toBe('14 passed, 1 failed, 4 skipped');
  });
});
