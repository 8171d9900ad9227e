import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { allBytes, type FileSource } from '#documents/file-source';
import { Scanner, ScannerAway } from './scanner.js';

/** clamd says nothing while it looks; a file of the largest size takes it some seconds. */
const PATIENCE_MS = 60_000;
const LONGEST_ANSWER = 1_024;

/** clamd over TCP: its command INSTREAM takes a file in chunks, each after its length; a length of zero ends it. */
export class ClamScanner extends Scanner {
  private readonly host: string;
  private readonly port: number;

  /** @param address host and port */
  constructor(
    address: string,
    private readonly patienceMs = PATIENCE_MS,
  ) {
    super();
    const at = address.lastIndexOf(':');
    this.host = address.slice(0, at).replace(/^\[|\]$/g, '');
    this.port = Number(address.slice(at + 1));
  }

  override async scan(file: FileSource): Promise<'clean' | 'infected'> {
    const socket = connect(this.port, this.host).setTimeout(this.patienceMs, () => {
      socket.destroy(new ScannerAway('The virus scanner does not answer.'));
    });
    try {
      const answer = answerOf(socket);
      // What it answers too early is read below, whatever becomes of what is still sent.
      await Promise.race([send(socket, file), answer]);
      return verdictIn(await answer);
    } catch (error) {
      if (error instanceof ScannerAway || !isOfSocket(error)) throw error;
      throw new ScannerAway('The virus scanner cannot be reached.', { cause: error });
    } finally {
      socket.destroy();
    }
  }
}

async function send(socket: Socket, file: FileSource): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const chunk of allBytes(file)) {
    await write(socket, lengthOf(chunk.length));
    await write(socket, chunk);
  }
  await write(socket, lengthOf(0));
}

/** Waits when clamd reads slower than we do. */
async function write(socket: Socket, bytes: Buffer): Promise<void> {
  if (!socket.write(bytes)) await once(socket, 'drain');
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

async function answerOf(socket: Socket): Promise<string> {
  let answer = '';
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    answer += chunk.toString('latin1');
    if (answer.includes('\0') || answer.length > LONGEST_ANSWER) break;
  }
  return answer;
}

/** `stream: OK`, or `stream: <name> FOUND`. Which virus it was is of no use to who gets the task. */
function verdictIn(answer: string): 'clean' | 'infected' {
  const [text = ''] = answer.split('\0');
  if (text.endsWith(' FOUND')) return 'infected';
  if (text === 'stream: OK') return 'clean';
  throw new ScannerAway('The virus scanner gave no verdict.');
}

const isOfSocket = (error: unknown): boolean => typeof (error as NodeJS.ErrnoException).code === 'string';
