/** What the engine saw of one step of a case. */
export interface LifeStep {
  localActivities: number;
  activities: number;
  timers: number;
}

/** A life as the engine saw it: what came before the first command, and a step a command. */
export interface LifeShape {
  opening: LifeStep;
  steps: LifeStep[];
}

/** The part of an event of a history that tells which kind it is. */
export interface HistoryEvent {
  workflowExecutionUpdateAcceptedEventAttributes?: unknown;
  markerRecordedEventAttributes?: unknown;
  activityTaskScheduledEventAttributes?: unknown;
  timerStartedEventAttributes?: unknown;
}

/** The shape of a life, from its history. */
export function lifeShape(events: readonly HistoryEvent[]): LifeShape {
  const [opening, ...steps] = events.reduce<LifeStep[]>(addEvent, [nothing()]);
  return { opening: opening!, steps };
}

function addEvent(steps: LifeStep[], event: HistoryEvent): LifeStep[] {
  const step = steps.at(-1)!;
  if (event.workflowExecutionUpdateAcceptedEventAttributes) steps.push(nothing());
  if (event.markerRecordedEventAttributes) step.localActivities += 1;
  if (event.activityTaskScheduledEventAttributes) step.activities += 1;
  if (event.timerStartedEventAttributes) step.timers += 1;
  return steps;
}

const nothing = (): LifeStep => ({ localActivities: 0, activities: 0, timers: 0 });
