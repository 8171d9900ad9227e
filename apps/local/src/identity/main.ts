import { createServer } from 'node:http';
import Provider from 'oidc-provider';
import { configurationOf } from './configuration.js';
import { handleLogin } from './login.js';

const { IDENTITY_HOME: home, IDENTITY_PORT: port, API_PORT: apiPort, NODE_ENV: environment } = process.env;

if (environment === 'production') {
  console.error('This identity server knows one password for everybody: it does not run with NODE_ENV=production.');
  console.error('What to do: use the identity provider of the region (OIDC_ISSUER).');
  process.exit(1);
}
if (!home || !port || !apiPort) {
  console.error('IDENTITY_HOME, IDENTITY_PORT and API_PORT must be set; npm start does so.');
  process.exit(1);
}

const provider = new Provider(`http://localhost:${port}`, configurationOf(home, Number(apiPort)));
const oidc = provider.callback();

const server = createServer((req, res) => {
  if (req.url?.startsWith('/login/')) void handleLogin(provider, home, req, res);
  else void oidc(req, res);
});
server.listen(Number(port), '127.0.0.1');

process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
});
