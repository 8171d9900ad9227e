import { interactionPolicy, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { audience } from '../parts/environment.js';
import { readAccounts } from './accounts.js';
import { clientId, redirects } from './client.js';
import { keysOf } from './keys.js';
import { faultPage } from './login-page.js';

const hour = 3600;

/** A working day: nobody logs in again over lunch, and a token that leaks is worthless tomorrow. */
const lifetime = 8 * hour;

/** How the local identity server behaves: code with PKCE only, access tokens as signed JWTs for the API. */
export function configurationOf(home: string, apiPort: number): Configuration {
  const { jwks, cookieKeys } = keysOf(home);
  const apiOrigin = `http://localhost:${apiPort}`;
  return {
    clients: [
      {
        client_id: clientId,
        client_name: 'Doorbraak',
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: redirects(apiPort),
        post_logout_redirect_uris: [`${apiOrigin}/`],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks,
    cookies: { keys: cookieKeys },
    responseTypes: ['code'],
    pkce: { required: () => true },
    scopes: ['openid', 'profile', 'offline_access'],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'] },
    clientBasedCORS: (_ctx, origin) => origin === apiOrigin,
    findAccount: (_ctx, sub) => accountOf(home, sub),
    loadExistingGrant: grantEverything,
    renderError: (ctx, { error_description: reason, error }) => {
      ctx.type = 'html';
      ctx.body = faultPage(`De inlogserver weigert: ${reason ?? error}.`);
    },
    interactions: { policy: loginOnly(), url: (_ctx, interaction) => `/login/${interaction.uid}` },
    ttl: {
      Session: lifetime,
      Grant: lifetime,
      AccessToken: lifetime,
      IdToken: hour,
      RefreshToken: lifetime,
      Interaction: hour,
    },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => `urn:${audience}`,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: 'openid profile',
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: lifetime,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
  };
}

function accountOf(home: string, sub: string) {
  const account = readAccounts(home).find(({ username }) => username === sub);
  if (!account) return undefined;
  return { accountId: sub, claims: () => ({ sub, name: account.name, preferred_username: account.username }) };
}

function loginOnly(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
}

/** The one client is the project itself: whoever logs in has nothing to consent to. */
async function grantEverything(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const known = session.grantIdFor(client.clientId);
  const existing = known ? await provider.Grant.find(known) : undefined;
  if (existing) return existing;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile offline_access');
  grant.addOIDCClaims(['sub', 'name', 'preferred_username']);
  grant.addResourceScope(`urn:${audience}`, 'openid profile');
  await grant.save();
  return grant;
}
