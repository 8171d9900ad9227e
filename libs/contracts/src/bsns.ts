/** What a BSN may be looked at for. */
export const BSN_PURPOSES = ['allocation', 'provider', 'identity'] as const;
export type BsnPurpose = (typeof BSN_PURPOSES)[number];
