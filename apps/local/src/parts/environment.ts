import { join } from 'node:path';
import { homeKeys } from '../home-keys.js';

/** What the API and the worker need to know of the other parts. */
export interface Surroundings {
  root: string;
  home: string;
  databaseUrl: string;
  temporalAddress: string;
  temporalNamespace: string;
  issuer: string;
  /** Where people open it; a link in a mail leads there. */
  publicUrl: string;
}

/** The audience of the access tokens that the API accepts. */
export const audience = 'doorbraak-api';

/** The environment of the API and the worker. */
export function environmentOf(surroundings: Surroundings): Record<string, string> {
  return {
    ...homeKeys(surroundings.home),
    DOORBRAAK_HOME: surroundings.home,
    DATABASE_URL: surroundings.databaseUrl,
    TEMPORAL_ADDRESS: surroundings.temporalAddress,
    TEMPORAL_NAMESPACE: surroundings.temporalNamespace,
    OIDC_ISSUER: surroundings.issuer,
    OIDC_AUDIENCE: audience,
    PUBLIC_URL: surroundings.publicUrl,
    WORKFLOW_BUNDLE: join(surroundings.root, 'dist/workflow-bundle.js'),
    NODE_ENV: process.env['NODE_ENV'] || 'development',
    LOG_LEVEL: process.env['LOG_LEVEL'] || 'info',
  };
}
