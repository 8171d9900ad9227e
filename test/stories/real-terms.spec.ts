import { retentionWorkflowId } from '#contracts/case-process';
import { recordHistory } from '../replay/record.js';
import { describeTimeSkipping, timeSkippingExecutable } from '../support/temporal-servers.js';
import { adviceOnly } from './advice-only/story.js';
import { stories } from './stories.js';
import { SkippingWorld } from './teller/skipping-world.js';
import { Teller } from './teller/teller.js';

jest.setTimeout(120_000);

describeTimeSkipping('with their real terms, on the server that skips time', () => {
  let world: SkippingWorld;
  let teller: Teller;

  beforeEach(async () => {
    world = await SkippingWorld.start((await timeSkippingExecutable())!);
    teller = new Teller(world);
  });

  afterEach(() => world?.stop());

  it.each(stories)('tells of $name', async ({ name, tell, ends }) => {
    const { caseId, end } = await tell(teller);
    expect(end).toEqual(ends);
    const release = process.env['RECORD_HISTORIES'];
    if (release) await recordHistory(world.temporal.client.workflow, { caseId, story: name, release });
  });

  it('keeps a closed dossier for twenty years, and then destroys it', async () => {
    const { caseId } = await adviceOnly(teller);
    const isDestroyed = async () => {
      const events = await teller.as('coordinator').list<{ type: string }>(`cases/${caseId}/timeline`);
      return events.map(({ type }) => type).join() === 'dossierDestroyed';
    };
    for (let year = 1; year < 20; year += 1) await world.letPass(365);
    expect(await isDestroyed()).toBe(false);
    await world.untilEnded(retentionWorkflowId(caseId));
    expect(await isDestroyed()).toBe(true);
  });
});
