import { ConfigError } from './config-error.js';
import { type DocumentsConfig, documentsConfigOf } from './documents.js';
import type { Environment } from './environment.js';
import type { KeyRing } from './key-rings.js';
import { weaknessesIn } from './production-checks.js';
import { withSecretFiles } from './secret-files.js';
import { adviceFor, readVariables, type Variables } from './variables.js';

export interface TemporalConfig {
  address: string;
  namespace: string;
  tls?: boolean;
  apiKey?: string;
}

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

/** How long somebody stays logged in in a browser. */
export interface SessionsConfig {
  idleMinutes: number;
  hours: number;
}

export interface MailConfig {
  /** Null: no server; mails are kept in the home where there is one. */
  smtpUrl: string | null;
  from: string;
  /** Where people open Doorbraak, without a slash at its end. */
  publicUrl: string;
}

/** How many requests in a minute. */
export interface RateLimits {
  user: number;
  address: number;
  /** Logins and refused tokens from one address. */
  login: number;
}

export interface Config {
  port: number;
  databaseUrl: string;
  temporal: TemporalConfig;
  identity: IdentityConfig;
  sessions: SessionsConfig;
  keys: KeysConfig;
  /** Where the heads of the access log are kept outside the database; null: in the home. */
  accessLogAnchor: string | null;
  documents: DocumentsConfig;
  /** For how long somebody sees a dossier in an emergency. */
  emergencyAccessMinutes: number;
  /** How often in 24 hours, one person at one dossier. */
  emergencyAccessesPerDay: number;
  production: boolean;
  mail: MailConfig;
  rateLimits: RateLimits;
  /** Where teams meet on screen, with {room} in it; null: nowhere. */
  videoLinkTemplate: string | null;
  /** Whose word about the address of a caller is taken; empty: nobody's. */
  trustedProxies: readonly string[];
  logLevel: Variables['LOG_LEVEL'];
  workflowBundle: string | null;
  home: string | null;
}

/**
 * The environment as the programs use it, parsed once at start.
 * @throws ConfigError naming every variable that is missing or wrong, or too weak for production, never their values
 */
export function parseConfig(environment: Environment): Config {
  const values = readVariables(withSecretFiles(environment));
  const production = values.NODE_ENV === 'production';
  const weaknesses = production ? weaknessesIn(values) : [];
  if (weaknesses.length > 0) throw new ConfigError(weaknesses);
  return {
    port: values.PORT,
    databaseUrl: values.DATABASE_URL,
    temporal: temporalConfigOf(values),
    identity: identityConfigOf(values),
    sessions: { idleMinutes: values.SESSION_IDLE_MINUTES, hours: values.SESSION_HOURS },
    keys: {
      master: values.MASTER_KEYS,
      bsn: values.BSN_KEYS,
      temporal: values.TEMPORAL_KEYS,
      accessLog: values.ACCESS_LOG_KEYS,
    },
    accessLogAnchor: values.ACCESS_LOG_ANCHOR ?? null,
    documents: documentsConfigOf(values),
    emergencyAccessMinutes: values.EMERGENCY_ACCESS_MINUTES,
    emergencyAccessesPerDay: values.EMERGENCY_ACCESSES_PER_DAY,
    production,
    mail: mailConfigOf(values),
    rateLimits: {
      user: values.RATE_LIMIT_USER_PER_MINUTE,
      address: values.RATE_LIMIT_ADDRESS_PER_MINUTE,
      login: values.RATE_LIMIT_LOGIN_PER_MINUTE,
    },
    videoLinkTemplate: values.VIDEO_LINK_TEMPLATE ?? null,
    trustedProxies: values.TRUSTED_PROXIES ?? [],
    logLevel: values.LOG_LEVEL,
    workflowBundle: values.WORKFLOW_BUNDLE ?? null,
    home: values.DOORBRAAK_HOME ?? null,
  };
}

function temporalConfigOf(values: Variables): TemporalConfig {
  return {
    address: values.TEMPORAL_ADDRESS,
    namespace: values.TEMPORAL_NAMESPACE,
    tls: values.TEMPORAL_TLS,
    ...(values.TEMPORAL_API_KEY === undefined ? {} : { apiKey: values.TEMPORAL_API_KEY }),
  };
}

function identityConfigOf({ OIDC_ISSUER, OIDC_AUDIENCE, OIDC_CLIENT_ID, OIDC_CLIENT_KEY, OIDC_ACR }: Variables) {
  const client = OIDC_CLIENT_ID && OIDC_CLIENT_KEY ? { id: OIDC_CLIENT_ID, key: OIDC_CLIENT_KEY } : null;
  return { issuer: OIDC_ISSUER, audience: OIDC_AUDIENCE, client, acr: OIDC_ACR ?? [] };
}

/** Servers refuse mail from an address that is not theirs: who names a server names the sender too. */
function mailConfigOf({ SMTP_URL, MAIL_FROM, PUBLIC_URL, PORT }: Variables): MailConfig {
  if (SMTP_URL && !MAIL_FROM) {
    throw new ConfigError([`MAIL_FROM is missing beside SMTP_URL. ${adviceFor('MAIL_FROM')}`]);
  }
  return {
    smtpUrl: SMTP_URL ?? null,
    from: MAIL_FROM ?? 'Doorbraak <doorbraak@localhost>',
    publicUrl: (PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, ''),
  };
}
