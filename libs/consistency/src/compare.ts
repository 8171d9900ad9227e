/** Where the tables and Temporal do not agree; ids of cases. */
export interface Difference {
  casesWithoutWorkflow: string[];
  workflowsWithoutCase: string[];
}

/** Holds the cases that must have a process against those that have one. A case that still waits for its start needs none. */
export function compare(open: readonly string[], running: readonly string[], waiting: readonly string[]): Difference {
  const [has, needs, starts] = [new Set(running), new Set(open), new Set(waiting)];
  return {
    casesWithoutWorkflow: open.filter((id) => !has.has(id) && !starts.has(id)),
    workflowsWithoutCase: running.filter((id) => !needs.has(id)),
  };
}

/** Whether both sides agree. */
export function agrees({ casesWithoutWorkflow, workflowsWithoutCase }: Difference): boolean {
  return casesWithoutWorkflow.length === 0 && workflowsWithoutCase.length === 0;
}
