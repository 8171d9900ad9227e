import { readFileSync } from 'node:fs';
import { ConfigError } from './config-error.js';
import type { Environment } from './environment.js';

/** What nobody should read in a list of processes; each may come from a file that its name with `_FILE` tells. */
export const SECRET_VARIABLES = [
  'DATABASE_URL',
  'API_DATABASE_PASSWORD',
  'WORKER_DATABASE_PASSWORD',
  'TEMPORAL_API_KEY',
  'OIDC_CLIENT_KEY',
  'MASTER_KEYS',
  'BSN_KEYS',
  'TEMPORAL_KEYS',
  'ACCESS_LOG_KEYS',
  'SMTP_URL',
  'DOCUMENT_STORE_KEY',
] as const;

/**
 * The environment with every secret that stands in a file, as systems that keep secrets hand them out.
 * @param readFile gives the text of a file
 * @throws ConfigError naming every variable whose file cannot be read, or that is given twice
 */
export function withSecretFiles(environment: Environment, readFile: (path: string) => string = readText): Environment {
  const found: Record<string, string> = {};
  const problems: string[] = [];
  for (const name of SECRET_VARIABLES) {
    const path = environment[`${name}_FILE`];
    if (!path) continue;
    if (environment[name]) problems.push(`${name} and ${name}_FILE are both set. Set one of them.`);
    else read(name, path);
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return { ...environment, ...found };

  function read(name: string, path: string): void {
    try {
      found[name] = readFile(path).trim();
      if (found[name] === '') problems.push(`${name}_FILE is empty. Write the secret into that file.`);
    } catch {
      problems.push(`${name}_FILE cannot be read. Set it to a file that this user may read.`);
    }
  }
}

function readText(path: string): string {
  return readFileSync(path, 'utf8');
}
