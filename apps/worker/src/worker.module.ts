import { DynamicModule, Module, Provider } from '@nestjs/common';
import { Client } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import type { Config } from '#config/config';
import { BulkItemsRepository } from '#persistence/bulk-runs/bulk-items.repository';
import { CalendarYearsRepository } from '#persistence/calendar-years/calendar-years.repository';
import { CaseStepsRepository } from '#persistence/case-steps/case-steps.repository';
import { CaseRulesRepository } from '#persistence/cases/case-rules.repository';
import { CaseStartsRepository } from '#persistence/cases/case-starts.repository';
import { CasesRepository } from '#persistence/cases/cases.repository';
import { CommandsRepository } from '#persistence/commands/commands.repository';
import { NeglectRepository } from '#persistence/consistency/neglect.repository';
import { ProcessConsistencyRepository } from '#persistence/consistency/process-consistency.repository';
import { StoredProcessesRepository } from '#persistence/consistency/stored-processes.repository';
import { SweeperLock } from '#persistence/consistency/sweeper-lock';
import { UndividedWorkRepository } from '#persistence/consistency/undivided-work.repository';
import { createDataSource } from '#persistence/data-source';
import { DeparturesRepository } from '#persistence/departures/departures.repository';
import { ExpertsRepository } from '#persistence/experts/experts.repository';
import { MailsRepository } from '#persistence/mails/mails.repository';
import { MailQueueRepository } from '#persistence/mails/mail-queue.repository';
import { MandatesRepository } from '#persistence/mandates/mandates.repository';
import { NoticesRepository } from '#persistence/notices/notices.repository';
import { OutboxRepository } from '#persistence/outbox/outbox.repository';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import { RegionTasksRepository } from '#persistence/region-tasks/region-tasks.repository';
import { RegionsRepository } from '#persistence/regions/regions.repository';
import { RetentionRepository } from '#persistence/retention/retention.repository';
import { ColleaguesRepository } from '#persistence/tasks/colleagues.repository';
import { StandInsRepository } from '#persistence/users/stand-ins.repository';
import { dataConverter } from '#temporal/data-converter';
import { BulkRunActivities } from './activities/bulk-run.activities.js';
import { CaseRecordActivities } from './activities/case-record.activities.js';
import { MandateActivities } from './activities/mandate.activities.js';
import { MatchingActivities } from './activities/matching.activities.js';
import { RetentionActivities } from './activities/retention.activities.js';
import { RulesActivities } from './activities/rules.activities.js';
import { SubstituteActivities } from './activities/substitute.activities.js';
import { Batch } from './bulk-runs/batch.js';
import { CaseRequests } from './bulk-runs/case-requests.js';
import { choosePost } from './mail/choose-post.js';
import { MailDelivery } from './mail/mail-delivery.js';
import { MailGathering } from './mail/mail-gathering.js';
import { Mailer } from './mail/mailer.js';
import { Post } from './mail/post.js';
import { BulkRunStarter } from './relay/bulk-run-starter.js';
import { CaseStarter } from './relay/case-starter.js';
import { Relay } from './relay/relay.js';
import { WakeUpCall } from './relay/wake-up-call.js';
import { sweeperProviders } from './sweeper/sweeper.providers.js';
import { CONFIG, LOGGER } from './tokens.js';

const repositories = [
  BulkItemsRepository,
  CalendarYearsRepository,
  CaseRulesRepository,
  CasesRepository,
  CaseStartsRepository,
  CaseStepsRepository,
  ColleaguesRepository,
  CommandsRepository,
  DeparturesRepository,
  ExpertsRepository,
  MailsRepository,
  MailQueueRepository,
  MandatesRepository,
  NoticesRepository,
  NeglectRepository,
  OutboxRepository,
  PoliciesRepository,
  ProcessConsistencyRepository,
  RegionsRepository,
  RegionTasksRepository,
  RetentionRepository,
  StandInsRepository,
  StoredProcessesRepository,
  SweeperLock,
  UndividedWorkRepository,
];

export const activityClasses = [
  BulkRunActivities,
  CaseRecordActivities,
  MandateActivities,
  MatchingActivities,
  RetentionActivities,
  RulesActivities,
  SubstituteActivities,
];

@Module({})
export class WorkerModule {
  static with(config: Config, logger: Logger, connection: NativeConnection): DynamicModule {
    return {
      module: WorkerModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOGGER, useValue: logger },
        { provide: DataSource, useFactory: () => connectDatabase(config) },
        // On the worker's own connection: a case that is started here gets its first task in the same answer.
        { provide: Client, useValue: new Client({ connection, namespace: config.temporal.namespace, dataConverter }) },
        ...repositories.map(fromDataSource),
        ...activityClasses,
        Batch,
        BulkRunStarter,
        CaseRequests,
        CaseStarter,
        MailDelivery,
        MailGathering,
        Mailer,
        { provide: Post, useValue: choosePost(config) },
        Relay,
        WakeUpCall,
        ...sweeperProviders,
      ],
    };
  }
}

function connectDatabase({ databaseUrl }: Config): Promise<DataSource> {
  return createDataSource(databaseUrl, { applicationName: 'doorbraak-worker' }).initialize();
}

function fromDataSource(repository: new (dataSource: DataSource) => object): Provider {
  return {
    provide: repository,
    useFactory: (dataSource: DataSource) => new repository(dataSource),
    inject: [DataSource],
  };
}
