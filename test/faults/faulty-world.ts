import { setTimeout as pause } from 'node:timers/promises';
import type { StartedWorld } from '../stories/teller/started-world.js';
import { type Part } from '../stories/teller/started-world.js';
import type { World } from '../stories/teller/world.js';

/** Commands between two blows: enough for a part to come back, few enough to hit every phase of a story. */
const COMMANDS_BETWEEN = 5;
const ORDER: Part[] = ['worker', 'temporal', 'postgres', 'api'];
/** A command takes some tens of milliseconds: somewhere in there the blow falls, earlier or later each time. */
const MOMENTS_MS = [0, 3, 8, 15, 25, 40];

/** A world in which, while commands are under way, one part after another is killed as by a power cut. */
export class FaultyWorld implements World {
  readonly blows: Part[] = [];
  private commands = 0;

  constructor(private readonly world: StartedWorld) {}

  get baseUrl(): string {
    return this.world.baseUrl;
  }

  token(username: string): Promise<string> {
    return this.world.token(username);
  }

  now(): Promise<Date> {
    return this.world.now();
  }

  letPass(days: number, until?: () => Promise<boolean>): Promise<void> {
    return this.world.letPass(days, until);
  }

  duringCommand(): void {
    this.commands += 1;
    if (this.commands % COMMANDS_BETWEEN !== 0) return;
    const part = ORDER[this.blows.length % ORDER.length]!;
    const moment = MOMENTS_MS[this.blows.length % MOMENTS_MS.length]!;
    this.blows.push(part);
    void pause(moment).then(() => this.world.kill(part));
  }
}
