import { stories } from './stories.js';
import { PACE } from './teller/pace.js';
import { shortenTerms } from './teller/short-terms.js';
import { StartedWorld } from './teller/started-world.js';
import { Teller } from './teller/teller.js';

jest.setTimeout(400_000);

describe('on a started instance, with short terms', () => {
  let world: StartedWorld;
  let teller: Teller;

  beforeAll(async () => {
    world = await StartedWorld.start();
    teller = new Teller(world);
    await shortenTerms(teller, PACE.quick);
  });

  afterAll(() => world?.stop());

  it.each(stories)('tells of $name', async ({ tell, ends }) => {
    expect((await tell(teller)).end).toEqual(ends);
  });
});
