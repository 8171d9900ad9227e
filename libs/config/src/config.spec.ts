import { ConfigError, parseConfig } from './config.js';

const complete = {
  DATABASE_URL: 'postgres://user:geheim@localhost:5432/doorbraak',
  TEMPORAL_ADDRESS: 'localhost:7233',
  OIDC_ISSUER: 'http://localhost:8090',
  OIDC_AUDIENCE: 'doorbraak-api',
};

describe(parseConfig.name, () => {
  it('reads a complete environment, with defaults for what has one', () => {
    expect(parseConfig(complete)).toEqual({
      port: 8080,
      databaseUrl: complete.DATABASE_URL,
      temporal: { address: 'localhost:7233', namespace: 'default', tls: false },
      identity: { issuer: complete.OIDC_ISSUER, audience: 'doorbraak-api' },
      logLevel: 'info',
      workflowBundle: null,
      home: null,
    });
  });

  it('names every variable that is missing or wrong, and not its value', () => {
    const parse = () => parseConfig({ ...complete, PORT: 'geheim', OIDC_ISSUER: '' });
    expect(parse).toThrow(ConfigError);
    expect(parse).toThrow(/PORT is not right[\s\S]*OIDC_ISSUER is missing/);
    expect(parse).not.toThrow(/geheim/);
  });
});
