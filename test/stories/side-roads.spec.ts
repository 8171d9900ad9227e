import { codeWordsIn } from './side-roads/code-words.js';
import { CuriousTeller } from './side-roads/curious-teller.js';
import { sideRoads } from './side-roads/side-roads.js';
import { allCommands, commandsByBulkRuns, commandsDone } from './teller/command-counts.js';
import { StartedWorld } from './teller/started-world.js';

jest.setTimeout(400_000);

describe('beside the main road, on a started instance with its real terms', () => {
  const caseIds: string[] = [];
  let world: StartedWorld;
  let teller: CuriousTeller;

  beforeAll(async () => {
    world = await StartedWorld.start();
    teller = new CuriousTeller(world);
  });

  afterAll(() => world?.stop());

  it.each(sideRoads)('tells of $name', async ({ tell, ends }) => {
    const { caseId, end } = await tell(teller);
    caseIds.push(caseId);
    expect(end).toEqual(ends);
  });

  it('has used every command by then', async () => {
    const byBulkRuns = await Promise.all(caseIds.map((caseId) => commandsByBulkRuns(teller, caseId)));
    const done = new Set([...(await commandsDone(world)), ...byBulkRuns.flat()]);
    expect(allCommands.filter((command) => !done.has(command))).toEqual([]);
  });

  it('explained every step without code words', () => {
    expect(teller.explanations.length).toBeGreaterThan(allCommands.length);
    expect(codeWordsIn(teller.explanations)).toEqual([]);
  });

  it('wrote timelines without code words', async () => {
    const timelines = caseIds.map((caseId) => teller.as('coordinator').list(`cases/${caseId}/timeline`));
    expect(codeWordsIn(await Promise.all(timelines))).toEqual([]);
  });
});
