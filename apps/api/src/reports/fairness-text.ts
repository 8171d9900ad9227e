import type { Fairness } from '#domain/reports/expert-load';

const WHAT_IT_IS =
  'De index van Jain zegt hoe gelijk het werk is verdeeld over wie te vragen was, ieder naar het eigen hoogste aantal ' +
  'casussen. 1 is precies gelijk; hoe lager, hoe meer bij weinigen ligt.';

/** What the index of fairness says, with its figures in people. */
export function fairnessText({ experts, cases }: Fairness): string {
  if (cases === null) return `${WHAT_IT_IS} In deze periode is er nog niets te verdelen.`;
  const few = Math.round(cases * experts);
  const who = experts === 1 ? '1 deskundige' : `${experts} deskundigen`;
  return `${WHAT_IT_IS} De casussen zijn nu zo verdeeld alsof ${few} van ${who} ze gelijk dragen.`;
}
