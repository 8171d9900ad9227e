import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { DocumentVersionEntity } from '#persistence/documents/document-version.entity';
import { ScansRepository } from '#persistence/documents/scans.repository';
import { RegionDesk } from '../sweeper/region-desk.js';
import { LOGGER } from '../tokens.js';
import { Scanner, ScannerAway } from './scanner.js';
import { StoredFiles } from './stored-files.js';

/** Longer than a scan takes, so that no other worker takes the file meanwhile. */
const LEASE_MS = 5 * 60_000;
const SCANNER_REST_MS = 15_000;
/** A file that cannot be read is a matter for who keeps the store, not for every round. */
const UNREADABLE_REST_MS = 60 * 60_000;

/** Has the scanner look into what nobody looked into yet. */
@Injectable()
export class DocumentScanning {
  constructor(
    private readonly scans: ScansRepository,
    private readonly files: StoredFiles,
    private readonly scanner: Scanner,
    private readonly desk: RegionDesk,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Looks into one file; false when there is nothing to look into, or nobody to do it. */
  async next(now: Date): Promise<boolean> {
    const version = await this.scans.claim(now.toISOString(), after(now, LEASE_MS));
    if (!version) return false;
    try {
      await this.settle(version, await this.scanner.scan(await this.files.open(version)), now);
      return true;
    } catch (error) {
      const away = error instanceof ScannerAway;
      this.logger.warn({ versionId: version.id, err: error }, 'a document could not be scanned now');
      await this.scans.postpone(version.id, after(now, away ? SCANNER_REST_MS : UNREADABLE_REST_MS));
      return !away;
    }
  }

  private async settle(version: DocumentVersionEntity, verdict: 'clean' | 'infected', now: Date): Promise<void> {
    const at = now.toISOString();
    if (verdict === 'clean') return this.scans.clean(version, at);
    this.logger.warn({ caseId: version.caseId, documentId: version.documentId }, 'a document has a virus');
    await this.scans.infected(version, at, (regionId) => this.desk.dueAt(regionId, now));
  }
}

const after = (now: Date, milliseconds: number): string => new Date(now.getTime() + milliseconds).toISOString();
