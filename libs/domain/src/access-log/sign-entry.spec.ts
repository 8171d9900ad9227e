import type { AccessLogEntry } from '#contracts/access-log';
import { canonicalEntry, isOurs, signEntry, subjectOf } from './sign-entry.js';
import { anEntry, KEYS, OTHER_KEYS } from './testing/an-entry.js';

describe(canonicalEntry.name, () => {
  it('holds every column', () => {
    const entry = anEntry(1);
    const plain = canonicalEntry(entry);
    for (const name of Object.keys(entry) as (keyof AccessLogEntry)[]) {
      expect([name, canonicalEntry({ ...entry, [name]: 'another' })]).not.toEqual([name, plain]);
    }
  });

  it('never gives two entries the same form', () => {
    const entry = anEntry(1);
    expect(canonicalEntry({ ...entry, fields: ['a,b'] })).not.toBe(canonicalEntry({ ...entry, fields: ['a', 'b'] }));
    expect(canonicalEntry({ ...entry, purpose: 'a', ground: 'b","c' })).not.toBe(
      canonicalEntry({ ...entry, purpose: 'a","b', ground: 'c' }),
    );
  });
});

describe(isOurs.name, () => {
  const entry = signEntry(KEYS, anEntry(1));

  it('knows its own entries, and those under an older key', () => {
    expect(isOurs(KEYS, entry)).toBe(true);
    expect(isOurs([...OTHER_KEYS, ...KEYS], entry)).toBe(true);
  });

  it('knows an entry that was changed, and one whose key is gone', () => {
    expect(isOurs(KEYS, { ...entry, userId: null })).toBe(false);
    expect(isOurs(OTHER_KEYS, entry)).toBeNull();
  });
});

describe(subjectOf.name, () => {
  it('is the same for a case, and does not show it', () => {
    const [caseId] = anEntry(1).caseIds as [string];
    expect(subjectOf(KEYS, caseId)).toBe(subjectOf(KEYS, caseId));
    expect(subjectOf(KEYS, caseId)).not.toBe(subjectOf(OTHER_KEYS, caseId));
    expect(subjectOf(KEYS, caseId)).toMatch(/^[0-9a-f]{32}$/);
  });
});
