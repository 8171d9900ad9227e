import { z } from 'zod';
import { ConfigError } from './config-error.js';
import type { Environment } from './environment.js';
import { KEY_RING_FORM, keyRing } from './key-rings.js';
import { isNetwork } from './networks.js';

const port = z.coerce.number().int().min(0).max(65_535);
const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/\S+$/)
  .refine(URL.canParse);
const url = z.url({ protocol: /^https?$/ });
const videoLink = z.string().regex(/^https?:\/\/[^\s{}]+\{room\}[^\s{}]*$/);
const smtpUrl = z.string().regex(/^smtps?:\/\/\S+$/);
const mailAddress = z.string().regex(/^[^\s@<>]+@[^\s@<>]+$|^[^<>\r\n]+ <[^\s@<>]+@[^\s@<>]+>$/);
const hostAndPort = z.string().regex(/^[^\s:/]+:\d{1,5}$|^\[[0-9a-fA-F:]+\]:\d{1,5}$/);
const text = z.string().min(1);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const count = (max: number) => z.coerce.number().int().min(1).max(max);
const perMinute = z.coerce.number().int().min(1).max(1_000_000);

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
    check: z.string().transform(jsonObject).optional(),
    set: 'the private key of Doorbraak at the identity server, as a JSON Web Key',
  },
  OIDC_ACR: {
    check: z.string().transform(words).optional(),
    set: 'the levels of assurance that are enough for a login, with spaces between, or leave it out',
  },
  SESSION_IDLE_MINUTES: {
    check: z.coerce.number().int().min(1).max(720).default(30),
    set: 'after how many minutes without a click somebody must log in again, from 1 to 720',
  },
  SESSION_HOURS: {
    check: z.coerce.number().int().min(1).max(24).default(12),
    set: 'after how many hours somebody must log in again, from 1 to 24',
  },
  EMERGENCY_ACCESS_MINUTES: {
    check: z.coerce.number().int().min(5).max(720).default(60),
    set: 'for how many minutes somebody sees a dossier in an emergency, from 5 to 720',
  },
  EMERGENCY_ACCESSES_PER_DAY: {
    check: z.coerce.number().int().min(1).max(20).default(2),
    set: 'how often in 24 hours somebody may look in an emergency at the same dossier, from 1 to 20',
  },
  MASTER_KEYS: { check: keyRing, set: `the keys over all dossiers: ${KEY_RING_FORM}` },
  BSN_KEYS: { check: keyRing, set: `the keys over all BSNs: ${KEY_RING_FORM}` },
  TEMPORAL_KEYS: { check: keyRing, set: `the keys over what Temporal stores: ${KEY_RING_FORM}` },
  ACCESS_LOG_KEYS: { check: keyRing, set: `the keys that sign the access log: ${KEY_RING_FORM}` },
  ACCESS_LOG_ANCHOR: {
    check: url.optional(),
    set: 'an address that keeps the heads of the access log, or leave it out to keep them in DOORBRAAK_HOME',
  },
  DOCUMENT_STORE: {
    check: z
      .string()
      .regex(/^(database|https?:\/\/\S+)$/)
      .default('database'),
    set: 'database, or the address of a bucket, such as https://storage.example.org/doorbraak',
  },
  DOCUMENT_STORE_KEY: {
    check: z
      .string()
      .regex(/^[^\s:]+:[^\s:]+$/)
      .optional(),
    set: 'the access key of the bucket as id:secret, or leave it out with DOCUMENT_STORE=database',
  },
  DOCUMENT_STORE_REGION: { check: text.default('us-east-1'), set: 'the region of the bucket, such as us-east-1' },
  DOCUMENT_MAX_MB: { check: count(500).default(20), set: 'how many megabytes a document may have, such as 20' },
  DOCUMENT_MAX_PER_CASE: { check: count(10_000).default(200), set: 'how many documents a case may have, such as 200' },
  DOCUMENT_MAX_MB_PER_CASE: {
    check: count(2_000).default(1_000),
    set: 'how many megabytes all documents of a case may have together, such as 1000',
  },
  ALLOW_LOCAL_ADDRESSES: {
    check: flag.default(false),
    set: 'true to let ACCESS_LOG_ANCHOR and DOCUMENT_STORE be on this machine in production, or leave it out',
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
  VIDEO_LINK_TEMPLATE: {
    check: videoLink.optional(),
    set: 'the address of a meeting on screen with {room} in it, such as https://meet.example.org/{room}, or leave it out',
  },
  TRUSTED_PROXIES: {
    check: z
      .string()
      .transform(words)
      .refine((networks) => networks.every(isNetwork))
      .optional(),
    set: 'the addresses or networks of the proxies before the API, such as 10.0.0.0/8, with spaces between, or leave it out',
  },
  RATE_LIMIT_USER_PER_MINUTE: { check: perMinute.default(600), set: 'how many requests a user may make in a minute' },
  RATE_LIMIT_ADDRESS_PER_MINUTE: {
    check: perMinute.default(1_200),
    set: 'how many requests may come from one address in a minute',
  },
  RATE_LIMIT_LOGIN_PER_MINUTE: {
    check: perMinute.default(60),
    set: 'how many logins and refused tokens may come from one address in a minute',
  },
  LOG_LEVEL: {
    check: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    set: 'one of fatal, error, warn, info, debug, trace, silent',
  },
  WORKFLOW_BUNDLE: { check: text.optional(), set: 'the file with the built workflows, or leave it out' },
  DOORBRAAK_HOME: { check: text.optional(), set: 'the folder with the data of this instance, or leave it out' },
} as const;

export type VariableName = keyof typeof variables;

/** The environment, checked. */
export type Variables = { [N in VariableName]: z.output<(typeof variables)[N]['check']> };

/** What to set a variable to, for who reads that it is not right. */
export const adviceFor = (name: VariableName): string => `Set it to ${variables[name].set}.`;

/**
 * Every variable with its value, or the default of one that has one.
 * @throws ConfigError naming all that are missing or wrong
 */
export function readVariables(environment: Environment): Variables {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, { check }] of Object.entries(variables)) {
    // An empty variable is how shells and compose files say that there is none.
    const result = check.safeParse(environment[name] || undefined);
    if (result.success) values[name] = result.data;
    else problems.push(`${name} is ${environment[name] ? 'not right' : 'missing'}. ${adviceFor(name as VariableName)}`);
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return values as Variables;
}

function words(value: string): string[] {
  return value.split(/\s+/).filter(Boolean);
}

function jsonObject(value: string, context: z.RefinementCtx): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(value);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return { ...parsed };
  } catch {
    // Falls through: what cannot be read is not right, and nothing of it is told.
  }
  context.addIssue({ code: 'custom' });
  return z.NEVER;
}
