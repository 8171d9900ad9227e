import { isIP, isIPv6 } from 'node:net';

/** Whether a text is an IP address, or a network of them as `10.0.0.0/8`. */
export function isNetwork(value: string): boolean {
  const [address = '', prefix, ...more] = value.split('/');
  if (isIP(address) === 0 || more.length > 0) return false;
  if (prefix === undefined) return true;
  return /^\d{1,3}$/.test(prefix) && Number(prefix) >= 1 && Number(prefix) <= (isIPv6(address) ? 128 : 32);
}

/** Host names and addresses that mean this machine, or the link it hangs on (where clouds keep their secrets). */
const LOCAL =
  /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|169\.254\.\d+\.\d+|\[::1?\]|\[fe[89ab][0-9a-f]:.*\]|\[::ffff:.*\])$/;

/** Whether an address leads to this machine or its link, however it is written: `URL` brings all forms to one. */
export function isLocalAddress(url: string): boolean {
  return LOCAL.test(new URL(url).hostname.replace(/\.$/, ''));
}
