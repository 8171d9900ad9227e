import type { Request } from 'express';

/**
 * Whether an address is opened as a page. An image, a frame or a script of another site may ask for it too, and then the
 * browser says so; what says nothing of a site is no browser, or an old one.
 */
export function isOpenedByPerson(request: Pick<Request, 'get'>): boolean {
  if (request.get('Sec-Fetch-Site') === undefined) return true;
  return request.get('Sec-Fetch-Mode') === 'navigate' && (request.get('Sec-Fetch-Dest') ?? 'document') === 'document';
}
