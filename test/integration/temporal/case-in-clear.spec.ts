import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { caseWorkflowId } from '#contracts/case-process';
import { connectClient } from '#temporal/client';
import { userId } from '../../../apps/local/src/demo/keys.js';
import { advised, submit } from '../../stories/side-roads/begin.js';
import { Teller } from '../../stories/teller/teller.js';
import { type InClear, readInClear } from '../../support/history-in-clear.js';
import { TEMPORAL_KEYS } from '../../support/secrets.js';
import { WorkingWorld } from '../worker/working-world.js';

jest.setTimeout(180_000);

/** Every form of what may be read in Temporal's database. */
const IN_CLEAR: Readonly<Record<string, RegExp>> = {
  'a number or a switch': /^(\d+(\.\d+)?|true|false)$/,
  'a moment': /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/,
  'a length of time': /^\d+(\.\d+)?s$/,
  'a kind of event': /^(EVENT_TYPE|TASK_QUEUE_KIND)_[A-Z_]+$/,
  'an id: of a case, a command, a run': /^(case-)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\/request)?$/,
  'a name in our code': /^[a-z][A-Za-z]{2,40}$/,
  'which process worked': /^\d+@[\w.-]+$/,
  'which program worked': /^(@temporalio\/worker@[\d.]+\+[0-9a-f]+|temporal-typescript|\d+\.\d+\.\d+)$/,
  'a mark of the engine': /^(core_local_activity|core_patch|request-from-RespondWorkflowTaskCompleted)$/,
  'when a step was written':
    /^\{"seq":\d+,"attempt":\d+,"activity_id":"\d+","activity_type":"[A-Za-z]+",("\w+":(null|\{"seconds":\d+,"nanos":\d+\}),?)+\}$/,
  'a change of our rules': /^(\{"id":"[a-z-]+","deprecated":false\}|\["[a-z-]+"(,"[a-z-]+")*\])$/,
};

describe('a case in Temporal', () => {
  let world: WorkingWorld;
  let client: Client;
  let workflowId: string;
  let seen: InClear;
  beforeAll(async () => {
    world = await WorkingWorld.start();
    client = await connectClient(world.temporal, TEMPORAL_KEYS);
    const told = await submit(new Teller(world), 'Kanarie: waar kan Sem wonen?');
    workflowId = caseWorkflowId(told.id);
    await advised(told, { treatment: 420_000 });
    seen = readInClear(historyToJSON(await client.workflow.getHandle(workflowId).fetchHistory()));
  });
  afterAll(async () => {
    await client?.connection.close();
    await world?.stop();
  });

  it('shows ids, kinds and moments to whoever reads the database, and nothing else', () => {
    const forms = Object.values(IN_CLEAR);
    expect(seen.encrypted).toBeGreaterThan(20);
    expect(seen.texts.filter(({ text }) => !forms.some((form) => form.test(text)))).toEqual([]);
  });

  it('does not show who acted', () => {
    const people = ['casusinbrenger', 'coordinator', 'regievoerder', 'expert-001'].map((name) => userId(name));
    expect(seen.texts.filter(({ text }) => people.some((person) => text.includes(person)))).toEqual([]);
  });

  it('has an id, a memo and search attributes that tell nothing of anybody', async () => {
    const { raw } = await client.workflow.getHandle(workflowId).describe();
    const { memo, searchAttributes } = raw.workflowExecutionInfo!;
    expect(workflowId).toMatch(IN_CLEAR['an id: of a case, a command, a run']!);
    expect(memo?.fields ?? {}).toEqual({});
    expect(Object.keys(searchAttributes?.indexedFields ?? {}).sort()).toEqual(['BuildIds', 'TemporalChangeVersion']);
  });
});
