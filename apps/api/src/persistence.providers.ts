import { Inject, Injectable, type OnApplicationShutdown, type Provider, type Type as Class } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '#config/config';
import { CaseRecordsRepository } from '#persistence/case-records/case-records.repository';
import { CasesRepository } from '#persistence/cases/cases.repository';
import { CommandsRepository } from '#persistence/commands/commands.repository';
import { createDataSource } from '#persistence/data-source';
import { EventsRepository } from '#persistence/events/events.repository';
import { ExpertsRepository } from '#persistence/experts/experts.repository';
import { IntakesRepository } from '#persistence/intakes/intakes.repository';
import { MandatesRepository } from '#persistence/mandates/mandates.repository';
import { OrganisationsRepository } from '#persistence/organisations/organisations.repository';
import { OutboxRepository } from '#persistence/outbox/outbox.repository';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import { RegionsRepository } from '#persistence/regions/regions.repository';
import { TablesRepository } from '#persistence/tables/tables.repository';
import { TasksRepository } from '#persistence/tasks/tasks.repository';
import { UsersRepository } from '#persistence/users/users.repository';
import { CONFIG } from './http/tokens.js';

const repositories: Class[] = [
  CaseRecordsRepository,
  CasesRepository,
  CommandsRepository,
  EventsRepository,
  ExpertsRepository,
  IntakesRepository,
  MandatesRepository,
  OrganisationsRepository,
  OutboxRepository,
  PoliciesRepository,
  RegionsRepository,
  TablesRepository,
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
  DatabaseShutdown,
];
