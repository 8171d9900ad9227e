import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { LOGGER } from '../tokens.js';
import { MailDelivery } from './mail-delivery.js';
import { MailGathering } from './mail-gathering.js';

const POLL_MS = 2_000;
/** A mail that is under way at a stop may leave; a server that hangs keeps nobody. */
const GRACE_MS = 2_000;

/** Mails what people were told, beside everything else: whatever becomes of a mail, no case notices. */
@Injectable()
export class Mailer {
  private readonly end = new AbortController();
  private stopped = false;
  private wake: (() => void) | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly gathering: MailGathering,
    private readonly delivery: MailDelivery,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  run(): void {
    this.running = this.loop();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake?.();
    const timer = setTimeout(() => this.end.abort(), GRACE_MS);
    await this.running;
    clearTimeout(timer);
  }

  /** One turn: gathers what is new and sends what can be sent; tells how many mails it dealt with. */
  async round(): Promise<number> {
    const now = new Date();
    await this.gathering.gather(now);
    return this.delivery.deliverBatch(now, this.end.signal);
  }

  private async loop(): Promise<void> {
    while (!this.stopped) {
      const dealt = await this.round().catch((error: unknown) => {
        this.logger.warn({ err: error }, 'mail cannot be dealt with now');
        return 0;
      });
      if (dealt === 0 && !this.stopped) await this.rest();
    }
  }

  private rest(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, POLL_MS);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
