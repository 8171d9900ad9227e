/** Ports of the services of one production server. */
export interface ServicePorts {
  grpc: number;
  membership: number;
}
export const SERVICES = ['frontend', 'history', 'matching', 'worker'] as const;
export type Services = Record<(typeof SERVICES)[number], ServicePorts>;

export interface Database {
  host: string;
  user: string;
  password: string;
}

/** As many as the server's own example for PostgreSQL; a region of this size needs no more. */
const HISTORY_SHARDS = 4;

/** The server's settings, after its own `development-postgres12.yaml`, on one machine and with nothing exported. */
export function productionConfig(database: Database, services: Services): object {
  const store = (databaseName: string, maxConns: number) => ({
    sql: {
      pluginName: 'postgres12',
      databaseName,
      connectAddr: database.host,
      connectProtocol: 'tcp',
      user: database.user,
      password: database.password,
      maxConns,
      maxIdleConns: maxConns,
      maxConnLifetime: '1h',
    },
  });
  const rpc = ({ grpc, membership }: ServicePorts) => ({
    rpc: { grpcPort: grpc, membershipPort: membership, bindOnLocalHost: true },
  });
  return {
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'default',
      visibilityStore: 'visibility',
      numHistoryShards: HISTORY_SHARDS,
      datastores: { default: store('temporal', 20), visibility: store('temporal_visibility', 4) },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: Object.fromEntries(SERVICES.map((name) => [name, rpc(services[name])])),
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: `127.0.0.1:${services.frontend.grpc}`,
        },
      },
    },
  };
}
