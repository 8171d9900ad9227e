import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** The file that every scanner takes for a virus; in two parts, so that no scanner takes this one for it. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export type ClamdMood = 'works' | 'silent' | 'tooLarge' | 'hangsUp';

/** A small clamd of our own: speaks INSTREAM as clamd does, and knows one virus. */
export interface TestClamd {
  address: string;
  /** How many bytes it got with each command. */
  streams: number[];
  /** The longest chunk that it got. */
  longest: number;
  mood: ClamdMood;
  close(): Promise<void>;
}

const COMMAND = 'zINSTREAM\0';

export async function startClamd(): Promise<TestClamd> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    void serve(socket, clamd).catch(() => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const clamd: TestClamd = {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    streams: [],
    longest: 0,
    mood: 'works',
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return clamd;
}

async function serve(socket: Socket, clamd: TestClamd): Promise<void> {
  let waiting = Buffer.alloc(0);
  let started = false;
  const chunks: Buffer[] = [];
  for await (const data of socket as AsyncIterable<Buffer>) {
    if (clamd.mood === 'hangsUp') return void socket.destroy();
    waiting = Buffer.concat([waiting, data]);
    if (!started) {
      if (waiting.length < COMMAND.length) continue;
      if (waiting.subarray(0, COMMAND.length).toString('latin1') !== COMMAND) {
        return void socket.end('UNKNOWN COMMAND\0');
      }
      started = true;
      waiting = waiting.subarray(COMMAND.length);
    }
    while (waiting.length >= 4) {
      const length = waiting.readUInt32BE(0);
      if (length === 0) return answer(socket, clamd, Buffer.concat(chunks));
      if (waiting.length < 4 + length) break;
      clamd.longest = Math.max(clamd.longest, length);
      chunks.push(waiting.subarray(4, 4 + length));
      waiting = waiting.subarray(4 + length);
      if (clamd.mood === 'tooLarge') return void socket.end('INSTREAM size limit exceeded. ERROR\0');
    }
  }
}

function answer(socket: Socket, clamd: TestClamd, file: Buffer): void {
  clamd.streams.push(file.length);
  if (clamd.mood === 'silent') return;
  socket.end(file.includes(EICAR) ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0');
}
