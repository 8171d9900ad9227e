import { Injectable, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import { Solver } from '#solver/solver';
import { AskedEarlier } from './asked-earlier.js';
import { NotLookedAt } from './not-looked-at.js';
import { OpenPoolLookup } from './open-pool-lookup.js';
import { RunsService } from './runs.service.js';
import { TeamProposalsService } from './team-proposals.service.js';
import { TeamQuestionsService } from './team-questions.service.js';
import { TeamReasonsService } from './team-reasons.service.js';
import { TeamRuns } from './team-run.js';

/** Ends the threads when the API stops. */
@Injectable()
class SolverShutdown implements OnApplicationShutdown {
  constructor(private readonly solver: Solver) {}

  onApplicationShutdown(): Promise<void> {
    return this.solver.close();
  }
}

/** Questions of people that may wait: they look at a screen, and more than these would wait in vain. */
const MAY_WAIT = 20;

/** What asks for teams and says why. Threads start with the first question. */
export const teamServices: Provider[] = [
  AskedEarlier,
  NotLookedAt,
  OpenPoolLookup,
  RunsService,
  TeamProposalsService,
  TeamQuestionsService,
  TeamReasonsService,
  TeamRuns,
  { provide: Solver, useFactory: () => new Solver({ queue: MAY_WAIT }) },
  SolverShutdown,
];
