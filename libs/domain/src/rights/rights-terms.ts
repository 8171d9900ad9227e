import type { Term } from '#contracts/terms';

/** On a request for correction is decided within a month (AVG art. 12, third paragraph). */
export const CORRECTION_TERM: Term = { calendar: 'statutory', amount: 1, unit: 'months' };

/** A request for destruction is carried out or refused within three months (Jeugdwet 7.3.9). */
export const DESTRUCTION_TERM: Term = { calendar: 'statutory', amount: 3, unit: 'months' };

/** Who must look at something soon: the next working day. */
export const SOON: Term = { calendar: 'agreed', amount: 1, unit: 'workingDays' };
