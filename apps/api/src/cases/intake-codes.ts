/** Measures by a court or the justice system that hold for the child. */
export const LEGAL_MEASURES = ['ots', 'voogdij', 'geslotenMachtiging', 'jeugdreclassering'] as const;
