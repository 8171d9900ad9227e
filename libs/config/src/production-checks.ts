import { isWeakKey, repeatedKeys } from './key-strength.js';
import { isLocalAddress } from './networks.js';
import type { Variables } from './variables.js';

const KEY_RINGS = ['MASTER_KEYS', 'BSN_KEYS', 'TEMPORAL_KEYS', 'ACCESS_LOG_KEYS'] as const;
const NEW_KEY = 'Make a new one with: openssl rand -base64 32.';
/** What installers and examples put there. */
const KNOWN_PASSWORDS = ['postgres', 'doorbraak', 'password', 'changeme', 'geheim', 'secret', 'admin', 'welkom01'];
const SHORTEST_PASSWORD = 12;

/** What must not be so where real dossiers are: each with the variable and what to set, never the value. */
export function weaknessesIn(values: Variables): string[] {
  return [
    ...keyWeaknesses(values),
    ...databaseWeaknesses(values),
    ...addressWeaknesses(values),
    ...loginWeaknesses(values),
  ];
}

function keyWeaknesses(values: Variables): string[] {
  const rings = KEY_RINGS.map((name) => ({ name, ring: values[name] }));
  const weak = rings.flatMap(({ name, ring }) =>
    ring.filter(({ key }) => isWeakKey(key)).map(({ id }) => `${name}: key ${id} is not random. ${NEW_KEY}`),
  );
  const repeated = repeatedKeys(rings).map(
    (places) => `${places.join(' and ')} are the same key. Give each its own. ${NEW_KEY}`,
  );
  return [...weak, ...repeated];
}

function databaseWeaknesses({ DATABASE_URL }: Variables): string[] {
  const { username, password } = new URL(DATABASE_URL);
  const [user, secret] = [username.toLowerCase(), password.toLowerCase()];
  if (secret.length >= SHORTEST_PASSWORD && secret !== user && !KNOWN_PASSWORDS.includes(secret)) return [];
  const advice = `Give that user a random password of at least ${SHORTEST_PASSWORD} characters.`;
  return [`DATABASE_URL has no password, or one that is easily guessed. ${advice}`];
}

/** Without a name of its own at the identity server nobody can log in with a browser. */
function loginWeaknesses(values: Variables): string[] {
  return (['OIDC_CLIENT_ID', 'OIDC_CLIENT_KEY'] as const)
    .filter((name) => values[name] === undefined)
    .map((name) => `${name} is missing. Set it to how your identity server knows Doorbraak (docs/login.md).`);
}

function addressWeaknesses(values: Variables): string[] {
  const { OIDC_ISSUER, PUBLIC_URL, ACCESS_LOG_ANCHOR, DOCUMENT_STORE, ALLOW_LOCAL_ADDRESSES } = values;
  const outgoing = { ACCESS_LOG_ANCHOR, DOCUMENT_STORE: DOCUMENT_STORE === 'database' ? undefined : DOCUMENT_STORE };
  return [
    ...publicWeaknesses('OIDC_ISSUER', OIDC_ISSUER, 'your identity server'),
    ...publicWeaknesses('PUBLIC_URL', PUBLIC_URL, 'Doorbraak as people open it'),
    ...Object.entries(outgoing).flatMap(([name, url]) =>
      url === undefined || ALLOW_LOCAL_ADDRESSES || isSafe(url)
        ? []
        : [`${name} must begin with https:// and lead to another machine, or set ALLOW_LOCAL_ADDRESSES to true.`],
    ),
  ];
}

function publicWeaknesses(name: string, url: string | undefined, what: string): string[] {
  if (url !== undefined && isSafe(url)) return [];
  return [`${name} must begin with https:// and may not be on this machine. Set it to the address of ${what}.`];
}

function isSafe(url: string): boolean {
  return url.startsWith('https://') && !isLocalAddress(url);
}
