import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isFree, keptPorts } from './ports.js';

describe(keptPorts.name, () => {
  let home: string;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'doorbraak-ports-'));
  });
  afterEach(() => rmSync(home, { recursive: true }));

  it('gives every name its own port, and the same one at the next start', async () => {
    const first = await keptPorts(home, ['postgres', 'temporal']);
    expect(first.postgres).not.toBe(first.temporal);
    expect(await keptPorts(home, ['postgres', 'temporal'])).toEqual(first);
  });
});

describe(isFree.name, () => {
  it('sees a port that somebody else listens on', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    expect(await isFree((server.address() as AddressInfo).port)).toBe(false);
    await new Promise((resolve) => server.close(resolve));
  });
});
