import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '#config/config';
import { isEncrypted, PayloadCodec } from '#temporal/payload-codec';
import { AccessLog } from '../access-log/access-log.js';
import { invalidInput } from '../http/problems.js';
import type { Fault } from '../http/problem.js';
import { CONFIG } from '../http/tokens.js';
import type { PayloadDto } from './decode-payloads.dto.js';
import type { DecodedPayloadsResponse, PayloadResponse } from './decoded-payloads.response.js';

const NOT_OURS = 'Dit kunnen wij niet openen: het is veranderd, of de sleutel is er niet meer. Haal het weg.';

type Bytes = Parameters<typeof isEncrypted>[0];

/** Opens what Temporal shows to an operator, and leaves what is not encrypted as it is. */
@Injectable()
export class CodecService {
  private readonly codec: PayloadCodec;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly log: AccessLog,
  ) {
    this.codec = new PayloadCodec(config.keys.temporal);
  }

  /** @throws 400 naming every payload that is encrypted and cannot be opened */
  async decode(payloads: readonly PayloadDto[]): Promise<DecodedPayloadsResponse> {
    this.log.did('read', { fields: ['temporalPayloads'] });
    const opened = await Promise.allSettled(payloads.map((payload) => this.codec.decode([toBytes(payload)])));
    const faults: Fault[] = [];
    const answers: PayloadResponse[] = [];
    opened.forEach((result, index) => {
      if (result.status === 'fulfilled') answers.push(...result.value.map(toText));
      else faults.push({ path: `/payloads/${index}`, message: NOT_OURS });
    });
    if (faults.length > 0) throw invalidInput(faults);
    return { payloads: answers };
  }
}

function toBytes({ metadata, data }: PayloadDto): Bytes {
  const entries = Object.entries(metadata ?? {}).map(([name, text]) => [name, Buffer.from(text, 'base64')] as const);
  return { metadata: Object.fromEntries(entries), data: Buffer.from(data ?? '', 'base64') };
}

function toText({ metadata, data }: Bytes): PayloadResponse {
  const entries = Object.entries(metadata ?? {}).map(([name, bytes]) => [name, base64(bytes)] as const);
  return { metadata: Object.fromEntries(entries), data: base64(data ?? Buffer.alloc(0)) };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
