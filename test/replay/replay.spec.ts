import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from '@temporalio/worker';
import { dataConverterWith } from '#temporal/data-converter';
import { TEMPORAL_KEYS } from '../support/secrets.js';

/** A folder a kind of workflow. */
const HISTORIES = ['case-escalation', 'case-retention'];
const options = {
  workflowBundle: { codePath: resolve('dist/workflow-bundle.js') },
  dataConverter: dataConverterWith(TEMPORAL_KEYS),
};

jest.setTimeout(120_000);

/** Cases live for years: what is changed in a workflow must still follow every history that runs today. */
describe('recorded histories', () => {
  it.each(recorded())('%s is followed to the letter', async (file) => {
    const history: unknown = JSON.parse(readFileSync(join(__dirname, file), 'utf8'));
    await expect(Worker.runReplayHistory(options, history)).resolves.toBeUndefined();
  });

  it('would show a history that the code does not follow', async () => {
    const [file] = recorded();
    const history = JSON.parse(readFileSync(join(__dirname, file!), 'utf8')) as History;
    const timer = history.events.findIndex(({ eventType }) => eventType === 'EVENT_TYPE_TIMER_STARTED');
    const { timerStartedEventAttributes: _gone, ...event } = history.events[timer]!;
    history.events[timer] = { ...event, ...ANOTHER_COMMAND };
    await expect(Worker.runReplayHistory(options, history)).rejects.toThrow(/nondeterminism/i);
  });
});

/** In each a folder a release: what any of them began may still run. */
function recorded(): string[] {
  return HISTORIES.flatMap((folder) =>
    readdirSync(join(__dirname, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .map((file) => join(folder, file)),
  );
}

interface History {
  events: { eventType: string; timerStartedEventAttributes?: object }[];
}

const ANOTHER_COMMAND = {
  eventType: 'EVENT_TYPE_ACTIVITY_TASK_SCHEDULED',
  activityTaskScheduledEventAttributes: {
    activityId: '99',
    activityType: { name: 'recordSomethingElse' },
    taskQueue: { name: 'doorbraak', kind: 'TASK_QUEUE_KIND_NORMAL' },
  },
};
