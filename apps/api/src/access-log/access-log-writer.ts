import { randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Config } from '#config/config';
import { NO_REGION, type SignedEntry } from '#contracts/access-log';
import { signEntry, subjectOf } from '#domain/access-log/sign-entry';
import { AccessLogRepository } from '#persistence/access-log/access-log.repository';
import { currentWork } from '#persistence/work/work';
import type { AuthenticatedRequest } from '../auth/authenticated-request.js';
import { Clock } from '../http/clock.js';
import { correlationIdOf } from '../http/correlation.js';
import { unavailable } from '../http/problems.js';
import { CONFIG } from '../http/tokens.js';
import { activityOf } from './activities.js';
import { CaseRegions } from './case-regions.js';
import type { Note } from './note.js';
import { personOf } from './person-of.js';
import { routeOf } from './request-of-work.js';

/** Writes what was noted: signed entries, in the transaction of who is at work. */
@Injectable()
export class AccessLogWriter {
  private readonly logger = new Logger(AccessLogWriter.name);

  constructor(
    private readonly log: AccessLogRepository,
    private readonly regions: CaseRegions,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws 503 when it cannot be written: then what it tells of may not happen either */
  async write(request: AuthenticatedRequest, notes: readonly Note[]): Promise<void> {
    try {
      beAs(request, notes);
      const regions = await this.regions.of(notes.flatMap(({ caseIds }) => caseIds));
      const entries = notes.flatMap((note) => this.entriesOf(request, note, regions));
      await this.log.append(entries);
    } catch (error) {
      this.logger.error({ err: error }, 'the access log cannot be written: nothing is shown without it');
      throw unavailable();
    }
  }

  /** One entry a region: each region has a chain of its own. */
  private entriesOf(
    request: AuthenticatedRequest,
    note: Note,
    regions: ReadonlyMap<string, string | null>,
  ): SignedEntry[] {
    const home = personOf(request, note.person).regionId ?? NO_REGION;
    const perRegion = new Map<string, string[]>();
    for (const caseId of note.caseIds) {
      const regionId = regions.get(caseId) ?? home;
      perRegion.set(regionId, [...(perRegion.get(regionId) ?? []), caseId]);
    }
    if (perRegion.size === 0) perRegion.set(home, []);
    return [...perRegion].map(([regionId, caseIds]) => this.entryOf(request, note, regionId, caseIds));
  }

  private entryOf(request: AuthenticatedRequest, note: Note, regionId: string, caseIds: string[]): SignedEntry {
    const { accessLog: keys } = this.config.keys;
    const person = personOf(request, note.person);
    const route = routeOf(request);
    const { id: activity, purpose, ground } = note.activity ?? activityOf(route);
    // In an emergency it stands on that as well, whatever else it stands on.
    const grounds = note.activity && note.ground ? [ground, note.ground] : [note.ground ?? ground];
    return signEntry(keys, {
      id: randomUUID(),
      regionId,
      at: this.clock.now().toISOString(),
      userId: person.userId,
      role: note.role ?? (regionId === person.regionId ? person.role : person.roleElsewhere),
      onBehalfOf: person.standsInFor,
      action: note.action,
      activity,
      caseIds,
      subjects: caseIds.map((caseId) => subjectOf(keys, caseId)),
      fields: [...note.fields],
      purpose,
      ground: grounds.join('; '),
      route,
      outcome: note.outcome,
      traceId: correlationIdOf(request).replaceAll('-', ''),
      spanId: randomBytes(8).toString('hex'),
    });
  }
}

/** Row level security has everybody log under their own name: also who was nobody when the request came, as at a login. */
function beAs({ account }: AuthenticatedRequest, notes: readonly Note[]): void {
  const person = notes.find((note) => note.person)?.person;
  if (account || !person) return;
  const { userId, regionId, role } = person;
  if (userId === null) return;
  currentWork()?.identify({ userId, people: [userId], regionId, organisationId: null, roles: role ? [role] : [] });
}
