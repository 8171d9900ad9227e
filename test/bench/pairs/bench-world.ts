import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import type { Instance } from '../doorbraak/instance.js';
import type { BareClient } from './bare-client.js';

/** What a pair needs: ours, and the engine below it. */
export interface BenchWorld {
  instance: Instance;
  bare: BareClient;
  temporal: Client;
  /** Doorbraak's own. */
  database: DataSource;
}
