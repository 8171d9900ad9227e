import 'reflect-metadata';
import type { DataSource, DataSourceOptions } from 'typeorm';
import { BsnEntity } from './bsns/bsn.entity.js';
import { BulkItemEntity } from './bulk-runs/bulk-item.entity.js';
import { BulkRunEntity } from './bulk-runs/bulk-run.entity.js';
import { AbsenceEntity } from './absences/absence.entity.js';
import { accessLogEntities } from './access-log/access-log-entities.js';
import { AccountRequestEntity } from './account-requests/account-request.entity.js';
import { recordEntities } from './case-records/record-entities.js';
import { CalendarYearEntity } from './calendar-years/calendar-year.entity.js';
import { CaseKeyEntity } from './case-keys/case-key.entity.js';
import { CaseNumberEntity } from './cases/case-number.entity.js';
import { CaseStepEntity } from './case-steps/case-step.entity.js';
import { CommandEntity } from './commands/command.entity.js';
import { DepartureEntity } from './departures/departure.entity.js';
import { CaseEventEntity } from './events/case-event.entity.js';
import { DocumentPieceEntity } from './documents/document-piece.entity.js';
import { DocumentRemovalEntity } from './documents/document-removal.entity.js';
import { DocumentVersionEntity } from './documents/document-version.entity.js';
import { DocumentEntity } from './documents/document.entity.js';
import { ExpertEntity } from './experts/expert.entity.js';
import { IntakeEntity } from './intakes/intake.entity.js';
import { LoginAttemptEntity } from './login-sessions/login-attempt.entity.js';
import { LoginSessionEntity } from './login-sessions/login-session.entity.js';
import { MailEntity } from './mails/mail.entity.js';
import { MandateEntity } from './mandates/mandate.entity.js';
import { migrations } from './migrations/migrations.js';
import { SnakeCaseNamingStrategy } from './naming/snake-case.naming-strategy.js';
import { NoticeEntity } from './notices/notice.entity.js';
import { OrganisationEntity } from './organisations/organisation.entity.js';
import { OutboxEntryEntity } from './outbox/outbox-entry.entity.js';
import { PolicyEntity } from './policies/policy.entity.js';
import { RegionEntity } from './regions/region.entity.js';
import { rightsEntities } from './rights/rights-entities.js';
import { plainTypes } from './sql/plain-types.js';
import { PreparedClient } from './sql/prepared-client.js';
import { ReferralTableEntity } from './tables/referral-table.entity.js';
import { UserEntity } from './users/user.entity.js';
import { UserChangeEntity } from './users/user-change.entity.js';
import { AssemblyRunEntity } from './assembly-runs/assembly-run.entity.js';
import { DomainEntity } from './domains/domain.entity.js';
import { ExpertHoursEntity } from './expert-hours/expert-hours.entity.js';
import { ExpertDomainEntity } from './experts/expert-domain.entity.js';
import { LevelEntity } from './domains/level.entity.js';
import { MeetingSlotEntity } from './meeting-slots/meeting-slot.entity.js';
import { OrganisationRelationEntity } from './organisations/organisation-relation.entity.js';
import { SlotAvailabilityEntity } from './meeting-slots/slot-availability.entity.js';
import { CalendarFeedEntity } from './calendars/calendar-feed.entity.js';
import { SessionCallEntity } from './calendars/session-call.entity.js';
import { WeeklySlotEntity } from './meeting-slots/weekly-slot.entity.js';
import { WorkingDataSource } from './work/working-data-source.js';

export interface ConnectionSettings {
  /** Shown by the database next to each connection. */
  applicationName: string;
  poolSize?: number;
}

const entities = [
  ...Object.values(recordEntities),
  ...accessLogEntities,
  AbsenceEntity,
  AccountRequestEntity,
  AssemblyRunEntity,
  BsnEntity,
  BulkItemEntity,
  BulkRunEntity,
  CalendarFeedEntity,
  CalendarYearEntity,
  CaseEventEntity,
  CaseKeyEntity,
  CaseNumberEntity,
  CaseStepEntity,
  CommandEntity,
  DepartureEntity,
  DocumentEntity,
  DocumentPieceEntity,
  DocumentRemovalEntity,
  DocumentVersionEntity,
  DomainEntity,
  ExpertDomainEntity,
  ExpertEntity,
  ExpertHoursEntity,
  IntakeEntity,
  LevelEntity,
  LoginAttemptEntity,
  LoginSessionEntity,
  MailEntity,
  MandateEntity,
  MeetingSlotEntity,
  NoticeEntity,
  OrganisationEntity,
  OrganisationRelationEntity,
  OutboxEntryEntity,
  PolicyEntity,
  ReferralTableEntity,
  RegionEntity,
  ...Object.values(rightsEntities),
  SessionCallEntity,
  SlotAvailabilityEntity,
  UserChangeEntity,
  UserEntity,
  WeeklySlotEntity,
];

/** The one description of our database, for whoever makes the connection: Nest, a script or a test. */
export function dataSourceOptions(databaseUrl: string, settings: ConnectionSettings): DataSourceOptions {
  return {
    type: 'postgres',
    url: databaseUrl,
    applicationName: settings.applicationName,
    poolSize: settings.poolSize ?? 10,
    // Somebody waits for the answer: a database that is away must be noticed well before they give up.
    connectTimeoutMS: 5_000,
    entities,
    migrations,
    migrationsTableName: 'schema_migrations',
    namingStrategy: new SnakeCaseNamingStrategy(),
    synchronize: false,
    installExtensions: false,
    extra: { types: plainTypes, keepAlive: true, Client: PreparedClient },
  };
}

/** A data source that is not connected yet; `initialize()` connects. */
export function createDataSource(databaseUrl: string, settings: ConnectionSettings): DataSource {
  return new WorkingDataSource(dataSourceOptions(databaseUrl, settings));
}
