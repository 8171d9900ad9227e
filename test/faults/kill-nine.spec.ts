import { stories } from '../stories/stories.js';
import { PACE } from '../stories/teller/pace.js';
import { shortenTerms } from '../stories/teller/short-terms.js';
import { StartedWorld } from '../stories/teller/started-world.js';
import { Teller } from '../stories/teller/teller.js';
import { FaultyWorld } from './faulty-world.js';
import { verify } from './verify.js';

jest.setTimeout(600_000);

describe('kill -9 in the middle of a story', () => {
  let world: StartedWorld;

  beforeAll(async () => {
    world = await StartedWorld.start();
    await shortenTerms(new Teller(world), PACE.patient);
  });

  afterAll(() => world?.stop());

  it.each(stories)('changes nothing in the end of $name', async ({ tell, ends }) => {
    const faulty = new FaultyWorld(world);
    const { end } = await tell(new Teller(faulty));
    expect(end).toEqual(ends);
    expect(faulty.blows.length).toBeGreaterThan(1);
  });

  it('leaves nothing that verify finds', async () => {
    expect(await verify(world.home)).toMatchObject({
      problems: [],
      casesWithoutWorkflow: 0,
      workflowsWithoutCase: 0,
      outboxPending: 0,
    });
  });
});
