import { createServer } from 'node:net';
import { join } from 'node:path';
import { readJson, writeJson } from './files.js';

/** Below the range from which systems take ports for outgoing connections: a part that restarts finds its own port still free. */
const range = { from: 20_000, to: 32_000 };

/** Whether this machine lets us listen on a port, on loopback and on every address. */
export async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, undefined));
}

/** A random free port outside the range of outgoing connections. */
export async function findFreePort(taken: readonly number[] = []): Promise<number> {
  for (;;) {
    const port = range.from + Math.floor(Math.random() * (range.to - range.from));
    if (!taken.includes(port) && (await isFree(port))) return port;
  }
}

/** Free ports by name, the same as at the last start of this home where they are still free. */
export async function keptPorts<Name extends string>(
  home: string,
  names: readonly Name[],
): Promise<Record<Name, number>> {
  const file = join(home, 'ports.json');
  const before = readJson<Record<string, number>>(file) ?? {};
  const ports: Record<string, number> = {};
  for (const name of names) {
    const kept = before[name];
    ports[name] = kept && (await isFree(kept)) ? kept : await findFreePort(Object.values(ports));
  }
  writeJson(file, { ...before, ...ports });
  return ports as Record<Name, number>;
}

function canListen(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
