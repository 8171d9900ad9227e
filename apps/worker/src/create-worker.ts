import { resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { cancellationSignal } from '@temporalio/activity';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import type { Config } from '#config/config';
import { TASK_QUEUE } from '#contracts/case-process';
import { dataConverterWith } from '#temporal/data-converter';
import { Solver } from '#solver/solver';
import type { Activities } from '#workflows/activities';
import { AccessLogKeeper } from './access-log/access-log-keeper.js';
import { BulkRunActivities } from './activities/bulk-run.activities.js';
import { CaseRecordActivities } from './activities/case-record.activities.js';
import { ConsentActivities } from './activities/consent.activities.js';
import { heartbeats } from './activities/heartbeats.js';
import { MandateActivities } from './activities/mandate.activities.js';
import { MatchingActivities } from './activities/matching.activities.js';
import { RetentionActivities } from './activities/retention.activities.js';
import { RulesActivities } from './activities/rules.activities.js';
import { SubstituteActivities } from './activities/substitute.activities.js';
import { SessionCallLoop } from './calendar/session-call-loop.js';
import { ScanLoop } from './documents/scan-loop.js';
import { Mailer } from './mail/mailer.js';
import { Relay } from './relay/relay.js';
import { Sweeper } from './sweeper/sweeper.js';
import { WorkerModule } from './worker.module.js';

/** Cases that move stay in memory; without room every command replays a whole life (measured: 0.14 of the speed). */
const CACHED_CASES = 1_000;
/** What is under way may finish; a restart must not take longer than somebody at a screen waits. */
const GRACE = '5 seconds';

export interface RunningWorker {
  /** Ends when the worker was told to shut down, or fails when it cannot go on. */
  done: Promise<void>;
  shutdown(): void;
}

export interface WorkerOptions {
  /** Time between two rounds of the sweeper, in milliseconds; absent: a minute. */
  sweepEveryMs?: number;
}

/** A worker for all workflows, with the relay and the sweeper beside it. */
export async function startWorker(
  config: Config,
  logger: Logger,
  { sweepEveryMs }: WorkerOptions = {},
): Promise<RunningWorker> {
  const connection = await NativeConnection.connect(config.temporal);
  const context = await NestFactory.createApplicationContext(WorkerModule.with(config, logger, connection), {
    logger: false,
    abortOnError: false,
  });
  const worker = await Worker.create({
    connection,
    namespace: config.temporal.namespace,
    taskQueue: TASK_QUEUE,
    workflowBundle: { codePath: config.workflowBundle ?? resolve('dist/workflow-bundle.js') },
    activities: { ...activitiesFrom(context) },
    interceptors: { activity: [heartbeats] },
    dataConverter: dataConverterWith(config.keys.temporal),
    maxCachedWorkflows: CACHED_CASES,
    // Else the engine hears beats only when most of their timeout has gone by.
    maxHeartbeatThrottleInterval: '2 seconds',
    shutdownGraceTime: GRACE,
  });
  const relay = context.get(Relay);
  relay.run();
  const mailer = context.get(Mailer);
  mailer.run();
  const accessLog = context.get(AccessLogKeeper);
  accessLog.run();
  const sweeper = context.get(Sweeper);
  sweeper.run(sweepEveryMs);
  const scans = context.get(ScanLoop);
  scans.run();
  const calls = context.get(SessionCallLoop);
  calls.run();
  const stop = async (): Promise<void> => {
    await Promise.all([relay.stop(), mailer.stop(), sweeper.stop(), accessLog.stop(), scans.stop(), calls.stop()]);
    await connection.close();
    await context.get(Solver).close();
    await context.get(DataSource).destroy();
    await context.close();
  };
  return { done: worker.run().finally(stop), shutdown: () => worker.shutdown() };
}

function activitiesFrom(context: INestApplicationContext): Activities {
  const bulkRuns = context.get(BulkRunActivities);
  const records = context.get(CaseRecordActivities);
  const consents = context.get(ConsentActivities);
  const matching = context.get(MatchingActivities);
  const mandates = context.get(MandateActivities);
  const retention = context.get(RetentionActivities);
  const rules = context.get(RulesActivities);
  const substitutes = context.get(SubstituteActivities);
  return {
    recordStep: (step) => records.recordStep(step),
    readStep: (step) => records.readStep(step),
    findTeam: (question) => matching.findTeam(question, cancellationSignal()),
    readSitters: (question) => matching.readSitters(question),
    readLadder: (question) => mandates.readLadder(question),
    readSubstitute: (question) => substitutes.readSubstitute(question),
    readRules: (question) => rules.readRules(question),
    readSharing: (question) => consents.readSharing(question),
    workOffBatch: (run) => bulkRuns.workOffBatch(run),
    finishBulkRun: (run) => bulkRuns.finishBulkRun(run),
    destroyDossier: (order) => retention.destroyDossier(order),
  };
}
