import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { refusePowerfulRole } from './refuse-powerful-role.js';
import type { Service } from './service-roles.js';

/**
 * Connects a program to the database, as itself.
 * @throws UnfitDatabaseRole when the role may do more than the program should
 */
export async function connectService(databaseUrl: string, service: Service): Promise<DataSource> {
  const dataSource = createDataSource(databaseUrl, { applicationName: `doorbraak-${service}` });
  await dataSource.initialize();
  try {
    await refusePowerfulRole(dataSource, service);
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
  return dataSource;
}
