import { Inject, Injectable, type OnApplicationShutdown, type Provider, type Type as Class } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '#config/config';
import { AccessLogReadingRepository } from '#persistence/access-log/access-log-reading.repository';
import { AccessLogRepository } from '#persistence/access-log/access-log.repository';
import { AbsencesRepository } from '#persistence/absences/absences.repository';
import { BsnsRepository } from '#persistence/bsns/bsns.repository';
import { AssemblyReadsRepository } from '#persistence/assembly-runs/assembly-reads.repository';
import { AccountRequestsRepository } from '#persistence/account-requests/account-requests.repository';
import { BulkRunsRepository } from '#persistence/bulk-runs/bulk-runs.repository';
import { CalendarYearsRepository } from '#persistence/calendar-years/calendar-years.repository';
import { CalendarFeedsRepository } from '#persistence/calendars/calendar-feeds.repository';
import { CaseKeysRepository } from '#persistence/case-keys/case-keys.repository';
import { CaseWords } from '#persistence/case-keys/case-words';
import { CaseRecordsRepository } from '#persistence/case-records/case-records.repository';
import { CaseAccessRepository } from '#persistence/cases/case-access.repository';
import { CaseSearch } from '#persistence/cases/case-search';
import { CasesRepository } from '#persistence/cases/cases.repository';
import { NamedInCaseRepository } from '#persistence/cases/named-in-case.repository';
import { CommandsRepository } from '#persistence/commands/commands.repository';
import { DeparturesRepository } from '#persistence/departures/departures.repository';
import { DocumentsRepository } from '#persistence/documents/documents.repository';
import { UploadsRepository } from '#persistence/documents/uploads.repository';
import { EventsRepository } from '#persistence/events/events.repository';
import { ExpertHoursRepository } from '#persistence/expert-hours/expert-hours.repository';
import { DomainsRepository } from '#persistence/domains/domains.repository';
import { LevelsRepository } from '#persistence/domains/levels.repository';
import { ExpertFilesRepository } from '#persistence/experts/expert-files.repository';
import { ExpertPoolRepository } from '#persistence/experts/expert-pool.repository';
import { ExpertsRepository } from '#persistence/experts/experts.repository';
import { IntakesRepository } from '#persistence/intakes/intakes.repository';
import { DeclaredTiesRepository } from '#persistence/invitations/declared-ties.repository';
import { InviteesRepository } from '#persistence/invitations/invitees.repository';
import { OmdenkersRepository } from '#persistence/learning-questions/omdenkers.repository';
import { LoginAttemptsRepository } from '#persistence/login-sessions/login-attempts.repository';
import { LoginSessionsRepository } from '#persistence/login-sessions/login-sessions.repository';
import { MailsRepository } from '#persistence/mails/mails.repository';
import { MandateSubstitutesRepository } from '#persistence/mandates/mandate-substitutes.repository';
import { MeetingSlotsRepository } from '#persistence/meeting-slots/meeting-slots.repository';
import { SlotAvailabilitiesRepository } from '#persistence/meeting-slots/slot-availabilities.repository';
import { SlotFiller } from '#persistence/meeting-slots/slot-filler';
import { WeeklySlotsRepository } from '#persistence/meeting-slots/weekly-slots.repository';
import { MandatesRepository } from '#persistence/mandates/mandates.repository';
import { NoticeStreamsRepository } from '#persistence/notices/notice-streams.repository';
import { NoticesRepository } from '#persistence/notices/notices.repository';
import { OrganisationRelationsRepository } from '#persistence/organisations/organisation-relations.repository';
import { OrganisationsRepository } from '#persistence/organisations/organisations.repository';
import { OutboxRepository } from '#persistence/outbox/outbox.repository';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import { PolicyActivationsRepository } from '#persistence/policies/policy-activations.repository';
import { PoolSupplyRepository } from '#persistence/policies/pool-supply.repository';
import { RunningCasesRepository } from '#persistence/policies/running-cases.repository';
import { RegionsRepository } from '#persistence/regions/regions.repository';
import { ExpertLoadRepository } from '#persistence/reports/expert-load.repository';
import { KeptDossiersRepository } from '#persistence/retention/kept-dossiers.repository';
import { DossierSnapshotRepository } from '#persistence/rights/dossier-snapshot.repository';
import { CasePeopleRepository } from '#persistence/sessions/case-people.repository';
import { SessionAttendeesRepository } from '#persistence/sessions/session-attendees.repository';
import { RightsRepository } from '#persistence/rights/rights.repository';
import { connectService } from '#persistence/services/connect-service';
import { TablesRepository } from '#persistence/tables/tables.repository';
import { ColleaguesRepository } from '#persistence/tasks/colleagues.repository';
import { ReassignmentsRepository } from '#persistence/tasks/reassignments.repository';
import { RegionTaskMovesRepository } from '#persistence/tasks/region-task-moves.repository';
import { TaskCountsRepository } from '#persistence/tasks/task-counts.repository';
import { TasksRepository } from '#persistence/tasks/tasks.repository';
import { StandInsRepository } from '#persistence/users/stand-ins.repository';
import { StandingSubstitutesRepository } from '#persistence/users/standing-substitutes.repository';
import { AccountsRepository } from '#persistence/users/accounts.repository';
import { UsersRepository } from '#persistence/users/users.repository';
import { CONFIG } from './http/tokens.js';

const repositories: Class[] = [
  AbsencesRepository,
  AccessLogReadingRepository,
  AccessLogRepository,
  AssemblyReadsRepository,
  BulkRunsRepository,
  CalendarFeedsRepository,
  CalendarYearsRepository,
  CasePeopleRepository,
  CaseRecordsRepository,
  CaseAccessRepository,
  CasesRepository,
  ColleaguesRepository,
  DeparturesRepository,
  DocumentsRepository,
  DossierSnapshotRepository,
  EventsRepository,
  ExpertHoursRepository,
  ExpertLoadRepository,
  DomainsRepository,
  ExpertFilesRepository,
  ExpertPoolRepository,
  ExpertsRepository,
  AccountRequestsRepository,
  AccountsRepository,
  LoginAttemptsRepository,
  DeclaredTiesRepository,
  NamedInCaseRepository,
  InviteesRepository,
  LoginSessionsRepository,
  KeptDossiersRepository,
  LevelsRepository,
  MailsRepository,
  MandateSubstitutesRepository,
  MandatesRepository,
  MeetingSlotsRepository,
  NoticeStreamsRepository,
  NoticesRepository,
  OmdenkersRepository,
  OrganisationRelationsRepository,
  OrganisationsRepository,
  OutboxRepository,
  PoliciesRepository,
  PolicyActivationsRepository,
  PoolSupplyRepository,
  RunningCasesRepository,
  ReassignmentsRepository,
  RegionTaskMovesRepository,
  RegionsRepository,
  RightsRepository,
  SessionAttendeesRepository,
  SlotAvailabilitiesRepository,
  SlotFiller,
  StandInsRepository,
  StandingSubstitutesRepository,
  TablesRepository,
  TaskCountsRepository,
  TasksRepository,
  UploadsRepository,
  UsersRepository,
  WeeklySlotsRepository,
];

/** Those that seal and open. */
const keyed = [BsnsRepository, CaseKeysRepository, CaseSearch, CommandsRepository, IntakesRepository];

/** Gives the connections back when the API stops. */
@Injectable()
class DatabaseShutdown implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  onApplicationShutdown(): Promise<void> {
    return this.dataSource.destroy();
  }
}

/** The one data source, and the repositories on it: they know nothing of Nest. */
export const persistenceProviders: Provider[] = [
  {
    provide: DataSource,
    inject: [CONFIG],
    useFactory: ({ databaseUrl }: Config) => connectService(databaseUrl, 'api'),
  },
  ...repositories.map((repository) => ({
    provide: repository,
    inject: [DataSource],
    useFactory: (dataSource: DataSource) => new repository(dataSource),
  })),
  ...keyed.map((repository) => ({
    provide: repository,
    inject: [DataSource, CONFIG],
    useFactory: (dataSource: DataSource, { keys }: Config) =>
      new repository(dataSource, { content: keys.master, bsn: keys.bsn }),
  })),
  { provide: CaseWords, inject: [CaseKeysRepository], useFactory: (keys: CaseKeysRepository) => new CaseWords(keys) },
  DatabaseShutdown,
];
