import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseKeyRing } from '#config/key-rings';
import { addKeys, homeKeys, KEY_RINGS, keysFile, runsWithoutNewKeys } from './home-keys.js';
import { addNewKeys } from './rotate-keys/new-keys.js';

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'doorbraak-keys-'));
});
afterEach(() => rmSync(home, { recursive: true }));

const idsOf = (ring: string): string[] => parseKeyRing(ring).map(({ id }) => id);
const launcher = { pid: 7, startTime: 'now' };

describe(homeKeys.name, () => {
  it('makes keys once, which nobody else may read', () => {
    const made = homeKeys(home);
    expect(homeKeys(home)).toEqual(made);
    expect(new Set(Object.values(made)).size).toBe(KEY_RINGS.length);
    expect(statSync(join(home, keysFile)).mode & 0o077).toBe(0);
  });
});

describe(addKeys.name, () => {
  it('puts a key in front of every ring, and keeps what opens the past', () => {
    const before = homeKeys(home);
    addKeys(home, 'second', undefined);
    const after = homeKeys(home);
    for (const name of KEY_RINGS) {
      expect(idsOf(after[name])).toEqual(['second', 'first']);
      expect(after[name].endsWith(before[name])).toBe(true);
    }
    expect(statSync(join(home, keysFile)).mode & 0o077).toBe(0);
  });

  it('is unknown to who ran meanwhile, and known to the next start', () => {
    homeKeys(home);
    expect(runsWithoutNewKeys(home, launcher)).toBe(false);
    addKeys(home, 'second', launcher);
    expect(runsWithoutNewKeys(home, launcher)).toBe(true);
    expect(runsWithoutNewKeys(home, { ...launcher, startTime: 'later' })).toBe(false);
    expect(runsWithoutNewKeys(home, undefined)).toBe(false);
  });
});

describe(addNewKeys.name, () => {
  it('names the key after the moment, and tells nothing of the secret', () => {
    homeKeys(home);
    const told = addNewKeys(home, launcher, new Date('2026-11-22T14:00:00.000Z'));
    expect(told).toMatchObject({ added: 'k20261122140000000', next: expect.stringContaining('start it again') });
    const [secret = ''] = homeKeys(home).MASTER_KEYS.split(',');
    expect(JSON.stringify(told)).not.toContain(secret.split(':')[1]);
    expect(readFileSync(join(home, keysFile), 'utf8')).toContain(secret);
  });

  it('refuses where the environment gives the keys, or a home has none', () => {
    expect(() => addNewKeys(home, undefined, new Date())).toThrow('There are no keys');
    process.env['BSN_KEYS'] = homeKeys(home).BSN_KEYS;
    try {
      expect(() => addNewKeys(home, undefined, new Date())).toThrow('The environment gives BSN_KEYS');
    } finally {
      delete process.env['BSN_KEYS'];
    }
  });
});
