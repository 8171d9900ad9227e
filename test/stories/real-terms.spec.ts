import { adviceOnly, adviceOnlyEnds } from './advice-only/story.js';
import { everythingGoesWrong, everythingGoesWrongEnds } from './everything-goes-wrong/story.js';
import { girlOfTwelve, girlOfTwelveEnds } from './girl-of-twelve/story.js';
import { SkippingWorld } from './teller/skipping-world.js';
import { Teller } from './teller/teller.js';
import { describeTimeSkipping, timeSkippingExecutable } from '../support/temporal-servers.js';

jest.setTimeout(300_000);

describeTimeSkipping('the stories with their real terms, on the server that skips time', () => {
  let world: SkippingWorld;
  let teller: Teller;

  beforeEach(async () => {
    world = await SkippingWorld.start((await timeSkippingExecutable())!);
    teller = new Teller(world);
  });

  afterEach(() => world?.stop());

  it('tells of the girl of twelve', async () => {
    expect(await girlOfTwelve(teller)).toMatchObject(girlOfTwelveEnds);
  });

  it('tells of the case in which everything goes wrong', async () => {
    expect(await everythingGoesWrong(teller)).toMatchObject(everythingGoesWrongEnds);
  });

  it('tells of the consult in which nobody is named, until its dossier is destroyed after twenty years', async () => {
    const { caseId, ...end } = await adviceOnly(teller);
    expect(end).toMatchObject(adviceOnlyEnds);
    const isDestroyed = async () => {
      const events = await teller.as('coordinator').list<{ type: string }>(`cases/${caseId}/timeline`);
      return events.map(({ type }) => type).join() === 'dossierDestroyed';
    };
    await world.letPass(100);
    expect(await isDestroyed()).toBe(false);
    await world.letPass(20 * 366, isDestroyed);
  });
});
