import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from '@temporalio/worker';

const HISTORIES = join(__dirname, 'case-escalation');
const options = { workflowBundle: { codePath: resolve('dist/workflow-bundle.js') } };

jest.setTimeout(120_000);

/** Cases live for years: what is changed in a workflow must still follow every history that runs today. */
describe('recorded histories', () => {
  it.each(readdirSync(HISTORIES))('%s is followed to the letter', async (file) => {
    const history: unknown = JSON.parse(readFileSync(join(HISTORIES, file), 'utf8'));
    await expect(Worker.runReplayHistory(options, history)).resolves.toBeUndefined();
  });

  it('would show a history that the code does not follow', async () => {
    const [file] = readdirSync(HISTORIES);
    const history = readFileSync(join(HISTORIES, file!), 'utf8').replaceAll('recordStep', 'recordSomethingElse');
    await expect(Worker.runReplayHistory(options, JSON.parse(history))).rejects.toThrow(/[Nn]ondeterminism/);
  });
});
