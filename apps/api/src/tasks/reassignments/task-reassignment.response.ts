import { CountField, IdField } from '../../http/fields.js';

const MOST = 1_000_000;

/** What was set going: the run brings each task to who gets it. */
export class TaskReassignmentResponse {
  @IdField({ label: 'de opdracht over veel taken' })
  bulkRunId!: string;

  @CountField({ label: 'hoeveel taken naar een ander gaan', min: 1, max: MOST, example: 12 })
  tasks!: number;

  @CountField({ label: 'hoeveel taken blijven: alleen wie gevraagd is, kan ze doen', min: 0, max: MOST, example: 1 })
  personalTasks!: number;

  @CountField({ label: 'hoeveel taken blijven: wie ze kan doen, is er nu niet', min: 0, max: MOST, example: 0 })
  withoutColleague!: number;
}
