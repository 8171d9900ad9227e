import { withSecretFiles } from '#config/secret-files';
import { keptAnchors } from '#consistency/access-log/anchor-lines';
import { checkAccessLog } from '#consistency/access-log/check-access-log';
import { CaseWorkflows } from '#consistency/case-workflows';
import { before, LINK_GRACE } from '#consistency/graces';
import { takeStock } from '#consistency/take-stock';
import { AccessLogProofRepository } from '#persistence/access-log/access-log-proof.repository';
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
  const { temporalAddress: address, temporalNamespace: namespace, temporalKeys } = instance;
  const { TEMPORAL_TLS, TEMPORAL_API_KEY } = withSecretFiles(process.env);
  const server = { address, namespace, tls: TEMPORAL_TLS === 'true', apiKey: TEMPORAL_API_KEY || undefined };
  const client = await connectClient(server, temporalKeys);
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
    const log = await checkAccessLog({
      log: new AccessLogProofRepository(dataSource),
      keys: instance.accessLogKeys,
      anchors: () => keptAnchors(instance.anchorHome),
      linkedBefore: instance.atWork ? before(new Date(), LINK_GRACE) : null,
    });
    return reportOn(findings, log.faults);
  } finally {
    await Promise.allSettled([dataSource.destroy(), client.connection.close()]);
  }
}
