import { CaseWorkflows } from '#consistency/case-workflows';
import { takeStock } from '#consistency/take-stock';
import { NeglectRepository } from '#persistence/consistency/neglect.repository';
import { ProcessConsistencyRepository } from '#persistence/consistency/process-consistency.repository';
import { StepConsistencyRepository } from '#persistence/consistency/step-consistency.repository';
import { createDataSource } from '#persistence/data-source';
import { OutboxRepository } from '#persistence/outbox/outbox.repository';
import { connectClient } from '#temporal/client';
import { until } from '../supervision/until.js';
import type { Instance } from './instance.js';
import { reportOn, type Report } from './report.js';

/** A database that was killed replays what it had promised before it lets anybody in: milliseconds. */
const comingBackTakes = 20_000;

/** Holds the tables of an instance against its workflows, and both against what must always be so. */
export async function verify(instance: Instance): Promise<Report> {
  const dataSource = createDataSource(instance.databaseUrl, { applicationName: 'doorbraak-verify', poolSize: 2 });
  const client = await connectClient({
    address: instance.temporalAddress,
    namespace: instance.temporalNamespace,
    tls: process.env['TEMPORAL_TLS'] === 'true',
    apiKey: process.env['TEMPORAL_API_KEY'] || undefined,
  });
  try {
    await until(async () => (await dataSource.initialize()).isInitialized, comingBackTakes);
    const findings = await takeStock({
      cases: new ProcessConsistencyRepository(dataSource),
      neglect: new NeglectRepository(dataSource),
      steps: new StepConsistencyRepository(dataSource),
      outbox: new OutboxRepository(dataSource),
      workflows: new CaseWorkflows(client),
      atWork: instance.atWork,
      now: new Date(),
    });
    return reportOn(findings);
  } finally {
    await Promise.allSettled([dataSource.destroy(), client.connection.close()]);
  }
}
