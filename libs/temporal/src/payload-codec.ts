import type { Payload, PayloadCodec as Codec } from '@temporalio/common';
import proto from '@temporalio/proto';
import { decrypt, encrypt } from '#encryption/aes';
import { type KeyRing, keyOn } from '#encryption/key-ring';

/** How Temporal's own tools name encrypted payloads, and where they look for the name of the key. */
const ENCRYPTED = Buffer.from('binary/encrypted');
const ENCODING = 'encoding';
const KEY_ID = 'encryption-key-id';
const BELONGS_TO = 'temporal.payload';

const { Payload: Message } = proto.temporal.api.common.v1;

/** Whether a payload was encrypted by us; those of histories from before encryption are not. */
export const isEncrypted = ({ metadata }: Payload): boolean =>
  ENCRYPTED.equals(metadata?.[ENCODING] ?? Buffer.alloc(0));

/** Everything that Temporal stores for us is encrypted before it leaves the process: AES-256-GCM. */
export class PayloadCodec implements Codec {
  /** @param keys the first encrypts, all decrypt */
  constructor(private readonly keys: KeyRing) {}

  /** Encrypts whole payloads, their kind included. */
  encode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.resolve(payloads.map((payload) => this.encrypted(payload)));
  }

  /**
   * The payloads as they were; what is not encrypted is given back as it is.
   * @throws KeyUnknown, SealBroken
   */
  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => (isEncrypted(payload) ? this.decrypted(payload) : payload));
  }

  private encrypted(payload: Payload): Payload {
    const [{ id, key }] = this.keys;
    return {
      metadata: { [ENCODING]: ENCRYPTED, [KEY_ID]: Buffer.from(id) },
      data: encrypt(key, Message.encode(payload).finish(), BELONGS_TO),
    };
  }

  private decrypted({ metadata, data }: Payload): Payload {
    const id = Buffer.from(metadata?.[KEY_ID] ?? []).toString();
    return Message.decode(decrypt(keyOn(this.keys, id).key, data ?? Buffer.alloc(0), BELONGS_TO));
  }
}
