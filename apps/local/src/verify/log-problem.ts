import type { ChainFault, ChainFaultKind } from '#contracts/access-log';
import type { Problem } from './report.js';

const WHAT: Record<ChainFaultKind, string> = {
  edited: 'the entry was changed',
  entryGone: 'the entry was deleted',
  linkGone: 'the link is not there',
  linkEdited: 'the link was changed or moved',
  forged: 'the entry was not written by the API',
  keyUnknown:
    'no key of ACCESS_LOG_KEYS has its name: put a key that you took away back behind the others; if you took none away, the API did not write the entry',
  otherRegion: 'the entry is of another region',
  truncated: 'the chain was cut off behind it',
  headForged: 'the head of the chain is not as the worker signed it',
  neverLinked: 'the entry never got its place in the chain',
  pendingForged: 'something waits for a place that is no new entry',
  anchorDiffers: 'the chain is not as it was anchored',
  anchorForged: 'a line of the anchors is not as the worker wrote it',
  anchorGone: 'an anchor outside the database is not there any more',
};

/** What is wrong with the access log, and where. */
export function logProblem({ kind, regionId, seq, entryId }: ChainFault): Problem {
  const places = [
    regionId && `of region ${regionId}`,
    seq !== null && `link ${seq}`,
    entryId && `entry ${entryId}`,
  ].filter(Boolean);
  const code = `accessLog${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  return { code, caseId: null, text: `Access log ${places.join(', ')}: ${WHAT[kind]}.` };
}
