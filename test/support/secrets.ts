import { parseConfig, type Config } from '#config/config';

const keyOf = (letter: string) => `test:${Buffer.from(letter.repeat(32)).toString('base64')}`;

/** The secrets that every program needs, for tests. */
export const SECRETS = {
  MASTER_KEYS: keyOf('m'),
  BSN_KEYS: keyOf('b'),
  TEMPORAL_KEYS: keyOf('t'),
  ACCESS_LOG_KEYS: keyOf('l'),
};

/** A whole configuration, of which a test names only what it is about. */
export function testConfig(variables: Record<string, string>): Config {
  return parseConfig({
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    OIDC_ISSUER: 'http://localhost:1',
    OIDC_AUDIENCE: 'doorbraak-api',
    LOG_LEVEL: 'silent',
    ...SECRETS,
    ...variables,
  });
}
