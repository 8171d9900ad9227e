import type { Provider } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Config } from '#config/config';
import { ScansRepository } from '#persistence/documents/scans.repository';
import { RegionDesk } from '../sweeper/region-desk.js';
import { CONFIG, LOGGER } from '../tokens.js';
import { ClamScanner } from './clam-scanner.js';
import { DocumentScanning } from './document-scanning.js';
import { ScanLoop } from './scan-loop.js';
import { StoredFiles } from './stored-files.js';

/** Nobody scans where no scanner is set. */
const scanning: Provider = {
  provide: DocumentScanning,
  inject: [CONFIG, ScansRepository, StoredFiles, RegionDesk, LOGGER],
  useFactory: (
    { documents: { scanner } }: Config,
    ...[scans, files, desk, logger]: [ScansRepository, StoredFiles, RegionDesk, Logger]
  ) => scanner && new DocumentScanning(scans, files, new ClamScanner(scanner), desk, logger),
};

/** What the worker does for documents; the repositories come from the module, the sweep is one of the sweeper. */
export const documentProviders: Provider[] = [StoredFiles, scanning, ScanLoop];
