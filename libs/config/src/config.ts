import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const databaseUrl = z.string().regex(/^postgres(ql)?:\/\/\S+$/);
const url = z.url({ protocol: /^https?$/ });
const smtpUrl = z.string().regex(/^smtps?:\/\/\S+$/);
const mailAddress = z.string().regex(/^[^\s@<>]+@[^\s@<>]+$|^[^<>\r\n]+ <[^\s@<>]+@[^\s@<>]+>$/);
const hostAndPort = z.string().regex(/^[^\s:/]+:\d{1,5}$|^\[[0-9a-fA-F:]+\]:\d{1,5}$/);
const text = z.string().min(1);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** `id:secret` pairs with commas between; the first is used from now on, the others open what they once sealed. */
const keyRing = z
  .string()
  .regex(/^[\w-]{1,32}:[A-Za-z0-9+/]{43}=(,[\w-]{1,32}:[A-Za-z0-9+/]{43}=)*$/)
  .transform((value) => value.split(',').map(keyOf) as unknown as KeyRing);
const KEY_RING = 'one or more of name:secret with commas between, the secret 32 random bytes in base64';

/** Every variable that the programs read, with what to set when it is missing or wrong. */
const variables = {
  PORT: { check: port.default(8080), set: 'a port number, such as 8080' },
  DATABASE_URL: {
    check: databaseUrl,
    set: 'where PostgreSQL is, such as postgres://user:password@localhost:5432/doorbraak',
  },
  TEMPORAL_ADDRESS: { check: hostAndPort, set: 'host and port of Temporal, such as localhost:7233' },
  TEMPORAL_NAMESPACE: { check: text.default('default'), set: 'the namespace in Temporal, such as default' },
  TEMPORAL_TLS: { check: flag.default(false), set: 'true or false' },
  TEMPORAL_API_KEY: { check: text.optional(), set: 'the API key of Temporal, or leave it out' },
  OIDC_ISSUER: { check: url, set: 'the address of the identity server, such as https://login.example.org' },
  OIDC_AUDIENCE: { check: text, set: 'the audience that access tokens for this API carry, such as doorbraak-api' },
  OIDC_CLIENT_ID: { check: text.optional(), set: 'the name under which the identity server knows Doorbraak' },
  OIDC_CLIENT_KEY: {
    check: z.string().startsWith('{').optional(),
    set: 'the private key of Doorbraak at the identity server, as a JSON Web Key',
  },
  OIDC_ACR: {
    check: z.string().transform(words).optional(),
    set: 'the levels of assurance that are enough for a login, with spaces between, or leave it out',
  },
  MASTER_KEYS: { check: keyRing, set: `the keys over all dossiers: ${KEY_RING}` },
  BSN_KEYS: { check: keyRing, set: `the keys over all BSNs: ${KEY_RING}` },
  TEMPORAL_KEYS: { check: keyRing, set: `the keys over what Temporal stores: ${KEY_RING}` },
  ACCESS_LOG_KEYS: { check: keyRing, set: `the keys that sign the access log: ${KEY_RING}` },
  ACCESS_LOG_ANCHOR: {
    check: url.optional(),
    set: 'an address that keeps the heads of the access log, or leave it out to keep them in DOORBRAAK_HOME',
  },
  DOCUMENT_STORE: {
    check: z
      .string()
      .regex(/^(database|https?:\/\/\S+)$/)
      .default('database'),
    set: 'database, or the address of a bucket',
  },
  CLAMAV_ADDRESS: { check: hostAndPort.optional(), set: 'host and port of clamd, or leave it out' },
  NODE_ENV: { check: text.default('development'), set: 'production or development' },
  SMTP_URL: {
    check: smtpUrl.optional(),
    set: 'where mails go, such as smtps://user:password@mail.example.org, or leave it out',
  },
  MAIL_FROM: {
    check: mailAddress.optional(),
    set: 'who mails come from, such as Doorbraak <doorbraak@example.org>',
  },
  PUBLIC_URL: {
    check: url.optional(),
    set: 'the address at which people open Doorbraak, such as https://doorbraak.example.org',
  },
  LOG_LEVEL: {
    check: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    set: 'one of fatal, error, warn, info, debug, trace, silent',
  },
  WORKFLOW_BUNDLE: { check: text.optional(), set: 'the file with the built workflows, or leave it out' },
  DOORBRAAK_HOME: { check: text.optional(), set: 'the folder with the data of this instance, or leave it out' },
} as const;

type Variables = { [N in keyof typeof variables]: z.output<(typeof variables)[N]['check']> };

export interface TemporalConfig {
  address: string;
  namespace: string;
  tls?: boolean;
  apiKey?: string;
}

/** A secret of 32 bytes under a name that may be known. */
export interface ConfiguredKey {
  id: string;
  key: Uint8Array;
}

/** The first seals and signs; every one opens and checks what it once did. */
export type KeyRing = readonly [ConfiguredKey, ...ConfiguredKey[]];

export interface KeysConfig {
  master: KeyRing;
  bsn: KeyRing;
  temporal: KeyRing;
  accessLog: KeyRing;
}

export interface IdentityConfig {
  issuer: string;
  audience: string;
  /** How Doorbraak itself is known at the identity server; null: no login in a browser. */
  client: { id: string; key: Record<string, unknown> } | null;
  /** Levels of assurance that are enough; empty: any. */
  acr: readonly string[];
}

export interface MailConfig {
  /** Null: no server; mails are kept in the home where there is one. */
  smtpUrl: string | null;
  from: string;
  /** Where people open Doorbraak, without a slash at its end. */
  publicUrl: string;
}

export interface Config {
  port: number;
  databaseUrl: string;
  temporal: TemporalConfig;
  identity: IdentityConfig;
  keys: KeysConfig;
  /** Where the heads of the access log are kept outside the database; null: in the home. */
  accessLogAnchor: string | null;
  /** `database`, or the address of a bucket. */
  documentStore: string;
  clamavAddress: string | null;
  production: boolean;
  mail: MailConfig;
  logLevel: Variables['LOG_LEVEL'];
  workflowBundle: string | null;
  home: string | null;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** What is wrong with the environment: every variable at once, each with what to set. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(['The environment is not complete:', ...problems.map((problem) => `- ${problem}`)].join('\n'));
    this.name = 'ConfigError';
  }
}

function read(environment: Environment): Variables {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, { check, set }] of Object.entries(variables)) {
    // An empty variable is how shells and compose files say that there is none.
    const result = check.safeParse(environment[name] || undefined);
    if (result.success) values[name] = result.data;
    else problems.push(`${name} is ${environment[name] ? 'not right' : 'missing'}. Set it to ${set}.`);
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return values as Variables;
}

/**
 * The environment as the programs use it, parsed once at start.
 * @throws ConfigError naming every variable that is missing or wrong, never their values
 */
export function parseConfig(environment: Environment): Config {
  const values = read(environment);
  return {
    port: values.PORT,
    databaseUrl: values.DATABASE_URL,
    temporal: {
      address: values.TEMPORAL_ADDRESS,
      namespace: values.TEMPORAL_NAMESPACE,
      tls: values.TEMPORAL_TLS,
      ...(values.TEMPORAL_API_KEY === undefined ? {} : { apiKey: values.TEMPORAL_API_KEY }),
    },
    identity: identityConfigOf(values),
    keys: {
      master: values.MASTER_KEYS,
      bsn: values.BSN_KEYS,
      temporal: values.TEMPORAL_KEYS,
      accessLog: values.ACCESS_LOG_KEYS,
    },
    accessLogAnchor: values.ACCESS_LOG_ANCHOR ?? null,
    documentStore: values.DOCUMENT_STORE,
    clamavAddress: values.CLAMAV_ADDRESS ?? null,
    production: values.NODE_ENV === 'production',
    mail: mailConfigOf(values),
    logLevel: values.LOG_LEVEL,
    workflowBundle: values.WORKFLOW_BUNDLE ?? null,
    home: values.DOORBRAAK_HOME ?? null,
  };
}

function identityConfigOf({ OIDC_ISSUER, OIDC_AUDIENCE, OIDC_CLIENT_ID, OIDC_CLIENT_KEY, OIDC_ACR }: Variables) {
  const client =
    OIDC_CLIENT_ID && OIDC_CLIENT_KEY
      ? { id: OIDC_CLIENT_ID, key: JSON.parse(OIDC_CLIENT_KEY) as Record<string, unknown> }
      : null;
  return { issuer: OIDC_ISSUER, audience: OIDC_AUDIENCE, client, acr: OIDC_ACR ?? [] };
}

function keyOf(pair: string): ConfiguredKey {
  const [id = '', secret = ''] = pair.split(':');
  return { id, key: Buffer.from(secret, 'base64') };
}

function words(value: string): string[] {
  return value.split(/\s+/).filter(Boolean);
}

/** Servers refuse mail from an address that is not theirs: who names a server names the sender too. */
function mailConfigOf({ SMTP_URL, MAIL_FROM, PUBLIC_URL, PORT }: Variables): MailConfig {
  if (SMTP_URL && !MAIL_FROM) {
    throw new ConfigError([`MAIL_FROM is missing beside SMTP_URL. Set it to ${variables.MAIL_FROM.set}.`]);
  }
  return {
    smtpUrl: SMTP_URL ?? null,
    from: MAIL_FROM ?? 'Doorbraak <doorbraak@localhost>',
    publicUrl: (PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, ''),
  };
}
