import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import type { Part } from '../supervision/part.js';

/** The embedded Temporal development server, its histories in a file of the home. */
export function temporalPart(program: string, home: string, port: number, namespace: string): Part {
  return {
    name: 'temporal',
    port,
    command: {
      file: program,
      args: [
        ...['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port)],
        ...['--namespace', namespace, '--db-filename', join(home, 'temporal.db')],
        // Durable at every commit, and quicker than without a write-ahead log.
        ...['--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=FULL'],
        ...['--log-format', 'json', '--log-level', 'warn'],
      ],
    },
    isUp: () => hasNamespace(`127.0.0.1:${port}`, namespace),
    startPatience: 30_000,
    stopSignal: 'SIGTERM',
    stopPatience: 2_000,
  };
}

async function hasNamespace(address: string, namespace: string): Promise<boolean> {
  const connection = await Connection.connect({ address, connectTimeout: '2s' });
  try {
    await connection.workflowService.describeNamespace({ namespace });
    return true;
  } finally {
    await connection.close();
  }
}
