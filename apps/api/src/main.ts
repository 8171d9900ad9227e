import { parseConfig } from '#config/config';
import { ConfigError } from '#config/config-error';
import { createApi } from './create-api.js';

try {
  const config = parseConfig(process.env);
  const app = await createApi(config);
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  await app.listen(config.port);
} catch (error) {
  // The only place without a logger: what is wrong may be the logger's own setting.
  process.stderr.write(`${error instanceof ConfigError ? error.message : String(error)}\n`);
  process.exit(1);
}
