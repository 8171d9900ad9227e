import { Inject, Injectable, type OnApplicationShutdown, type Provider, type Type as Class } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '#config/config';
import { AbsencesRepository } from '#persistence/absences/absences.repository';
import { BulkRunsRepository } from '#persistence/bulk-runs/bulk-runs.repository';
import { CalendarYearsRepository } from '#persistence/calendar-years/calendar-years.repository';
import { CaseKeysRepository } from '#persistence/case-keys/case-keys.repository';
import { CaseRecordsRepository } from '#persistence/case-records/case-records.repository';
import { CasesRepository } from '#persistence/cases/cases.repository';
import { CommandsRepository } from '#persistence/commands/commands.repository';
import { createDataSource } from '#persistence/data-source';
import { DeparturesRepository } from '#persistence/departures/departures.repository';
import { EventsRepository } from '#persistence/events/events.repository';
import { ExpertsRepository } from '#persistence/experts/experts.repository';
import { IntakesRepository } from '#persistence/intakes/intakes.repository';
import { MailsRepository } from '#persistence/mails/mails.repository';
import { MandateSubstitutesRepository } from '#persistence/mandates/mandate-substitutes.repository';
import { MandatesRepository } from '#persistence/mandates/mandates.repository';
import { NoticesRepository } from '#persistence/notices/notices.repository';
import { OrganisationsRepository } from '#persistence/organisations/organisations.repository';
import { OutboxRepository } from '#persistence/outbox/outbox.repository';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import { PolicyActivationsRepository } from '#persistence/policies/policy-activations.repository';
import { PoolSupplyRepository } from '#persistence/policies/pool-supply.repository';
import { RunningCasesRepository } from '#persistence/policies/running-cases.repository';
import { RegionsRepository } from '#persistence/regions/regions.repository';
import { TablesRepository } from '#persistence/tables/tables.repository';
import { ColleaguesRepository } from '#persistence/tasks/colleagues.repository';
import { ReassignmentsRepository } from '#persistence/tasks/reassignments.repository';
import { RegionTaskMovesRepository } from '#persistence/tasks/region-task-moves.repository';
import { TaskCountsRepository } from '#persistence/tasks/task-counts.repository';
import { TasksRepository } from '#persistence/tasks/tasks.repository';
import { StandInsRepository } from '#persistence/users/stand-ins.repository';
import { StandingSubstitutesRepository } from '#persistence/users/standing-substitutes.repository';
import { UsersRepository } from '#persistence/users/users.repository';
import { CONFIG } from './http/tokens.js';

const repositories: Class[] = [
  AbsencesRepository,
  BulkRunsRepository,
  CalendarYearsRepository,
  CaseRecordsRepository,
  CasesRepository,
  ColleaguesRepository,
  CommandsRepository,
  DeparturesRepository,
  EventsRepository,
  ExpertsRepository,
  IntakesRepository,
  MailsRepository,
  MandateSubstitutesRepository,
  MandatesRepository,
  NoticesRepository,
  OrganisationsRepository,
  OutboxRepository,
  PoliciesRepository,
  PolicyActivationsRepository,
  PoolSupplyRepository,
  RunningCasesRepository,
  ReassignmentsRepository,
  RegionTaskMovesRepository,
  RegionsRepository,
  StandInsRepository,
  StandingSubstitutesRepository,
  TablesRepository,
  TaskCountsRepository,
  TasksRepository,
  UsersRepository,
];

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
    useFactory: ({ databaseUrl }: Config) =>
      createDataSource(databaseUrl, { applicationName: 'doorbraak-api' }).initialize(),
  },
  ...repositories.map((repository) => ({
    provide: repository,
    inject: [DataSource],
    useFactory: (dataSource: DataSource) => new repository(dataSource),
  })),
  {
    provide: CaseKeysRepository,
    inject: [DataSource, CONFIG],
    useFactory: (dataSource: DataSource, { keys }: Config) =>
      new CaseKeysRepository(dataSource, { content: keys.master, bsn: keys.bsn }),
  },
  DatabaseShutdown,
];
