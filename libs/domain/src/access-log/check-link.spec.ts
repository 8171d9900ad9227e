import type { AccessLogLink, SignedEntry } from '#contracts/access-log';
import { anEntry, KEYS, OTHER_KEYS } from './testing/an-entry.js';
import { checkHead } from './check-head.js';
import { checkLink } from './check-link.js';
import { extendChains } from './extend-chains.js';
import { emptyChain, signHead } from './link.js';
import { signEntry } from './sign-entry.js';

const entries = [1, 2, 3].map((n) => signEntry(KEYS, anEntry(n)));
const { regionId } = entries[0]!;
const { links, heads } = extendChains(new Map(), entries);
const [head] = heads as [(typeof heads)[number]];

/** The second link, held against the first. */
const second = (link: Partial<AccessLogLink>, entry: SignedEntry | null = entries[1]!) =>
  checkLink(KEYS, { regionId, seq: 1, hash: links[0]!.hash }, { link: { ...links[1]!, ...link }, entry }).map(
    ({ kind }) => kind,
  );

describe(checkLink.name, () => {
  it('finds nothing in a chain as it was made', () => {
    expect(checkLink(KEYS, emptyChain(regionId), { link: links[0]!, entry: entries[0]! })).toEqual([]);
    expect(second({})).toEqual([]);
  });

  it.each<[string, Partial<AccessLogLink>, SignedEntry | null | undefined]>([
    ['linkGone', { seq: 3 }, undefined],
    ['linkEdited', { prevHash: 'x' }, undefined],
    ['linkEdited', { hash: 'x' }, undefined],
    ['entryGone', {}, null],
    ['edited', {}, { ...entries[1]!, purpose: 'iets anders' }],
    ['edited', {}, { ...entries[1]!, keyId: 'nowhere' }],
    ['otherRegion', {}, { ...entries[1]!, regionId: entries[1]!.id }],
  ])('finds %s', (kind, link, entry) => {
    expect(second(link, entry)).toEqual([kind]);
  });

  it.each([
    ['forged', { ...signEntry(KEYS, anEntry(2)), mac: 'x' }],
    ['keyUnknown', signEntry(OTHER_KEYS, anEntry(2))],
  ])('finds an entry that was %s before it was linked', (kind, entry) => {
    const chain = extendChains(new Map(), [entries[0]!, entry]);
    expect(second(chain.links[1]!, entry)).toEqual([kind]);
  });

  it('says where', () => {
    const placed = { link: links[1]!, entry: null };
    expect(checkLink(KEYS, { regionId, seq: 1, hash: links[0]!.hash }, placed)).toEqual([
      { kind: 'entryGone', regionId, seq: 2, entryId: entries[1]!.id },
    ]);
  });
});

describe(checkHead.name, () => {
  const kinds = (...args: Parameters<typeof checkHead>) => checkHead(...args).map(({ kind }) => kind);
  const last = { regionId, seq: 3, hash: links[2]!.hash };
  const signed = signHead(KEYS, head);

  it('finds nothing at the end as it was signed', () => {
    expect(kinds(KEYS, last, signed)).toEqual([]);
    expect(kinds(KEYS, emptyChain(regionId), null)).toEqual([]);
  });

  it('finds an end that is gone, made up, put back or behind the chain', () => {
    expect(kinds(KEYS, last, null)).toEqual(['headForged']);
    expect(kinds(KEYS, last, { ...signed, mac: 'x' })).toEqual(['headForged']);
    expect(kinds(KEYS, last, signHead(KEYS, { regionId, seq: 2, hash: links[1]!.hash }))).toEqual(['headForged']);
    expect(kinds(KEYS, last, signHead(OTHER_KEYS, head))).toEqual(['keyUnknown']);
  });

  it('finds a chain that was cut off', () => {
    expect(kinds(KEYS, { regionId, seq: 2, hash: links[1]!.hash }, signed)).toEqual(['truncated']);
    expect(kinds(KEYS, { ...last, hash: 'x' }, signed)).toEqual(['truncated']);
  });
});
