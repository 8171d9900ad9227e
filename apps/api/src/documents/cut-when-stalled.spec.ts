import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { cutWhenStalled } from './cut-when-stalled.js';

describe(cutWhenStalled.name, () => {
  const CHUNK = Buffer.alloc(1_048_576);
  let taken = 0;
  const server = createServer((_request, response) => {
    cutWhenStalled(response, 200);
    Readable.from(Array.from({ length: 64 }, () => CHUNK)).pipe(response);
  });
  const open = async (): Promise<IncomingMessage> => {
    const { port } = server.address() as AddressInfo;
    const [response] = (await once(get({ port, agent: false }), 'response')) as [IncomingMessage];
    return response;
  };
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
  });
  afterAll(() => server.close());

  it('lets go of who takes nothing in', async () => {
    const connection = once(server, 'connection');
    const response = await open();
    response.on('error', () => undefined);
    const [socket] = (await connection) as [Readable];
    await once(socket, 'close');
    expect(response.complete).toBe(false);
    response.destroy();
  });

  it('lets who reads on get everything', async () => {
    for await (const chunk of await open()) taken += (chunk as Buffer).length;
    expect(taken).toBe(64 * CHUNK.length);
  });
});
