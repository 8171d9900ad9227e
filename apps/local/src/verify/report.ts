import type { Findings } from '#consistency/take-stock';
import type { ChainFault } from '#contracts/access-log';
import type { LateClock, OverdueTask, UnansweredCommand } from '#persistence/consistency/neglect.repository';
import type { StepOfCase } from '#persistence/consistency/step-consistency.repository';
import { logProblem } from './log-problem.js';

export interface Problem {
  code: string;
  /** Null where it is about no case. */
  caseId: string | null;
  text: string;
}

/** What `npm run verify` prints. */
export interface Report {
  openCases: number;
  runningWorkflows: number;
  casesWithoutWorkflow: number;
  workflowsWithoutCase: number;
  overdueWithoutOwner: number;
  outboxPending: number;
  /** Whether nothing of the access log was changed, taken away, moved or put in. */
  accessLogIntact: boolean;
  problems: Problem[];
}

/** Counts the findings and says what is wrong about them. */
export function reportOn(findings: Findings, logFaults: readonly ChainFault[]): Report {
  return {
    openCases: findings.openCases,
    runningWorkflows: findings.runningWorkflows,
    casesWithoutWorkflow: findings.casesWithoutWorkflow.length,
    workflowsWithoutCase: findings.workflowsWithoutCase.length,
    overdueWithoutOwner: findings.overdueWithoutOwner.length,
    outboxPending: findings.outboxPending,
    accessLogIntact: logFaults.length === 0,
    problems: [...problemsIn(findings), ...logFaults.map(logProblem)],
  };
}

function problemsIn(findings: Findings): Problem[] {
  const problem =
    <T>(code: string, text: (it: T) => string) =>
    (it: T & Pick<Problem, 'caseId'>): Problem => ({ code, caseId: it.caseId, text: text(it) });
  const ofCase = (code: string, text: string) => (caseId: string) => ({ code, caseId, text });
  return [
    ...findings.casesWithoutWorkflow.map(
      ofCase('caseWithoutWorkflow', 'The case is open and no workflow runs for it.'),
    ),
    ...findings.workflowsWithoutCase.map(ofCase('workflowWithoutCase', 'A workflow runs and there is no open case.')),
    ...findings.overdueWithoutOwner.map(
      problem<OverdueTask>(
        'overdueWithoutOwner',
        ({ id, kind, ownerRole, dueAt }) => `Task ${kind} (${id}) was due ${dueAt}; no ${ownerRole} can see it.`,
      ),
    ),
    ...findings.lateClocks.map(
      problem<LateClock>('lateClock', ({ id, kind, dueAt }) => `Clock ${kind} (${id}) ran out ${dueAt}, unnoticed.`),
    ),
    ...findings.unansweredCommands.map(
      problem<UnansweredCommand>(
        'unansweredCommand',
        ({ id, name, createdAt }) => `Command ${name} (${id}) of ${createdAt} was never decided.`,
      ),
    ),
    ...findings.missingSteps.map(problem<StepOfCase>('missingStep', ({ number }) => `Step ${number} is not there.`)),
    ...findings.missingEvents.map(
      problem<StepOfCase>('missingEvent', ({ number }) => `Step ${number} lacks an event on the timeline.`),
    ),
    ...findings.eventsWithoutStep.map(
      problem<StepOfCase>('eventWithoutStep', ({ number }) => `The timeline tells of step ${number}, never written.`),
    ),
  ];
}
