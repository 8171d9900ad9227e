import { Injectable } from '@nestjs/common';
import { dayAt, momentAt, parseDay, toUtc } from '#domain/terms/local-time';
import { TermFault } from '#domain/terms/term-fault';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CaseVisibility } from '../case-records/case-visibility.js';
import { Clock } from '../http/clock.js';
import { wholeList, type Page } from '../http/page.js';
import { invalidInput, notFound } from '../http/problems.js';
import { ClockLookup } from './clock-lookup.js';
import type { ClockResponse } from './clock.response.js';
import { isLive } from './live-clock.js';
import type { PausePreviewResponse } from './pause-preview.response.js';
import type { PreviewPauseDto } from './preview-pause.dto.js';
import { previewPause } from './preview-pause.js';

/** The clocks of a case, explained; and what a pause would do to them. */
@Injectable()
export class ClocksService {
  constructor(
    private readonly visibility: CaseVisibility,
    private readonly lookup: ClockLookup,
    private readonly clock: Clock,
  ) {}

  async list(user: SignedInUser, caseId: string): Promise<Page<ClockResponse>> {
    const { clocks } = await this.lookup.explain(user, await this.visibility.look(user, caseId));
    return wholeList(clocks);
  }

  /**
   * Every live clock with the date that it has and the date that it would get.
   * @throws 400 for a day that is not ahead or lies after the calendar, 404 for a clock that has ended
   */
  async previewPause(user: SignedInUser, caseId: string, body: PreviewPauseDto): Promise<PausePreviewResponse> {
    const { clockId = null, until } = body;
    const now = this.clock.now();
    const { clocks, context } = await this.lookup.look(user, await this.visibility.look(user, caseId));
    const live = clocks.filter((clock) => isLive(clock) && (clockId === null || clock.id === clockId));
    if (clockId !== null && live.length === 0) throw notFound();
    const planned = { clockId, from: now.toISOString(), to: startOf(until, now) };
    const previews = refusingFaults(() => live.map((clock) => previewPause(clock, planned, context)));
    return { from: planned.from, until, clocks: previews };
  }
}

function startOf(until: string, now: Date): string {
  const day = parseDay(until)!;
  if (day > dayAt(now.getTime())) return toUtc(momentAt(day));
  throw invalidInput([{ path: '/until', message: 'Kies een dag na vandaag.' }]);
}

function refusingFaults<T>(calculate: () => T): T {
  try {
    return calculate();
  } catch (error) {
    if (!(error instanceof TermFault)) throw error;
    throw invalidInput(error.faults.slice(0, 1).map(({ message }) => ({ path: '/until', message })));
  }
}
