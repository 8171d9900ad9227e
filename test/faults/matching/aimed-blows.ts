import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '#domain/assembly/testing/random';
import { readRunFile } from '../../../apps/local/src/run-file.js';
import type { Part, StartedWorld } from '../../stories/teller/started-world.js';

/** What finds, asks or replaces the members of a team. */
const MATCHING = /\/(team-proposals|invitations|answers|conflicts|replacements)$/;
/** The worker comes back more slowly after each fall; the others fall in between. */
const VICTIMS: Part[] = ['worker', 'api', 'worker', 'postgres', 'worker'];
/** A command of the matching takes some tens to hundreds of milliseconds: somewhere in there the blow falls. */
const LATEST_MS = 250;
/** So many are answered at most between two blows: few enough to fall in every phase of the cases. */
const MOST_BETWEEN = 10;

/**
 * Kills one part after another as by a power cut, each while the matching is at work: some moments after one of its
 * commands was sent, when at least one is under way. The next blow waits until the last victim is back and some people were
 * answered.
 */
export class AimedBlows {
  /** Who fell, and how many commands of the matching were under way then. */
  readonly blows: { part: Part; underWay: number }[] = [];
  private readonly victims = [...VICTIMS];
  private underWay = 0;
  private isAiming = false;
  private fallen: { part: Part; pid: number } | null = null;
  /** Answers to wait for before the next blow. */
  private rest = 0;

  constructor(
    private readonly world: StartedWorld,
    private readonly random: Random,
  ) {}

  /** How many are still to fall. */
  get left(): number {
    return this.victims.length;
  }

  sent(path: string): void {
    if (!MATCHING.test(path)) return;
    this.underWay += 1;
    if (this.isAiming || this.fallen || this.left === 0) return;
    this.isAiming = true;
    void pause(this.random.whole(0, LATEST_MS)).then(() => this.strike());
  }

  answered(path: string): void {
    if (!MATCHING.test(path)) return;
    this.underWay -= 1;
    if (!this.fallen || !this.isBack(this.fallen)) return;
    this.rest -= 1;
    if (this.rest <= 0) this.fallen = null;
  }

  private strike(): void {
    this.isAiming = false;
    const [part] = this.victims;
    const pid = part && this.pidOf(part);
    if (!pid || this.underWay === 0) return;
    this.victims.shift();
    this.fallen = { part, pid };
    this.rest = this.random.whole(1, MOST_BETWEEN);
    this.blows.push({ part, underWay: this.underWay });
    this.world.kill(part);
  }

  private isBack({ part, pid }: { part: Part; pid: number }): boolean {
    const now = this.pidOf(part);
    return now !== null && now !== pid;
  }

  private pidOf(part: Part): number | null {
    return readRunFile(this.world.home)?.[part]?.pid ?? null;
  }
}
