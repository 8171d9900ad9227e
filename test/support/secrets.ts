import { parseConfig, type Config } from '#config/config';
import { parseKeyRing } from '#config/key-rings';
import type { MasterKeys } from '#persistence/case-keys/case-keys.repository';

const keyOf = (letter: string) => `test:${Buffer.from(letter.repeat(32)).toString('base64')}`;

/** The secrets that every program needs, for tests. */
export const SECRETS = {
  MASTER_KEYS: keyOf('m'),
  BSN_KEYS: keyOf('b'),
  TEMPORAL_KEYS: keyOf('t'),
  ACCESS_LOG_KEYS: keyOf('l'),
};

/** The key ring over what Temporal stores, for tests that talk to it themselves. */
export const TEMPORAL_KEYS = parseKeyRing(SECRETS.TEMPORAL_KEYS);

/** The key ring that signs the access log, for tests that look whether it is whole. */
export const ACCESS_LOG_KEYS = parseKeyRing(SECRETS.ACCESS_LOG_KEYS);

/** The master keys over dossiers and BSNs, for tests that talk to the database themselves. */
export const MASTERS: MasterKeys = {
  content: parseKeyRing(SECRETS.MASTER_KEYS),
  bsn: parseKeyRing(SECRETS.BSN_KEYS),
};

/** A test or a benchmark asks more in a minute than people do. */
export const UNLIMITED = {
  RATE_LIMIT_USER_PER_MINUTE: '1000000',
  RATE_LIMIT_ADDRESS_PER_MINUTE: '1000000',
  RATE_LIMIT_LOGIN_PER_MINUTE: '1000000',
};

/** A whole configuration, of which a test names only what it is about. */
export function testConfig(variables: Record<string, string>): Config {
  return parseConfig({
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    OIDC_ISSUER: 'http://localhost:1',
    OIDC_AUDIENCE: 'doorbraak-api',
    LOG_LEVEL: 'silent',
    ...UNLIMITED,
    ...SECRETS,
    ...variables,
  });
}
