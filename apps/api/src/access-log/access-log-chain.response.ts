import { CHAIN_FAULTS, type ChainFaultKind } from '#contracts/access-log';
import type { ChainState } from '#persistence/access-log/access-log-reading.repository';
import { CodeField, CountField, IdField, MomentField, TextField } from '../http/fields.js';
import { FAULT_TEXTS } from './access-texts.js';

const STATES = ['whole', 'broken', 'unchecked'] as const;

const count = (label: string, example: number) => CountField({ label, min: 0, max: 9_007_199_254_740_991, example });

/** The chain of a region's access log: whether it is whole, and since when that is known. */
export class AccessLogChainResponse {
  @IdField({ label: 'de regio' })
  regionId!: string;

  @CodeField(STATES, { label: 'of de keten heel is' })
  state!: (typeof STATES)[number];

  @count('het aantal schakels', 4213)
  links!: number;

  @TextField({ label: 'de hash van de laatste schakel', max: 64, optional: true, example: 'b94d27b9934d3e08' })
  hash!: string | null;

  @MomentField({ label: 'het moment van de laatste schakel', optional: true })
  linkedAt!: string | null;

  @count('tot welke schakel buiten de database is vastgelegd', 4213)
  anchoredLinks!: number;

  @MomentField({ label: 'wanneer buiten de database is vastgelegd', optional: true })
  anchoredAt!: string | null;

  @MomentField({ label: 'wanneer de keten is nagekeken', optional: true })
  checkedAt!: string | null;

  @count('het aantal fouten', 0)
  faults!: number;

  @CodeField(CHAIN_FAULTS, { label: 'de eerste fout', optional: true })
  firstFault!: ChainFaultKind | null;

  @TextField({ label: 'de eerste fout, in woorden', max: 200, optional: true, example: FAULT_TEXTS.edited })
  firstFaultText!: string | null;

  @CountField({ label: 'de schakel van de eerste fout', min: 0, max: 9_007_199_254_740_991, optional: true })
  firstFaultSeq!: number | null;

  @IdField({ label: 'de regel van de eerste fout', optional: true })
  firstFaultEntryId!: string | null;
}

export function toChain(regionId: string, chain: ChainState): AccessLogChainResponse {
  const { seq, hash, linkedAt, anchoredSeq, anchoredAt, checkedAt, faults, firstFaultSeq, firstFaultEntryId } = chain;
  const firstFault = chain.firstFault as ChainFaultKind | null;
  return {
    regionId,
    state: checkedAt === null ? 'unchecked' : faults === 0 ? 'whole' : 'broken',
    links: seq,
    hash,
    linkedAt,
    anchoredLinks: anchoredSeq,
    anchoredAt,
    checkedAt,
    faults,
    firstFault,
    firstFaultText: firstFault && FAULT_TEXTS[firstFault],
    firstFaultSeq,
    firstFaultEntryId,
  };
}
