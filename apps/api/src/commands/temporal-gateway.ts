import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import type { Config } from '#config/config';
import { connectClient } from '#temporal/client';
import { CONFIG } from '../http/tokens.js';

/** The connection to Temporal, made when first needed and made again after a failure: the API starts without it. */
@Injectable()
export class TemporalGateway implements OnApplicationShutdown {
  private connecting: Promise<Client> | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** The connected client; rejects while Temporal is away. */
  client(): Promise<Client> {
    this.connecting ??= connectClient(this.config.temporal).catch((error: unknown) => {
      this.connecting = null;
      throw error;
    });
    return this.connecting;
  }

  async onApplicationShutdown(): Promise<void> {
    const client = await this.connecting?.catch(() => null);
    await client?.connection.close();
  }
}
