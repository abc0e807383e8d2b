import { isIPv6 } from 'node:net';

interface Seen {
  /** The address of the connection. */
  socket: string | undefined;
  /** `X-Forwarded-For`: each proxy adds whom it was connected by. */
  forwardedFor: string | undefined;
  /** What a site of ours says of its shopper; undefined unless the call came through a site's sidecar. */
  fromSite: string | undefined;
  /** Whether a site called: its own address is no shopper's. */
  bySite: boolean;
}

/**
 * Whose request it is, as far as somebody who cannot be made to lie says so: a site of ours, or the entry of
 * `X-Forwarded-For` that is `hops` from its end (2 behind Google's load balancer, which adds the client's and its own),
 * or without proxies the connection. Undefined where a site did not say. An IPv6 address stands for its /64 network.
 */
export const clientAddress = ({ socket, forwardedFor, fromSite, bySite }: Seen, hops: number): string | undefined => {
  if (bySite) return fromSite && networkOf(fromSite);
  const entry = hops > 0 ? forwardedFor?.split(',').at(-hops)?.trim() : undefined;
  return networkOf(entry || socket || 'unknown');
};

const networkOf = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').slice(0, 64);
  if (!isIPv6(plain)) return plain;
  const [head = '', tail = ''] = plain.toLowerCase().split('::');
  const groups = head.split(':').filter(Boolean);
  const missing = 8 - groups.length - tail.split(':').filter(Boolean).length;
  const whole = [
    ...groups,
    ...Array.from({ length: plain.includes('::') ? missing : 0 }, () => '0'),
    ...tail.split(':'),
  ];
  return `${whole.slice(0, 4).join(':')}::/64`;
};
