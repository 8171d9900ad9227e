import { join } from 'node:path';
import type { PerService, Service } from '#persistence/services/service-roles';
import { homeKeys } from '../home-keys.js';
import { clientKeys, webClientId } from '../identity/client.js';

/** What the API and the worker need to know of the other parts. */
export interface Surroundings {
  root: string;
  home: string;
  databaseUrls: PerService<string>;
  temporalAddress: string;
  temporalNamespace: string;
  issuer: string;
  /** Where people open it; a link in a mail leads there. */
  publicUrl: string;
}

/** The audience of the access tokens that the API accepts. */
export const audience = 'doorbraak-api';

/** The level of assurance that the local identity server gives: a password that stands on the screen. */
export const acr = 'urn:doorbraak:demo';

/** The environment of the API or the worker. */
export function environmentOf(surroundings: Surroundings, service: Service): Record<string, string> {
  return {
    ...homeKeys(surroundings.home),
    DOORBRAAK_HOME: surroundings.home,
    DATABASE_URL: surroundings.databaseUrls[service],
    TEMPORAL_ADDRESS: surroundings.temporalAddress,
    TEMPORAL_NAMESPACE: surroundings.temporalNamespace,
    OIDC_ISSUER: surroundings.issuer,
    OIDC_AUDIENCE: audience,
    OIDC_ACR: acr,
    ...(service === 'api' && webClientOf(surroundings.home)),
    PUBLIC_URL: surroundings.publicUrl,
    WORKFLOW_BUNDLE: join(surroundings.root, 'dist/workflow-bundle.js'),
    NODE_ENV: process.env['NODE_ENV'] || 'development',
    LOG_LEVEL: process.env['LOG_LEVEL'] || 'info',
    ...rateLimits(),
  };
}

/** How the API shows the identity server who it is. */
function webClientOf(home: string): Record<string, string> {
  return { OIDC_CLIENT_ID: webClientId, OIDC_CLIENT_KEY: JSON.stringify(clientKeys(home).web) };
}

/** On one machine all users share an address, and programs ask more than people do. */
function rateLimits(): Record<string, string> {
  const defaults = {
    RATE_LIMIT_USER_PER_MINUTE: '6000',
    RATE_LIMIT_ADDRESS_PER_MINUTE: '12000',
    RATE_LIMIT_LOGIN_PER_MINUTE: '600',
  };
  return Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, process.env[name] || value]));
}
