import { startIdentityServer } from './identity-server.js';
import { whyNotToRun } from './may-run.js';

const refusal = whyNotToRun(process.env);
if (refusal !== null) {
  console.error(refusal);
  process.exit(1);
}
const { IDENTITY_HOME: home = '', IDENTITY_PORT: port = '', PUBLIC_URL: publicUrl = '' } = process.env;
const server = startIdentityServer({ home, port: Number(port), publicUrl });

process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
});
