import { Inject, Injectable } from '@nestjs/common';
import { Client } from 'pg';
import type { Config } from '#config/config';
import { OUTBOX_CHANNEL } from '#persistence/outbox/outbox-channel';
import { CONFIG } from '../tokens.js';

/** Lets the relay sleep until the database says that something was put in the outbox. */
@Injectable()
export class WakeUpCall {
  private ears: Promise<Client | null> | null = null;
  private wake: (() => void) | null = null;
  /** It rang while nobody waited: the next wait is over at once. */
  private rung = false;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Until it rings, or `ms` have gone by. */
  async wait(ms: number): Promise<void> {
    this.ears ??= this.listen();
    if (!this.rung) await this.sleep(ms);
    this.rung = false;
  }

  ring(): void {
    this.rung = true;
    this.wake?.();
  }

  async close(): Promise<void> {
    const client = await this.ears;
    await client?.end();
  }

  private sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** A database that is away is tried again at the next wait; until then the relay goes by its own watch. */
  private async listen(): Promise<Client | null> {
    const client = new Client({ connectionString: this.config.databaseUrl, application_name: 'doorbraak-relay' });
    const deaf = () => {
      this.ears = null;
    };
    client
      .on('error', deaf)
      .on('end', deaf)
      .on('notification', () => this.ring());
    try {
      await client.connect();
      await client.query(`LISTEN "${OUTBOX_CHANNEL}"`);
      return client;
    } catch {
      deaf();
      return null;
    }
  }
}
