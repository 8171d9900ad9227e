import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { pino } from 'pino';
import { parseKeyRing } from '#config/key-rings';
import { checkAccessLog } from '#consistency/access-log/check-access-log';
import type { AccessLogEntry, ChainFault } from '#contracts/access-log';
import type { LogKeys } from '#domain/access-log/mac';
import { signEntry, subjectOf } from '#domain/access-log/sign-entry';
import { AccessLogRepository } from '#persistence/access-log/access-log.repository';
import { AccessLogChainsRepository } from '#persistence/access-log/access-log-chains.repository';
import { AccessLogProofRepository } from '#persistence/access-log/access-log-proof.repository';
import { LogSnapshot } from '#persistence/access-log/log-snapshot';
import { Linker } from '../../../apps/worker/src/access-log/linker.js';
import { testConfig } from '../../support/secrets.js';

const keyOf = (id: string) => `${id}:${Buffer.from(id.repeat(16)).toString('base64')}`;

/** Before and after a rotation of the keys. */
export const OLD_KEYS_IN_TEXT = keyOf('k1');
export const KEYS_IN_TEXT = `${keyOf('k2')},${OLD_KEYS_IN_TEXT}`;
export const OLD_KEYS: LogKeys = parseKeyRing(OLD_KEYS_IN_TEXT);
export const KEYS: LogKeys = parseKeyRing(KEYS_IN_TEXT);

/** The linker of a worker with these keys, on this database. */
export function linkerOn(dataSource: DataSource, keys = KEYS_IN_TEXT): Linker {
  const config = testConfig({ DATABASE_URL: 'postgres://nobody@nowhere/none', ACCESS_LOG_KEYS: keys });
  return new Linker(new AccessLogChainsRepository(dataSource), config, pino({ level: 'silent' }));
}

/** An entry as the API would write it. */
export function someEntry(regionId: string, n: number): AccessLogEntry {
  const caseIds = n % 4 === 0 ? [] : [randomUUID(), ...(n % 3 === 0 ? [randomUUID()] : [])];
  return {
    id: randomUUID(),
    regionId,
    at: new Date(Date.UTC(2026, 10, 22, 9, 0, 0, n)).toISOString(),
    userId: n % 7 === 0 ? null : randomUUID(),
    role: n % 7 === 0 ? null : 'coordinator',
    onBehalfOf: n % 5 === 0 ? [randomUUID()] : [],
    action: n % 6 === 0 ? 'decide' : 'read',
    activity: 'dossier',
    caseIds,
    subjects: caseIds.map((caseId) => subjectOf(KEYS, caseId)),
    fields: ['pause', 'clock'],
    purpose: 'Het dossier inzien om het kind te helpen',
    ground: 'AVG art. 6 lid 1 onder e',
    route: 'GET /v1/cases/:caseId/pauses',
    outcome: 'done',
    traceId: randomUUID().replaceAll('-', ''),
    spanId: '00f067aa0ba902b7',
  };
}

/** Writes entries of these regions in turn. */
export async function write(
  dataSource: DataSource,
  regions: readonly string[],
  count: number,
  keys: LogKeys = KEYS,
): Promise<void> {
  const log = new AccessLogRepository(dataSource);
  for (let n = 0; n < count; n++) {
    await log.append([signEntry(keys, someEntry(regions[n % regions.length]!, n))]);
  }
}

/** What stands outside the database. */
export interface Outside {
  lines: readonly string[];
  last: string | null;
}

/** Looks at the whole log: all of a database, or as it is inside of a transaction. */
export async function faultsSeenBy(
  where: DataSource | EntityManager,
  { anchors = null, linkedBefore = null }: { anchors?: Outside | null; linkedBefore?: Date | null } = {},
): Promise<ChainFault[]> {
  const { faults } = await checkAccessLog({
    log:
      where instanceof DataSource
        ? new AccessLogProofRepository(where)
        : { inSnapshot: (read) => read(new LogSnapshot(where)) },
    keys: KEYS,
    anchors: () => Promise.resolve(anchors && { last: anchors.last, lines: linesOf(anchors.lines) }),
    linkedBefore,
  });
  return faults;
}

async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
