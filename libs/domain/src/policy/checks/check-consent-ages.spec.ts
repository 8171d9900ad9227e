import type { FaultDetail } from '../../terms/term-fault.js';
import { DEFAULT_CONSENT_AGES } from '../../consents/default-consent-ages.js';
import { checkConsentAges } from './check-consent-ages.js';
import { FaultList } from './fault-list.js';

function pathsOf(value: unknown): string[] {
  const found: FaultDetail[] = [];
  checkConsentAges(value, new FaultList(found));
  return found.map(({ path }) => path);
}
const withSharing = (sharing: unknown) => ({ ...DEFAULT_CONSENT_AGES, sharing });

describe(checkConsentAges.name, () => {
  it.each([
    [DEFAULT_CONSENT_AGES, []],
    [undefined, ['']],
    [withSharing(undefined), ['/sharing', '/sharing']],
    [withSharing([{ from: 12, parties: ['child'] }]), ['/sharing']],
    [withSharing([{ from: 0, parties: [] }]), ['/sharing/0/parties']],
    [withSharing([{ from: 0, parties: ['school'] }]), ['/sharing/0/parties/0']],
    [withSharing([0, 0].map((from) => ({ from, parties: ['parents'] }))), ['/sharing']],
    [withSharing([{ from: 0, parties: ['parents'], extra: 1 }]), ['/sharing/0/extra']],
  ])('finds in %j: %j', (value, paths) => expect(pathsOf(value)).toEqual(paths));
});
