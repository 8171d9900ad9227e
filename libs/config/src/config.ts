import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const databaseUrl = z.string().regex(/^postgres(ql)?:\/\/\S+$/);
const url = z.url({ protocol: /^https?$/ });
const smtpUrl = z.string().regex(/^smtps?:\/\/\S+$/);
const mailAddress = z.string().regex(/^[^\s@<>]+@[^\s@<>]+$|^[^<>\r\n]+ <[^\s@<>]+@[^\s@<>]+>$/);
const hostAndPort = z.string().regex(/^[^\s:/]+:\d{1,5}$|^\[[0-9a-fA-F:]+\]:\d{1,5}$/);
const text = z.string().min(1);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

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
  identity: { issuer: string; audience: string };
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
    identity: { issuer: values.OIDC_ISSUER, audience: values.OIDC_AUDIENCE },
    mail: mailConfigOf(values),
    logLevel: values.LOG_LEVEL,
    workflowBundle: values.WORKFLOW_BUNDLE ?? null,
    home: values.DOORBRAAK_HOME ?? null,
  };
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
