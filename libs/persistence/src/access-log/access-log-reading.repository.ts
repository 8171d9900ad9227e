import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { AccessAction } from '#contracts/access-log';
import { OrganisationEntity } from '../organisations/organisation.entity.js';
import type { Page, PageRequest } from '../pages/page.js';
import { readPage } from '../pages/read-page.js';
import { UserEntity } from '../users/user.entity.js';
import { OVERVIEW_SQL, type OverviewLine } from './access-overview.js';
import { AccessLogEntryEntity } from './access-log-entry.entity.js';

/** An entry with who it is about, as far as we know them. */
export type ShownEntry = AccessLogEntryEntity & { person: UserEntity | null; organisation: OrganisationEntity | null };

/** Which entries. */
export interface EntryFilter {
  regionId: string;
  caseId?: string | null | undefined;
  userId?: string | null | undefined;
  actions?: readonly AccessAction[];
  /** From this moment on, until just before that one. */
  from?: string | null | undefined;
  to?: string | null | undefined;
}

/** Where the chain of a region stands, and what came of the last look at it. */
export interface ChainState {
  seq: number;
  hash: string | null;
  linkedAt: string | null;
  anchoredSeq: number;
  anchoredAt: string | null;
  checkedAt: string | null;
  faults: number;
  firstFault: string | null;
  firstFaultSeq: number | null;
  firstFaultEntryId: string | null;
}

/** What of the access log waits; ages in seconds, 0 when nothing does. */
export interface LogBacklog {
  /** Entries without their place in a chain. */
  waiting: number;
  /** How long the oldest of those waits. */
  unlinkedSeconds: number;
  /** How long some chain waits for its anchor. */
  oldestAgeSeconds: number;
}

/** The access log for who may read it. */
export class AccessLogReadingRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Entries, newest first. */
  list({ regionId, caseId, userId, actions, from, to }: EntryFilter, page: PageRequest): Promise<Page<ShownEntry>> {
    const query = this.entries().where('entry.regionId = :regionId', { regionId });
    if (caseId) query.andWhere('entry.caseIds @> ARRAY[:caseId]::uuid[]', { caseId });
    if (userId) query.andWhere('entry.userId = :userId', { userId });
    if (actions) query.andWhere('entry.action = ANY(:actions)', { actions: [...actions] });
    if (from) query.andWhere('entry.at >= :from', { from });
    if (to) query.andWhere('entry.at < :to', { to });
    const positionOf = ({ at, id }: ShownEntry) => ({ key: at, id });
    const order = { key: 'entry.at', id: 'entry.id', keyIs: 'moment', direction: 'DESC', positionOf } as const;
    return readPage(query, order, page);
  }

  /** Who looked at a dossier, one line per person, day and purpose, newest first. */
  overview(caseId: string): Promise<OverviewLine[]> {
    return this.dataSource.query(OVERVIEW_SQL, [caseId]);
  }

  /** What waits, of all regions. */
  async backlog(): Promise<LogBacklog> {
    const [row] = await this.dataSource.query<[LogBacklog]>(
      `SELECT "waiting", "unlinked_seconds" AS "unlinkedSeconds", "oldest_age_seconds" AS "oldestAgeSeconds"
       FROM access.access_log_backlog()`,
    );
    return row;
  }

  /** Where the chain of a region stands. */
  async chain(regionId: string): Promise<ChainState> {
    const [state] = await this.dataSource.query<[ChainState]>(
      `SELECT coalesce("head"."seq", 0) AS "seq", "head"."hash", "head"."linked_at" AS "linkedAt",
         coalesce("head"."anchored_seq", 0) AS "anchoredSeq", "head"."anchored_at" AS "anchoredAt",
         "check"."checked_at" AS "checkedAt", coalesce("check"."faults", 0) AS "faults",
         "check"."first_fault" AS "firstFault", "check"."first_fault_seq" AS "firstFaultSeq",
         "check"."first_fault_entry_id" AS "firstFaultEntryId"
       FROM (SELECT $1::uuid AS "id") "region"
       LEFT JOIN "access_log_heads" "head" ON "head"."region_id" = "region"."id"
       LEFT JOIN "access_log_checks" "check" ON "check"."region_id" = "region"."id"`,
      [regionId],
    );
    return state;
  }

  private entries(): SelectQueryBuilder<ShownEntry> {
    return this.dataSource
      .getRepository<ShownEntry>(AccessLogEntryEntity as new () => ShownEntry)
      .createQueryBuilder('entry')
      .leftJoinAndMapOne('entry.person', UserEntity, 'person', 'person.id = entry.userId')
      .leftJoinAndMapOne(
        'entry.organisation',
        OrganisationEntity,
        'organisation',
        'organisation.id = person.organisationId',
      );
  }
}
