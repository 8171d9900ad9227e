/** What a browser says about where a request comes from. */
export interface Provenance {
  origin?: string | undefined;
  fetchSite?: string | undefined;
}

/** Whether a browser sent this from a page of ours. It must say so, and all that it says must agree. */
export function fromOurPages({ origin, fetchSite }: Provenance, ourOrigin: string): boolean {
  if (origin === undefined && fetchSite === undefined) return false;
  return (origin ?? ourOrigin) === ourOrigin && (fetchSite ?? 'same-origin') === 'same-origin';
}
