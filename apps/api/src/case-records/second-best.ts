import type { SupportElementRecord } from '#contracts/support-elements';

/** Second best help always says what was missing, and what would have been the first best. */
export const isSecondBest = ({ choice }: Pick<SupportElementRecord, 'choice'>): boolean => choice === 'secondBest';
