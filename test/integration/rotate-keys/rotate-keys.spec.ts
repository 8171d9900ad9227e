import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BsnsRepository } from '#persistence/bsns/bsns.repository';
import { IntakesRepository } from '#persistence/intakes/intakes.repository';
import { addKeys, keysFile } from '../../../apps/local/src/home-keys.js';
import { rotateKeys } from '../../../apps/local/src/rotate-keys/rotate-keys.js';
import { masterKeysOf } from '../../../apps/local/src/verify/temporal-keys.js';
import { MASTERS, SECRETS } from '../../support/secrets.js';
import { serviceUrls } from '../../support/service-urls.js';
import { freshDatabases } from '../persistence/database.js';
import { addRegion, submissionOf } from '../persistence/fixtures.js';

describe(rotateKeys.name, () => {
  const { dataSource, url } = freshDatabases();
  let home: string;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'doorbraak-rotate-'));
    writeFileSync(join(home, keysFile), JSON.stringify(SECRETS));
  });
  afterEach(() => rmSync(home, { recursive: true }));

  it('rotates dossiers and BSNs as the worker, and says which keys open nothing more', async () => {
    const submission = { ...submissionOf(await addRegion(dataSource(), 'ME')), bsn: '123456782' };
    await new IntakesRepository(dataSource(), MASTERS).submit(submission);
    const { worker } = await serviceUrls(url());
    const before = { total: 1, rewrapped: 0, onOldKeys: {}, mayBeRemoved: [] };
    expect((await rotateKeys(worker, masterKeysOf(home))).rotations).toEqual([
      { ring: 'MASTER_KEYS', purpose: 'content', ...before },
      { ring: 'BSN_KEYS', purpose: 'bsn', ...before },
    ]);

    addKeys(home, 'second', undefined);
    const rotated = { total: 1, rewrapped: 1, onOldKeys: {}, mayBeRemoved: ['test'] };
    expect((await rotateKeys(worker, masterKeysOf(home))).rotations).toEqual([
      { ring: 'MASTER_KEYS', purpose: 'content', ...rotated },
      { ring: 'BSN_KEYS', purpose: 'bsn', ...rotated },
    ]);

    const { removeFrom } = await rotateKeys(worker, masterKeysOf(home));
    expect(removeFrom).toMatchObject({
      ACCESS_LOG_KEYS: expect.stringMatching(/^Never/),
      TEMPORAL_KEYS: expect.stringMatching(/^Only when/),
    });

    const {
      content: [content],
      bsn: [bsn],
    } = masterKeysOf(home);
    const onlyNew = { content: [content], bsn: [bsn] } as const;
    const { id } = submission.case;
    expect(await new IntakesRepository(dataSource(), onlyNew).find(id)).toEqual(submission.intake);
    expect(await new BsnsRepository(dataSource(), onlyNew).read(id)).toBe('123456782');
  });
});
