export const NONE = { passed: 0, failed: 0, skipped: 0 };
export const ONE_PASSED = { ...NONE, passed: 1 };
export const ONE_FAILED = { ...NONE, failed: 1 };

/** All counts together. */
export function sum(counts) {
  return counts.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    NONE,
  );
}

/**
 * What a run of Jest counts: its tests, and one failure for each file that did not even load. A run that failed without
 * naming a failure (no tests found, a crash, a process that hangs) is one too.
 * @param report what Jest wrote with --json; undefined when it wrote nothing
 * @param endedWell whether the process ended by itself with code 0
 */
export function countsOf(report, endedWell) {
  if (!report) return ONE_FAILED;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !endedWell ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The last line of the check, which scripts read. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
