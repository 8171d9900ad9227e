import { Client, Connection } from '@temporalio/client';
import { caseWorkflowId } from '#contracts/case-process';
import { startDevServer, type TestTemporal } from '../support/temporal-servers.js';
import { everythingGoesWrong, everythingGoesWrongEnds } from './everything-goes-wrong/story.js';
import { PACE } from './teller/pace.js';
import { shortenTerms } from './teller/short-terms.js';
import { StartedWorld } from './teller/started-world.js';
import { Teller } from './teller/teller.js';

jest.setTimeout(300_000);

/** A life of years does not fit in one history: the engine is told to ask for a new run after every few commands. */
describe('on an engine of our own that wants many short runs', () => {
  let temporal: TestTemporal;
  let world: StartedWorld;

  beforeAll(async () => {
    temporal = await startDevServer(['limit.historyCount.suggestContinueAsNew=40']);
    world = await StartedWorld.start({ TEMPORAL_ADDRESS: temporal.address });
    await shortenTerms(new Teller(world), PACE.quick);
  });

  afterAll(async () => {
    await world?.stop();
    await temporal?.stop();
  });

  it('a case carries everything over from run to run', async () => {
    const { caseId, end } = await everythingGoesWrong(new Teller(world));
    expect(end).toEqual(everythingGoesWrongEnds);
    expect(await runsOf(temporal, caseId)).toBeGreaterThan(3);
  });
});

async function runsOf({ address, namespace }: TestTemporal, caseId: string): Promise<number> {
  const connection = await Connection.connect({ address });
  try {
    const { workflow } = new Client({ connection, namespace });
    const { count } = await workflow.count(`WorkflowId = '${caseWorkflowId(caseId)}'`);
    return count;
  } finally {
    await connection.close();
  }
}
