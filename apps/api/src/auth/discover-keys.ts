/** An identity server next door answers at once; a request must not hang on one that does not. */
const TIMEOUT_MS = 3_000;

/** Where an issuer keeps its public keys, from its own OpenID configuration. */
export async function discoverKeys(issuer: string): Promise<URL> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' });
  if (!answer.ok) throw new Error(`the identity server answered ${answer.status} to its own configuration`);
  const configuration = (await answer.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (configuration.issuer !== issuer) throw new Error('the identity server names another issuer than OIDC_ISSUER');
  return new URL(String(configuration.jwks_uri));
}
