import { ConfigError } from './config-error.js';
import { parseConfig } from './config.js';

const secret = (letter: string) => `first:${Buffer.from(letter.repeat(32)).toString('base64')}`;
const ring = (letter: string) => [{ id: 'first', key: Buffer.from(letter.repeat(32)) }];

const complete = {
  MASTER_KEYS: secret('m'),
  BSN_KEYS: secret('b'),
  TEMPORAL_KEYS: secret('t'),
  ACCESS_LOG_KEYS: secret('l'),
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
      identity: { issuer: complete.OIDC_ISSUER, audience: 'doorbraak-api', client: null, acr: [] },
      keys: { master: ring('m'), bsn: ring('b'), temporal: ring('t'), accessLog: ring('l') },
      accessLogAnchor: null,
      documents: {
        bucket: null,
        scanner: null,
        maxBytes: 20 * 1_048_576,
        maxPerCase: 200,
        maxBytesPerCase: 1_000 * 1_048_576,
      },
      emergencyAccessMinutes: 60,
      emergencyAccessesPerDay: 2,
      production: false,
      sessions: { idleMinutes: 30, hours: 12 },
      rateLimits: { user: 600, address: 1_200, login: 60 },
      trustedProxies: [],
      videoLinkTemplate: null,
      mail: { smtpUrl: null, from: 'Doorbraak <doorbraak@localhost>', publicUrl: 'http://localhost:8080' },
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

  it('takes a bucket for documents with its key, and no bucket without one', () => {
    const bucket = { ...complete, DOCUMENT_STORE: 'https://storage.example.org/doorbraak' };
    expect(parseConfig({ ...bucket, DOCUMENT_STORE_KEY: 'id:geheim' }).documents.bucket).toEqual({
      address: bucket.DOCUMENT_STORE,
      keyId: 'id',
      secret: 'geheim',
      region: 'us-east-1',
    });
    expect(() => parseConfig(bucket)).toThrow(/DOCUMENT_STORE_KEY is missing beside DOCUMENT_STORE/);
  });

  describe('mail', () => {
    const server = { SMTP_URL: 'smtps://doorbraak:geheim@mail.example.org', MAIL_FROM: 'Doorbraak <ret@example.org>' };

    it('takes a server, a sender and the address of the site', () => {
      const { mail } = parseConfig({ ...complete, ...server, PUBLIC_URL: 'https://doorbraak.example.org/' });
      expect(mail).toEqual({
        smtpUrl: server.SMTP_URL,
        from: server.MAIL_FROM,
        publicUrl: 'https://doorbraak.example.org',
      });
    });

    it.each([
      [{ MAIL_FROM: '' }, /MAIL_FROM is missing beside SMTP_URL/],
      [{ MAIL_FROM: 'geheim' }, /MAIL_FROM is not right/],
      [{ MAIL_FROM: 'Doorbraak\r\nBcc: x <geheim@example.org>' }, /MAIL_FROM is not right/],
      [{ SMTP_URL: 'https://geheim@mail.example.org' }, /SMTP_URL is not right/],
      [{ PUBLIC_URL: 'javascript:geheim' }, /PUBLIC_URL is not right/],
      [{ VIDEO_LINK_TEMPLATE: 'https://geheim.example.org/' }, /VIDEO_LINK_TEMPLATE is not right/],
    ])('refuses %j without its value', (more, message) => {
      const parse = () => parseConfig({ ...complete, ...server, ...more });
      expect(parse).toThrow(message);
      expect(parse).not.toThrow(/geheim/);
    });
  });
});
