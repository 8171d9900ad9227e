import { DynamicModule, Module, Provider } from '@nestjs/common';
import { Client } from '@temporalio/client';
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
import { connectClient } from '#temporal/client';
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
  static with(config: Config, logger: Logger): DynamicModule {
    return {
      module: WorkerModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOGGER, useValue: logger },
        { provide: DataSource, useFactory: () => connectDatabase(config) },
        { provide: Client, useFactory: () => connectClient(config.temporal) },
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
