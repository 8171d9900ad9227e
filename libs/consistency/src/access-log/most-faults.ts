/** Of each kind of look: where more is wrong than this, more would not tell more. */
export const MOST_FAULTS = 100;
