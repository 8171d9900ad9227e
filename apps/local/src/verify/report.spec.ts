import type { Findings } from '#consistency/take-stock';
import { reportOn } from './report.js';

const healthy: Findings = {
  openCases: 2,
  runningWorkflows: 2,
  outboxPending: 0,
  casesWithoutWorkflow: [],
  workflowsWithoutCase: [],
  overdueWithoutOwner: [],
  lateClocks: [],
  unansweredCommands: [],
  missingSteps: [],
  missingEvents: [],
  eventsWithoutStep: [],
};

describe(reportOn.name, () => {
  it('has no problems where all is well', () => {
    expect(reportOn(healthy, [])).toEqual({
      openCases: 2,
      runningWorkflows: 2,
      casesWithoutWorkflow: 0,
      workflowsWithoutCase: 0,
      overdueWithoutOwner: 0,
      outboxPending: 0,
      accessLogIntact: true,
      problems: [],
    });
  });

  it('counts and tells each finding', () => {
    const report = reportOn(
      {
        ...healthy,
        casesWithoutWorkflow: ['case-1'],
        missingEvents: [{ caseId: 'case-2', number: 4 }],
      },
      [{ kind: 'edited', regionId: 'region-1', seq: 7, entryId: 'entry-1' }],
    );
    expect(report.casesWithoutWorkflow).toBe(1);
    expect(report.accessLogIntact).toBe(false);
    expect(report.problems).toEqual([
      { code: 'caseWithoutWorkflow', caseId: 'case-1', text: 'The case is open and no workflow runs for it.' },
      { code: 'missingEvent', caseId: 'case-2', text: 'Step 4 lacks an event on the timeline.' },
      {
        code: 'accessLogEdited',
        caseId: null,
        text: 'Access log of region region-1, link 7, entry entry-1: the entry was changed.',
      },
    ]);
  });
});
