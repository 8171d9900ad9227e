import { Injectable } from '@nestjs/common';
import { expertLoadReport } from '#domain/reports/expert-load';
import { monthsAfter, parseDay, textOf } from '#domain/terms/local-time';
import { ExpertLoadRepository } from '#persistence/reports/expert-load.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { Clock } from '../http/clock.js';
import { localDate } from '../http/local-date.js';
import { invalidInput } from '../http/problems.js';
import type { ExpertLoadQuery } from './expert-load-query.dto.js';
import type { ExpertLoadResponse } from './expert-load.response.js';
import { fairnessText } from './fairness-text.js';

/** Whether the load is fair over a year: cases, hours and acceptance, small organisations against large (ALK 568). */
@Injectable()
export class ExpertLoadService {
  constructor(
    private readonly loads: ExpertLoadRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws 400 for a period that ends before it begins */
  async report({ regionId }: SignedInUser, query: ExpertLoadQuery): Promise<ExpertLoadResponse> {
    const to = query.to ?? localDate(this.clock.now());
    const from = query.from ?? yearUntil(to);
    if (from > to) throw invalidInput([{ path: 'query:from', message: `Kies een eerste dag tot en met ${to}.` }]);
    const { fairness, ...report } = expertLoadReport(await this.loads.read({ regionId, from, to }));
    return { from, to, ...report, fairness: { ...fairness, explanation: fairnessText(fairness) } };
  }
}

/** First day of the 12 months that end with this day, as the database counts them for each expert. */
const yearUntil = (lastDay: string): string => textOf(monthsAfter(parseDay(lastDay)! + 1, -12));
