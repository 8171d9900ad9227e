/** Why the local identity server must not run here; null where it may. */
export function whyNotToRun({ NODE_ENV, IDENTITY_HOME, IDENTITY_PORT, PUBLIC_URL }: NodeJS.ProcessEnv): string | null {
  if (NODE_ENV === 'production') {
    return (
      'This identity server knows one password for everybody: it does not run with NODE_ENV=production.\n' +
      'What to do: use the identity provider of the region (OIDC_ISSUER).'
    );
  }
  if (IDENTITY_HOME && IDENTITY_PORT && PUBLIC_URL) return null;
  return 'IDENTITY_HOME, IDENTITY_PORT and PUBLIC_URL must be set; npm start does so.';
}
