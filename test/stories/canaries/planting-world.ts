import type { StartedWorld } from '../teller/started-world.js';
import type { World } from '../teller/world.js';
import type { Canaries } from './canaries.js';

/** Rules of a region are no words about a child. */
const ABOUT_A_CASE = /^cases(\/|$)/;

/** A world in which everything that is typed about a case carries a canary. */
export class PlantingWorld implements World {
  constructor(
    private readonly world: StartedWorld,
    private readonly canaries: Canaries,
  ) {}

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

  typed(path: string, body: object): object {
    return ABOUT_A_CASE.test(path) ? this.canaries.plantIn(body) : body;
  }
}
