import type { PartName } from '../run-file.js';
import type { Part } from './part.js';
import { SupervisedPart, type Place } from './supervised-part.js';

/** Who stops when: those who use the others first. */
const stopOrder: readonly PartName[][] = [['api', 'worker'], ['identity', 'temporal'], ['postgres']];

/** All parts of one start. */
export class Crew {
  private readonly parts = new Map<PartName, SupervisedPart>();
  private readonly preparations: Promise<unknown>[] = [];
  private readonly stopping = new AbortController();

  constructor(private readonly place: Place) {}

  /** Does what must come before a part; a stop breaks it off by the signal, and waits until it has ended. */
  async prepare<T>(work: (stopping: AbortSignal) => Promise<T>): Promise<T> {
    const preparation = work(this.stopping.signal);
    this.preparations.push(preparation);
    return await preparation;
  }

  /** Starts a part and keeps it running from then on; settles when it is ready. */
  async start(part: Part): Promise<void> {
    if (this.stopping.signal.aborted) throw new Error('Everything is being stopped.');
    const supervised = new SupervisedPart(part, this.place);
    this.parts.set(part.name, supervised);
    await supervised.start();
  }

  /** Stops all parts in their order, each within its patience. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.allSettled(this.preparations);
    for (const names of stopOrder) await Promise.all(names.map(async (name) => this.parts.get(name)?.stop()));
  }
}
