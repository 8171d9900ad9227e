import type { RightsRefusal } from '#contracts/rights';

/** What a rule makes of a record, or why it leaves it as it is. */
export type Ruled<T> = { refused: RightsRefusal } | { refused?: undefined; change: Partial<T> };
