import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Config } from '#config/config';
import type { ChainHead, SignedEntry } from '#contracts/access-log';
import { extendChains } from '#domain/access-log/extend-chains';
import { isOurHead, signHead } from '#domain/access-log/link';
import { isOurs } from '#domain/access-log/sign-entry';
import {
  AccessLogChainsRepository,
  type ChainEnd,
  type LinkedBatch,
} from '#persistence/access-log/access-log-chains.repository';
import { CONFIG, LOGGER } from '../tokens.js';

const BATCH = 500;

/** Gives entries of the access log their places in the chains of their regions. */
@Injectable()
export class Linker {
  /** Where the chains ended when we last saw them: they only grow. */
  private readonly seen = new Map<string, ChainHead>();
  private readonly broken = new Set<string>();

  constructor(
    private readonly chains: AccessLogChainsRepository,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Links what waits. */
  async catchUp(): Promise<void> {
    while ((await this.linkBatch()) === BATCH);
  }

  private async linkBatch(): Promise<number> {
    let heads: readonly ChainHead[] = [];
    const linked = await this.chains.link(BATCH, [...this.broken], (entries, ends) => {
      const batch = this.extend(entries, ends);
      heads = batch.heads;
      return batch;
    });
    for (const head of heads) this.seen.set(head.regionId, head);
    return linked;
  }

  private extend(entries: readonly SignedEntry[], ends: readonly ChainEnd[]): LinkedBatch {
    for (const end of ends) this.inspect(end);
    const { accessLog: keys } = this.config.keys;
    const sound = entries.filter(({ regionId }) => !this.broken.has(regionId));
    for (const { id, regionId } of sound.filter((entry) => !isOurs(keys, entry))) {
      this.logger.error({ entryId: id, regionId }, 'an entry of the access log is not as the API wrote it');
    }
    const heads = ends.flatMap(({ head }) => head ?? []);
    const extension = extendChains(new Map(heads.map((head) => [head.regionId, head])), sound);
    return { links: extension.links, heads: extension.heads.map((head) => signHead(keys, head)) };
  }

  /** Whoever hangs on to an end that somebody made up signs what that person did. */
  private inspect({ regionId, head, begun }: ChainEnd): void {
    const least = this.seen.get(regionId)?.seq ?? 0;
    const sound = head ? isOurHead(this.config.keys.accessLog, head) && head.seq >= least : !begun && least === 0;
    if (sound) return;
    this.broken.add(regionId);
    this.logger.error(
      { regionId, seq: head?.seq ?? null, seen: least },
      'a chain of the access log is broken: it stays as it is',
    );
  }
}
