/** The one client of the local identity server: the browser and the token command, without a secret, with PKCE. */
export const clientId = 'doorbraak-local';

/** Where the token command lets itself be sent back to: nobody listens, the address itself carries the code. */
export const tokenRedirect = 'http://127.0.0.1/token';

/** Where the identity server may send a browser back to. */
export function redirects(apiPort: number): string[] {
  return [`http://localhost:${apiPort}/auth/callback`, tokenRedirect];
}
