import { createDataSource } from '#persistence/data-source';
import { connectClient } from '#temporal/client';
import { until } from '../supervision/until.js';
import type { Instance } from './instance.js';
import { reportOn, type Report } from './report.js';
import { takeStock } from './take-stock.js';

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
    return reportOn(await takeStock({ dataSource, client, atWork: instance.atWork, now: new Date() }));
  } finally {
    await Promise.allSettled([dataSource.destroy(), client.connection.close()]);
  }
}
