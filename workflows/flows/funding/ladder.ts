import type { FundingRequestRecord, MandateRung } from '#contracts/funding';

/** The lowest rung that may decide about this amount; -1 when nobody may. */
export function lowestRung(ladder: readonly MandateRung[], amountCents: number): number {
  return ladder.findIndex((rung) => rung.ceilingCents === null || rung.ceilingCents >= amountCents);
}

export function rungOfDoorzettingsmacht(ladder: readonly MandateRung[]): number {
  return ladder.findIndex(({ doorzettingsmacht }) => doorzettingsmacht);
}

export function rungOf(request: FundingRequestRecord): MandateRung {
  return request.ladder[request.rung]!;
}

/** The holder, or a substitute: who may decide on this rung. */
export function decidersOf({ userId, substituteUserIds }: MandateRung): string[] {
  return [userId, ...substituteUserIds];
}
