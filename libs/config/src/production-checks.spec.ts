import { randomBytes } from 'node:crypto';
import { ConfigError } from './config-error.js';
import { parseConfig } from './config.js';

const ringOf = (secret: Uint8Array, id = 'first') => `${id}:${Buffer.from(secret).toString('base64')}`;
const random = () => ringOf(randomBytes(32));
const CLOUD_SECRETS = 'https://169.254.169.254/latest';

const safe = {
  NODE_ENV: 'production',
  MASTER_KEYS: random(),
  BSN_KEYS: random(),
  TEMPORAL_KEYS: random(),
  ACCESS_LOG_KEYS: random(),
  DATABASE_URL: 'postgres://doorbraak_api:9rk2LmXw7QpT@database:5432/doorbraak',
  TEMPORAL_ADDRESS: 'temporal:7233',
  OIDC_ISSUER: 'https://login.example.org',
  OIDC_AUDIENCE: 'doorbraak-api',
  OIDC_CLIENT_ID: 'doorbraak',
  OIDC_CLIENT_KEY: '{"kty":"OKP"}',
  PUBLIC_URL: 'https://doorbraak.example.org',
};

function problemsOf(variables: Record<string, string>): readonly string[] {
  try {
    parseConfig({ ...safe, ...variables });
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('a start in production', () => {
  it('goes on with random secrets and addresses elsewhere', () => {
    expect(problemsOf({})).toEqual([]);
    expect(parseConfig(safe).production).toBe(true);
  });

  it.each(['OIDC_CLIENT_ID', 'OIDC_CLIENT_KEY'])('wants %s: without it nobody can log in', (name) => {
    expect(problemsOf({ [name]: '' })).toEqual([expect.stringContaining(`${name} is missing`)]);
  });

  it.each([
    ['one letter', Buffer.alloc(32, 't')],
    ['zeros', Buffer.alloc(32)],
    ['a sentence', Buffer.from('correct horse battery staple 123')],
    ['a row', Buffer.from(Array.from({ length: 32 }, (_, index) => index))],
    ['half a key, twice', Buffer.concat([Buffer.from('0123456789abcdef'), Buffer.from('0123456789abcdef')])],
  ])('stops at a key of %s, also one that only opens', (_what, key) => {
    expect(problemsOf({ BSN_KEYS: ringOf(key) })).toEqual([
      expect.stringMatching(/^BSN_KEYS: key first is not random/),
    ]);
    const old = `${random()},${ringOf(key, 'old')}`;
    expect(problemsOf({ BSN_KEYS: old })).toEqual([expect.stringMatching(/^BSN_KEYS: key old is not random/)]);
  });

  it('stops at one key for two uses', () => {
    const [problem, ...more] = problemsOf({ TEMPORAL_KEYS: safe.MASTER_KEYS });
    expect(problem).toMatch(/^MASTER_KEYS:first and TEMPORAL_KEYS:first are the same key/);
    expect(more).toEqual([]);
  });

  it.each([
    'postgres://doorbraak@database/doorbraak',
    'postgres://doorbraak:@database/doorbraak',
    'postgres://doorbraak:doorbraak@database/doorbraak',
    'postgres://postgres:postgres@database/doorbraak',
    'postgres://doorbraak_api_role:Doorbraak_API_role@database/doorbraak',
    'postgres://doorbraak:kort1@database/doorbraak',
  ])('stops at the password in %s', (url) => {
    expect(problemsOf({ DATABASE_URL: url })).toEqual([expect.stringMatching(/^DATABASE_URL has no password, or one/)]);
  });

  it.each(['OIDC_ISSUER', 'PUBLIC_URL'])('stops where %s could be read or answered by others', (name) => {
    const unsafe = ['http://login.example.org', 'https://localhost:8090', 'https://127.0.0.1', 'https://[::1]:8090'];
    for (const url of unsafe) {
      expect(problemsOf({ [name]: url })).toEqual([
        expect.stringMatching(new RegExp(`^${name} must begin with https`)),
      ]);
    }
  });

  it('stops without PUBLIC_URL: its default is this machine', () => {
    expect(problemsOf({ PUBLIC_URL: '' })).toEqual([expect.stringMatching(/^PUBLIC_URL must begin with https/)]);
  });

  describe('at addresses that the programs call', () => {
    const key = { DOCUMENT_STORE_KEY: 'id:key' };

    it.each([
      'http://anchor.example.org',
      'https://localhost/heads',
      'https://anchor.localhost',
      'https://localhost./heads',
      'https://127.9.9.9',
      'https://2130706433',
      'https://0x7f000001',
      'https://0.0.0.0',
      'https://[::ffff:127.0.0.1]',
      'https://[fe80::1]',
      CLOUD_SECRETS,
    ])('stops at %s', (url) => {
      expect(problemsOf({ ACCESS_LOG_ANCHOR: url })).toEqual([expect.stringMatching(/^ACCESS_LOG_ANCHOR must begin/)]);
      expect(problemsOf({ DOCUMENT_STORE: url, ...key })).toEqual([
        expect.stringMatching(/^DOCUMENT_STORE must begin/),
      ]);
    });

    it('goes on elsewhere, or where the operator says so', () => {
      const local = { ACCESS_LOG_ANCHOR: 'http://localhost:9000', DOCUMENT_STORE: 'http://127.0.0.1:9001', ...key };
      expect(problemsOf({ ACCESS_LOG_ANCHOR: 'https://anchor.example.org/heads' })).toEqual([]);
      expect(problemsOf({ ...local, ALLOW_LOCAL_ADDRESSES: 'true' })).toEqual([]);
    });
  });

  it('names all that is weak at once, and no value', () => {
    const weak = { MASTER_KEYS: ringOf(Buffer.alloc(32, 'm')), DATABASE_URL: 'postgres://u:geheim@h/d' };
    const problems = problemsOf({
      ...weak,
      OIDC_ISSUER: 'http://login.example.org',
      PUBLIC_URL: 'http://x.example.org',
    });
    expect(problems).toHaveLength(4);
    expect(problems.join()).not.toMatch(/geheim|bW1t|example\.org/);
  });
});

describe('a start elsewhere', () => {
  it('takes what would not do in production', () => {
    const weak = { MASTER_KEYS: ringOf(Buffer.alloc(32, 'm')), PUBLIC_URL: '', OIDC_ISSUER: 'http://localhost:8090' };
    expect(problemsOf({ ...weak, NODE_ENV: 'development' })).toEqual([]);
  });
});
