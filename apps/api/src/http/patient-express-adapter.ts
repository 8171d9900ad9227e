import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ExpressAdapter } from '@nestjs/platform-express';
import { LOOK_EVERY_MS, type Patience } from './patience.js';

const MAX_HEADER_BYTES = 16_384;
const MAX_HEADERS = 100;

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Express on a server that does not wait for ever, and that leaves every answer to us. */
export class PatientExpressAdapter extends ExpressAdapter {
  constructor(private readonly patience: Patience) {
    super();
  }

  override initHttpServer(): void {
    const answer = this.getInstance<Handler>();
    const options = {
      connectionsCheckingInterval: LOOK_EVERY_MS,
      headersTimeout: this.patience.headers,
      requestTimeout: this.patience.whole,
      maxHeaderSize: MAX_HEADER_BYTES,
      // Node's own answers to these would lack our headers: they are refused further on.
      requireHostHeader: false,
    };
    const server = createServer(options, answer);
    server.maxHeadersCount = MAX_HEADERS;
    server.on('checkExpectation', answer);
    this.setHttpServer(server);
  }

  /** Lets nobody who still holds a connection keep the program from ending. */
  override close(): Promise<void> {
    const server = this.getHttpServer() as Server;
    const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
    server.closeAllConnections();
    return closed;
  }
}
