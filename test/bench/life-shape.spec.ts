import { lifeShape } from './life-shape.js';

describe(lifeShape.name, () => {
  it('counts what happened before the first command and in each', () => {
    const marker = { markerRecordedEventAttributes: {} };
    const timer = { timerStartedEventAttributes: {} };
    const accepted = { workflowExecutionUpdateAcceptedEventAttributes: {} };
    const activity = { activityTaskScheduledEventAttributes: {} };
    const events = [{}, marker, timer, accepted, activity, marker, accepted, marker, timer];
    expect(lifeShape(events)).toEqual({
      opening: { localActivities: 1, activities: 0, timers: 1 },
      steps: [
        { localActivities: 1, activities: 1, timers: 0 },
        { localActivities: 1, activities: 0, timers: 1 },
      ],
    });
  });
});
