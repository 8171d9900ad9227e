import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Config } from '#config/config';
import { keptAnchors } from '#consistency/access-log/anchor-lines';
import { checkAccessLog, type LogFindings } from '#consistency/access-log/check-access-log';
import { before, LINK_GRACE } from '#consistency/graces';
import { AccessLogProofRepository, type StoredCheck } from '#persistence/access-log/access-log-proof.repository';
import { CONFIG, LOGGER } from '../tokens.js';
import type { Sweep, SweepCounts } from './sweep.js';

/** A look reads the whole log. */
const EVERY_MS = 60 * 60_000;

/** Looks every hour whether the access log is whole; auditors see what came of it. */
@Injectable()
export class AccessLogSweep implements Sweep {
  readonly name = 'accessLog';

  constructor(
    private readonly log: AccessLogProofRepository,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async sweep(now: Date): Promise<SweepCounts> {
    const last = await this.log.lastCheckAt();
    if (last && last > before(now, EVERY_MS).toISOString()) return { found: 0, mended: 0, opened: 0, ended: 0 };
    const findings = await checkAccessLog({
      log: this.log,
      keys: this.config.keys.accessLog,
      anchors: () => keptAnchors(this.config.home),
      linkedBefore: before(now, LINK_GRACE),
    });
    for (const fault of findings.faults) this.logger.error(fault, 'the access log is not whole');
    await this.log.keep(checksOf(findings, now.toISOString()));
    return { found: findings.faults.length, mended: 0, opened: 0, ended: 0 };
  }
}

/** What is wrong with the anchors themselves is wrong for every region. */
function checksOf({ links, faults }: LogFindings, checkedAt: string): StoredCheck[] {
  const regions = new Set([...links.keys(), ...faults.flatMap(({ regionId }) => regionId ?? [])]);
  return [...regions].map((regionId) => {
    const own = faults.filter((fault) => fault.regionId === null || fault.regionId === regionId);
    const [first] = own;
    return {
      regionId,
      checkedAt,
      links: links.get(regionId) ?? 0,
      faults: own.length,
      firstFault: first?.kind ?? null,
      firstFaultSeq: first?.seq ?? null,
      firstFaultEntryId: first?.entryId ?? null,
    };
  });
}
