import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const BUCKET_KEY = 'doorbraak:geheime-sleutel-van-de-test';
const BUCKET = 'doorbraak';

/** A small bucket of our own, as strict as S3: it takes nothing of which signature or content hash is not right. */
export interface TestBucket {
  /** Address with the bucket, for DOCUMENT_STORE. */
  address: string;
  /** What lies in it, by name. */
  objects: Map<string, Buffer>;
  /** Answers every request with this status; null: works. */
  failWith: number | null;
  close(): Promise<void>;
}

export async function startBucket(): Promise<TestBucket> {
  const server = createServer((request, response) => {
    void serve(request, response, bucket).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bucket: TestBucket = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${BUCKET}`,
    objects: new Map(),
    failWith: null,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return bucket;
}

async function serve(request: IncomingMessage, response: ServerResponse, bucket: TestBucket): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  response.statusCode = bucket.failWith ?? statusOf(request, body, bucket);
  if (response.statusCode === 302) response.setHeader('Location', 'http://127.0.0.1:1/');
  response.end(response.statusCode === 200 && request.method === 'GET' ? bucket.objects.get(nameOf(request)) : '');
}

const nameOf = ({ url = '' }: IncomingMessage): string => url.slice(`/${BUCKET}/`.length);

function statusOf(request: IncomingMessage, body: Buffer, { objects }: TestBucket): number {
  if (!request.url?.startsWith(`/${BUCKET}/`) || !isSigned(request, body)) return 403;
  const name = nameOf(request);
  switch (request.method) {
    case 'PUT':
      objects.set(name, body);
      return 200;
    case 'GET':
      return objects.has(name) ? 200 : 404;
    case 'DELETE':
      objects.delete(name);
      return 204;
    default:
      return 405;
  }
}

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest();

/** AWS Signature Version 4, as the server checks it; the hash of the body must be signed along. */
function isSigned({ method = '', url = '', headers }: IncomingMessage, body: Buffer): boolean {
  const [keyId, secret] = BUCKET_KEY.split(':') as [string, string];
  const pattern =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/((\d{8})\/([\w-]+)\/s3\/aws4_request), ?SignedHeaders=([\w;-]+), ?Signature=([0-9a-f]{64})$/;
  const [, id, scope, day, region, signed = '', signature] = pattern.exec(headers.authorization ?? '') ?? [];
  if (id !== keyId || !scope || !day || !region) return false;
  const names = signed.split(';');
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => names.includes(name))) return false;
  if (headers['x-amz-content-sha256'] !== sha256(body)) return false;
  const lines = names.map((name) => `${name}:${String(headers[name]).trim()}`);
  const [path, query = ''] = url.split('?');
  const asked = [method, path, query, ...lines, '', signed, sha256(body)].join('\n');
  const said = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(asked)].join('\n');
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, day), region), 's3'), 'aws4_request');
  return hmac(key, said).toString('hex') === signature;
}
