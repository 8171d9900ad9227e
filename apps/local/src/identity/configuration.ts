import { interactionPolicy, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { acr, audience } from '../parts/environment.js';
import { readAccounts } from './accounts.js';
import { clientsOf } from './client.js';
import { keysOf } from './keys.js';
import { faultPage } from './login-page.js';
import { loggedOutPage, logoutPage } from './logout-page.js';

const hour = 3600;

/** A working day: nobody logs in again over lunch, and a token that leaks is worthless tomorrow. */
const lifetime = 8 * hour;

/**
 * How the local identity server behaves: code with PKCE only, and access tokens as signed JWTs for the API.
 * @param publicUrl where people open Doorbraak
 */
export function configurationOf(home: string, publicUrl: string): Configuration {
  const { jwks, cookieKeys } = keysOf(home);
  return {
    clients: clientsOf(home, publicUrl),
    clientAuthMethods: ['none', 'private_key_jwt'],
    jwks,
    cookies: { keys: cookieKeys },
    responseTypes: ['code'],
    pkce: { required: () => true },
    acrValues: [acr],
    scopes: ['openid', 'profile', 'offline_access'],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'] },
    // The web client has no use for an access token of its own: its ID token says the name too.
    conformIdTokenClaims: false,
    // There is one way to log in here, so one level of assurance. A machine has none.
    extraTokenClaims: (_ctx, token) => ('accountId' in token && token.accountId ? { acr } : undefined),
    clientBasedCORS: () => false,
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
      ClientCredentials: hour,
      IdToken: hour,
      RefreshToken: lifetime,
      Interaction: hour,
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = logoutPage(form);
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.body = loggedOutPage(publicUrl);
        },
      },
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

/** The clients are the project itself: whoever logs in has nothing to consent to. */
async function grantEverything(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const known = session.grantIdFor(client.clientId);
  const existing = known ? await provider.Grant.find(known) : undefined;
  if (existing) return existing;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile offline_access');
  grant.addOIDCClaims(['sub', 'name', 'preferred_username', 'acr']);
  grant.addResourceScope(`urn:${audience}`, 'openid profile');
  await grant.save();
  return grant;
}
