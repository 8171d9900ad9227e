import { adviceOnly, adviceOnlyEnds } from './advice-only/story.js';
import { everythingGoesWrong, everythingGoesWrongEnds } from './everything-goes-wrong/story.js';
import { girlOfTwelve, girlOfTwelveEnds } from './girl-of-twelve/story.js';
import { PACE } from './teller/pace.js';
import { shortenTerms } from './teller/short-terms.js';
import { StartedWorld } from './teller/started-world.js';
import { Teller } from './teller/teller.js';

jest.setTimeout(400_000);

describe('the stories on a started instance, with short terms', () => {
  let world: StartedWorld;
  let teller: Teller;

  beforeAll(async () => {
    world = await StartedWorld.start();
    teller = new Teller(world);
    await shortenTerms(teller, PACE.quick);
  });

  afterAll(() => world?.stop());

  it('tells of the girl of twelve', async () => {
    expect(await girlOfTwelve(teller)).toMatchObject(girlOfTwelveEnds);
  });

  it('tells of the case in which everything goes wrong', async () => {
    expect(await everythingGoesWrong(teller)).toMatchObject(everythingGoesWrongEnds);
  });

  it('tells of the consult in which nobody is named', async () => {
    expect(await adviceOnly(teller)).toMatchObject(adviceOnlyEnds);
  });
});
