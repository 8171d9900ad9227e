import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { NoticeStreamsRepository } from '#persistence/notices/notice-streams.repository';
import type { Caller } from '../auth/caller.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { Clock } from '../http/clock.js';
import { ProblemException } from '../http/problems.js';
import { NoticeStream } from './notice-stream.js';
import { tooManyStreams } from './too-many-streams.js';

const LOOK_EVERY_MS = 2_000;
const BEAT_EVERY_MS = 15_000;
const MOST_PER_USER = 5;

/** All open streams, and the one look at the database for all of them. */
@Injectable()
export class NoticeStreams implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(NoticeStreams.name);
  private readonly open = new Map<string, NoticeStream>();
  private timers: NodeJS.Timeout[] = [];
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly states: NoticeStreamsRepository,
    private readonly clock: Clock,
  ) {}

  /** Begun here, not by a first listener: nothing of a request may live on in what runs for all. */
  onApplicationBootstrap(): void {
    this.timers = [
      setInterval(() => void (this.looking = this.looking.then(() => this.look())), LOOK_EVERY_MS),
      setInterval(() => this.open.forEach((stream) => stream.beat()), BEAT_EVERY_MS),
    ];
  }

  beforeApplicationShutdown(): void {
    this.timers.forEach(clearInterval);
    this.endAll();
  }

  /**
   * Begins to tell somebody what changes.
   * @throws 429 for somebody with too many streams
   */
  listen(user: SignedInUser, caller: Caller): Readable {
    const mine = [...this.open.values()].filter(({ question }) => question.userId === user.id);
    if (mine.length >= MOST_PER_USER) throw new ProblemException(tooManyStreams);
    const { id: userId, regionId, standsInFor } = user;
    const key = randomUUID();
    const question = { key, userId, regionId, standsInFor, sessionId: caller.session?.id ?? null };
    const stream = new NoticeStream(question, caller.until);
    this.open.set(key, stream);
    return stream.events.once('close', () => this.open.delete(key));
  }

  /** Who cannot be checked any more is not listened to either. */
  private async look(): Promise<void> {
    const streams = [...this.open.values()];
    if (streams.length === 0) return;
    const at = this.clock.now().toISOString();
    try {
      for (const state of await this.states.look(
        streams.map(({ question }) => question),
        at,
      )) {
        if (this.open.get(state.key)?.tell(state, at) === false) this.open.delete(state.key);
      }
    } catch (error) {
      this.logger.warn({ err: error }, 'streams ended: the database does not answer');
      this.endAll();
    }
  }

  private endAll(): void {
    this.open.forEach((stream) => stream.end('unavailable'));
    this.open.clear();
  }
}
