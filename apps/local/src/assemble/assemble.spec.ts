import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expert, problem } from '../../../../libs/domain/src/assembly/testing/small-problem.js';
import { assemble } from './assemble.js';
import { BadInput } from './bad-input.js';

const folder = mkdtempSync(join(tmpdir(), 'doorbraak-assemble-'));
const find = (file: string) => join(folder, file);
const write = (name: string, text: string) => writeFileSync(find(name), text);
const ask = (...args: string[]) => assemble(args, find, () => performance.now());
const faultsOf = (...args: string[]) => {
  try {
    ask(...args);
  } catch (error) {
    if (error instanceof BadInput) return error.faults;
    throw error;
  }
  throw new Error('Nothing is refused.');
};

const lvb = { domain: 'lvb', level: 2, seats: 1 };
const experts = [
  expert('e1', { domains: [lvb] }),
  expert('e2', { domains: [lvb], activeCases: 1 }),
  expert('e3', { declaredConflict: true }),
];
write('team.json', `\uFEFF${JSON.stringify(problem({ requirements: [lvb], experts }))}`);
write('nobody.json', JSON.stringify(problem({ requirements: [lvb], experts: [expert('e1')] })));
write('faults.json', JSON.stringify({ ...problem({ mustInclude: ['e9'] }), slots: 7 }));
write('words.json', 'no problem');
writeFileSync(
  find('latin.json'),
  Buffer.from(JSON.stringify(problem({ involvedOrganisations: ['\u00e9'] })), 'latin1'),
);
const [twice, once] = [JSON.stringify(problem({ experts })), JSON.stringify(problem())];
write('twice.json', `{"mustInclude":[],${twice.slice(1).replace('"id":"e2"', '"id":"e1","i\\u0064":"e2"')}`);
write('large.json', once.replace('"maxSize":7', '"maxSize":9007199254740993'));

describe(assemble.name, () => {
  afterAll(() => rmSync(folder, { recursive: true }));

  it('gives the best team, and how long that took', () => {
    const answer = ask('team.json');
    expect(answer).toEqual({
      outcome: 'team',
      slot: null,
      members: [{ expert: 'e1', covers: ['lvb'] }],
      objectives: { size: 1, load: 0, belowTarget: 0, mixedSizes: 0, travelMinutes: 0, knowsFamily: 0 },
      optimal: true,
      milliseconds: expect.any(Number),
    });
  });

  it('says what to relax where there is no team', () => {
    const bestAvailable = { level: 0, candidates: 0, meeting: 0 };
    const relaxations = [{ requirement: lvb, bestAvailable }];
    expect(ask('nobody.json')).toMatchObject({ outcome: 'infeasible', relaxations, optimal: true });
  });

  it('says why not', () => {
    expect(ask('team.json', '--why-not', 'e3')).toEqual({ expert: 'e3', rule: 'H3' });
    const why = { expert: 'e2', team: { members: [{ expert: 'e2' }] }, worseOn: 'load', theirs: 250, best: 0 };
    expect(ask('team.json', '--why-not', 'e2')).toMatchObject(why);
    expect(ask('--why-not=e1', 'team.json')).toMatchObject({ expert: 'e1', worseOn: null });
  });

  it('points at every fault of a problem', () => {
    expect(faultsOf('faults.json')).toEqual([
      { path: '/slots', message: 'This must be a list.' },
      { path: '/mustInclude/0', message: 'There is no expert e9.' },
    ]);
  });

  it.each([
    ['no file', []],
    ['two files', ['team.json', 'nobody.json']],
    ['an unknown option', ['team.json', '--fast']],
    ['no expert after --why-not', ['team.json', '--why-not']],
    ['a file that is not there', ['nothing.json']],
    ['a file without JSON', ['words.json']],
    ['a file that is not in UTF-8', ['latin.json']],
    ['two experts after --why-not', ['team.json', '--why-not', 'e1', '--why-not', 'e2']],
  ])('refuses %s', (_, args) => {
    expect(faultsOf(...args)).toEqual([{ path: '', message: expect.any(String) }]);
  });

  it('refuses an expert whom the file does not know', () => {
    expect(faultsOf('team.json', '--why-not', 'e9')).toEqual([{ path: '/experts', message: 'There is no expert e9.' }]);
  });

  it('points at every key that stands twice in one object, which JSON.parse overlooks', () => {
    const message = 'This key stands more than once in its object.';
    expect(faultsOf('twice.json')).toEqual(['/experts/1/id', '/mustInclude'].map((path) => ({ path, message })));
    write('twice-and-wrong.json', '{"slots": 1, "slots": 1}');
    expect(faultsOf('twice-and-wrong.json').map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/slots', '/experts', '/team']),
    );
  });

  it('says of a number that it is too large, not that it is none', () => {
    expect(faultsOf('large.json')).toEqual([{ path: '/team/maxSize', message: expect.stringContaining('too large') }]);
  });

  it('takes the longest journey that is exact, and points at it where a team cannot sum it', () => {
    const far = (id: string) => expert(id, { travelMinutes: Number.MAX_SAFE_INTEGER });
    write('far.json', JSON.stringify(problem({ experts: [far('e1')] })));
    expect(ask('far.json')).toMatchObject({ objectives: { travelMinutes: Number.MAX_SAFE_INTEGER }, optimal: true });
    write('too-far.json', JSON.stringify(problem({ experts: [expert('e0'), far('e1'), far('e2')] })));
    expect(faultsOf('too-far.json')).toEqual([
      { path: '/experts/1/travelMinutes', message: expect.stringContaining(String(Number.MAX_SAFE_INTEGER)) },
    ]);
  });
});
