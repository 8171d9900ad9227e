import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import type { Config } from '#config/config';
import { connectClient } from '#temporal/client';
import { CONFIG } from '../http/tokens.js';
import { withTimeout } from './with-timeout.js';

/** A stop must not wait for a Temporal that is away. */
const PATIENCE_AT_STOP_MS = 5_000;

/** The way to Temporal, opened at the first call: the API starts without it. */
@Injectable()
export class TemporalGateway implements OnApplicationShutdown {
  private opened: Promise<Client> | null = null;
  private readonly calls = new Set<Promise<unknown>>();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Asks Temporal something; rejects when there is no answer in time. */
  ask<T>(question: (client: Client) => Promise<T>, withinMs: number): Promise<T> {
    const call = this.client().then((client) => client.withDeadline(Date.now() + withinMs, () => question(client)));
    this.calls.add(call);
    call.catch(() => undefined).finally(() => this.calls.delete(call));
    return withTimeout(call, withinMs);
  }

  private client(): Promise<Client> {
    this.opened ??= connectClient(this.config.temporal, this.config.keys.temporal);
    return this.opened;
  }

  async onApplicationShutdown(): Promise<void> {
    const settled = Promise.allSettled(this.calls);
    const quiet = await withTimeout(settled, PATIENCE_AT_STOP_MS).catch(() => null);
    // The SDK retries a call on a closed connection with an error that nobody can catch: then it is left to the exit.
    if (quiet) await (await this.opened)?.connection.close();
  }
}
