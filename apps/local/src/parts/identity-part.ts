import type { Part } from '../supervision/part.js';
import { answers } from './answers.js';
import { nodeProgram } from './node-program.js';

/** The local identity server. */
export function identityPart(root: string, home: string, port: number, publicUrl: string): Part {
  const env = { IDENTITY_PORT: String(port), IDENTITY_HOME: home, PUBLIC_URL: publicUrl };
  return {
    name: 'identity',
    port,
    command: nodeProgram(root, 'apps/local/src/identity/main.js', env),
    isUp: () => answers(`http://127.0.0.1:${port}/.well-known/openid-configuration`),
    startPatience: 30_000,
    stopSignal: 'SIGTERM',
    stopPatience: 2_000,
  };
}
