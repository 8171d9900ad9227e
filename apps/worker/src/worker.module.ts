import { DynamicModule, Module, Provider } from '@nestjs/common';
import { Client } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import type { Config } from '#config/config';
import { AccessLogAnchorsRepository } from '#persistence/access-log/access-log-anchors.repository';
import { AccessLogChainsRepository } from '#persistence/access-log/access-log-chains.repository';
import { AccessLogProofRepository } from '#persistence/access-log/access-log-proof.repository';
import { AssemblyRunsRepository } from '#persistence/assembly-runs/assembly-runs.repository';
import { BulkItemsRepository } from '#persistence/bulk-runs/bulk-items.repository';
import { CalendarYearsRepository } from '#persistence/calendar-years/calendar-years.repository';
import { SessionCallsRepository } from '#persistence/calendars/session-calls.repository';
import { CaseKeysRepository, type MasterKeys } from '#persistence/case-keys/case-keys.repository';
import { CaseWords } from '#persistence/case-keys/case-words';
import { CaseStepsRepository } from '#persistence/case-steps/case-steps.repository';
import { CaseRulesRepository } from '#persistence/cases/case-rules.repository';
import { CaseStartsRepository } from '#persistence/cases/case-starts.repository';
import { CasesRepository } from '#persistence/cases/cases.repository';
import { CommandsRepository } from '#persistence/commands/commands.repository';
import { AbsentMembersRepository } from '#persistence/consistency/absent-members.repository';
import { NeglectRepository } from '#persistence/consistency/neglect.repository';
import { ProcessConsistencyRepository } from '#persistence/consistency/process-consistency.repository';
import { StoredProcessesRepository } from '#persistence/consistency/stored-processes.repository';
import { SweeperLock } from '#persistence/consistency/sweeper-lock';
import { UndividedWorkRepository } from '#persistence/consistency/undivided-work.repository';
import { DeparturesRepository } from '#persistence/departures/departures.repository';
import { LeftoversRepository } from '#persistence/documents/leftovers.repository';
import { ScansRepository } from '#persistence/documents/scans.repository';
import { SharingFactsRepository } from '#persistence/consents/sharing-facts.repository';
import { IntakesRepository } from '#persistence/intakes/intakes.repository';
import { MailsRepository } from '#persistence/mails/mails.repository';
import { MailQueueRepository } from '#persistence/mails/mail-queue.repository';
import { MandatesRepository } from '#persistence/mandates/mandates.repository';
import { SlotFiller } from '#persistence/meeting-slots/slot-filler';
import { NoticesRepository } from '#persistence/notices/notices.repository';
import { OutboxRepository } from '#persistence/outbox/outbox.repository';
import { PoliciesRepository } from '#persistence/policies/policies.repository';
import { RegionTasksRepository } from '#persistence/region-tasks/region-tasks.repository';
import { RegionsRepository } from '#persistence/regions/regions.repository';
import { RetentionRepository } from '#persistence/retention/retention.repository';
import { connectService } from '#persistence/services/connect-service';
import { ColleaguesRepository } from '#persistence/tasks/colleagues.repository';
import { StandInsRepository } from '#persistence/users/stand-ins.repository';
import { Solver } from '#solver/solver';
import { dataConverterWith } from '#temporal/data-converter';
import { accessLogProviders } from './access-log/access-log.providers.js';
import { BulkRunActivities } from './activities/bulk-run.activities.js';
import { CaseRecordActivities } from './activities/case-record.activities.js';
import { ConsentActivities } from './activities/consent.activities.js';
import { MandateActivities } from './activities/mandate.activities.js';
import { MatchingActivities } from './activities/matching.activities.js';
import { RetentionActivities } from './activities/retention.activities.js';
import { RulesActivities } from './activities/rules.activities.js';
import { SubstituteActivities } from './activities/substitute.activities.js';
import { Batch } from './bulk-runs/batch.js';
import { CaseRequests } from './bulk-runs/case-requests.js';
import { SessionCallLoop } from './calendar/session-call-loop.js';
import { SessionCalls } from './calendar/session-calls.js';
import { documentProviders } from './documents/documents.providers.js';
import { choosePost } from './mail/choose-post.js';
import { MailDelivery } from './mail/mail-delivery.js';
import { MailGathering } from './mail/mail-gathering.js';
import { Mailer } from './mail/mailer.js';
import { Post } from './mail/post.js';
import { BulkRunStarter } from './relay/bulk-run-starter.js';
import { CaseStarter } from './relay/case-starter.js';
import { Relay } from './relay/relay.js';
import { RetentionStarter } from './relay/retention-starter.js';
import { WakeUpCall } from './relay/wake-up-call.js';
import { sweeperProviders } from './sweeper/sweeper.providers.js';
import { CONFIG, LOGGER } from './tokens.js';

const repositories = [
  AbsentMembersRepository,
  AccessLogAnchorsRepository,
  AccessLogChainsRepository,
  AccessLogProofRepository,
  AssemblyRunsRepository,
  BulkItemsRepository,
  CalendarYearsRepository,
  CaseRulesRepository,
  CasesRepository,
  CaseStartsRepository,
  CaseStepsRepository,
  ColleaguesRepository,
  DeparturesRepository,
  LeftoversRepository,
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
  ScansRepository,
  SessionCallsRepository,
  SlotFiller,
  StandInsRepository,
  StoredProcessesRepository,
  SweeperLock,
  UndividedWorkRepository,
];

export const activityClasses = [
  BulkRunActivities,
  CaseRecordActivities,
  ConsentActivities,
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
        { provide: DataSource, useFactory: () => connectService(config.databaseUrl, 'worker') },
        // On the worker's own connection: a case that is started here gets its first task in the same answer.
        { provide: Client, useValue: clientOn(connection, config) },
        ...repositories.map(fromDataSource),
        commands,
        caseWords,
        sharingFacts,
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
        RetentionStarter,
        SessionCallLoop,
        SessionCalls,
        { provide: Solver, useFactory: () => new Solver() },
        WakeUpCall,
        ...accessLogProviders,
        ...documentProviders,
        ...sweeperProviders,
      ],
    };
  }
}

function fromDataSource(repository: new (dataSource: DataSource) => object): Provider {
  return {
    provide: repository,
    useFactory: (dataSource: DataSource) => new repository(dataSource),
    inject: [DataSource],
  };
}

/** The one thing of a dossier that the process asks about and that is sealed: how old the child is. */
const sharingFacts: Provider = {
  provide: SharingFactsRepository,
  useFactory: (dataSource: DataSource, rules: CaseRulesRepository, { keys }: Config) =>
    new SharingFactsRepository(dataSource, rules, new IntakesRepository(dataSource, mastersOf(keys))),
  inject: [DataSource, CaseRulesRepository, CONFIG],
};

const commands: Provider = {
  provide: CommandsRepository,
  useFactory: (dataSource: DataSource, { keys }: Config) => new CommandsRepository(dataSource, mastersOf(keys)),
  inject: [DataSource, CONFIG],
};

/** Seals what a bulk run says to cases. */
const caseWords: Provider = {
  provide: CaseWords,
  useFactory: (dataSource: DataSource, { keys }: Config) =>
    new CaseWords(new CaseKeysRepository(dataSource, mastersOf(keys))),
  inject: [DataSource, CONFIG],
};

const mastersOf = ({ master, bsn }: Config['keys']): MasterKeys => ({ content: master, bsn });

function clientOn(connection: NativeConnection, { temporal: { namespace }, keys }: Config): Client {
  return new Client({ connection, namespace, dataConverter: dataConverterWith(keys.temporal) });
}
