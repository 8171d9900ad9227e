import { isIPv6 } from 'node:net';
import type { Request } from 'express';

/** Groups of an IPv6 address that name a network; in the rest of it a household chooses freely. */
const NETWORK_GROUPS = 4;
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** Whose request this is, for counting: an IPv4 address, or the network of an IPv6 address. */
export function addressOf({ ip = '' }: Pick<Request, 'ip'>): string {
  const [, mapped] = MAPPED.exec(ip) ?? [];
  if (mapped) return mapped;
  return isIPv6(ip) ? networkOf(ip) : ip;
}

function networkOf(ip: string): string {
  const [head = '', tail] = ip.split('%')[0]!.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  const groups = tail === undefined ? before : [...before, ...zeros, ...after];
  return `${groups.slice(0, NETWORK_GROUPS).join(':').toLowerCase()}::/64`;
}
