import { DynamicModule, Module, Provider } from '@nestjs/common';
import { Client } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import type { Config } from '#config/config';
import { CaseStartsRepository } from '#persistence/cases/case-starts.repository';
import { CaseStepsRepository } from '#persistence/case-steps/case-steps.repository';
import { createDataSource } from '#persistence/data-source';
import { ExpertsRepository } from '#persistence/experts/experts.repository';
import { MandatesRepository } from '#persistence/mandates/mandates.repository';
import { OutboxRepository } from '#persistence/outbox/outbox.repository';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import { RetentionRepository } from '#persistence/retention/retention.repository';
import { dataConverter } from '#temporal/data-converter';
import { CaseRecordActivities } from './activities/case-record.activities.js';
import { MandateActivities } from './activities/mandate.activities.js';
import { MatchingActivities } from './activities/matching.activities.js';
import { RetentionActivities } from './activities/retention.activities.js';
import { CaseStarter } from './relay/case-starter.js';
import { Relay } from './relay/relay.js';
import { WakeUpCall } from './relay/wake-up-call.js';
import { CONFIG, LOGGER } from './tokens.js';

const repositories = [
  CaseStartsRepository,
  CaseStepsRepository,
  ExpertsRepository,
  MandatesRepository,
  OutboxRepository,
  PoliciesRepository,
  RetentionRepository,
];

export const activityClasses = [CaseRecordActivities, MandateActivities, MatchingActivities, RetentionActivities];

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
        CaseStarter,
        Relay,
        WakeUpCall,
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
