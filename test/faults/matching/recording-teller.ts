import { randomUUID } from 'node:crypto';
import type { Random } from '#domain/assembly/testing/random';
import { Person, Teller } from '../../stories/teller/teller.js';
import type { World } from '../../stories/teller/world.js';

/** So often somebody presses the button twice: both get the one answer. */
const SENT_TWICE = 0.25;

/** A command as it was sent, and what its sender was told. */
export interface Sent {
  username: string;
  path: string;
  body: object;
  key: string;
  answer: unknown;
}

/** Hears of every command when it is sent and when it is answered. */
export interface Listener {
  sent(path: string): void;
  answered(path: string): void;
}

/** Keeps what everybody sent with the answer that they got. */
export class RecordingTeller extends Teller {
  readonly sent: Sent[] = [];

  constructor(
    world: World,
    private readonly listener: Listener,
    private readonly random: Random,
  ) {
    super(world);
  }

  override as(username: string): RecordingPerson {
    return new RecordingPerson(this.sent, this.listener, this.random, this.world, username);
  }
}

/** Somebody who keeps the key of each command, so that it can be sent once more. */
class RecordingPerson extends Person {
  constructor(
    private readonly log: Sent[],
    private readonly listener: Listener,
    private readonly random: Random,
    ...person: ConstructorParameters<typeof Person>
  ) {
    super(...person);
  }

  override async post<T>(path: string, body: object, key: string = randomUUID()): Promise<T> {
    const times = this.random.chance(SENT_TWICE) ? 2 : 1;
    const answering = Promise.all(Array.from({ length: times }, () => super.post<T>(path, body, key)));
    this.listener.sent(path);
    const [answer, ...others] = await answering;
    for (const other of others) expect(other).toEqual(answer);
    this.log.push({ username: this.username, path, body, key, answer });
    this.listener.answered(path);
    return answer!;
  }

  /** Sends a command once more under its key; answers what comes back, whatever it is. */
  async repeat({ path, body, key }: Sent): Promise<{ status: number; answer: unknown }> {
    const response = await this.send('POST', path, body, key);
    return { status: response.status, answer: await response.json() };
  }
}
