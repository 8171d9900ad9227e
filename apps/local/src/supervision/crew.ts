import type { PartName } from '../run-file.js';
import type { Part } from './part.js';
import { SupervisedPart, type Place } from './supervised-part.js';

/** Who stops when: those who use the others first. */
const stopOrder: readonly PartName[][] = [['api', 'worker'], ['identity', 'temporal'], ['postgres']];

/** All parts of one start. */
export class Crew {
  private readonly parts = new Map<PartName, SupervisedPart>();
  private stopping = false;

  constructor(private readonly place: Place) {}

  /** Starts a part and keeps it running from then on; settles when it is ready. */
  async start(part: Part): Promise<void> {
    if (this.stopping) throw new Error('Everything is being stopped.');
    const supervised = new SupervisedPart(part, this.place);
    this.parts.set(part.name, supervised);
    await supervised.start();
  }

  /** Stops all parts in their order, each within its patience. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const names of stopOrder) await Promise.all(names.map(async (name) => this.parts.get(name)?.stop()));
  }
}
