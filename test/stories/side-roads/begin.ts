import { consentsOfFamily } from '../teller/consents.js';
import { organisationId, userId } from '../../../apps/local/src/demo/keys.js';
import { merenland } from '../../../apps/local/src/demo/merenland/region.js';
import { type Element, type Row, ToldCase } from '../teller/steps.js';
import type { Teller } from '../teller/teller.js';

export const oeverkracht = organisationId(merenland, 'oeverkracht');
export const merengroep = organisationId(merenland, 'merenhaven');
export const oeverdam = organisationId(merenland, 'gemeente-oeverdam');

/** A case like many, told by who brings it in; what makes it take a side road comes after. */
export async function submit(teller: Teller, question: string, more: object = {}): Promise<ToldCase> {
  const submitted = await teller.as('casusinbrenger').post<Row>('cases', {
    track: 'case',
    question,
    stuckReasons: ['disagreement'],
    gemeenteId: oeverdam,
    child: { firstName: 'Sem', birthDate: '2013-02-11' },
    problemDomains: ['jeugdhulp'],
    regievoerderId: userId('regievoerder'),
    consents: consentsOfFamily('Aan de keukentafel besproken.'),
    ...more,
  });
  return new ToldCase(teller, submitted.id);
}

/** Up to and with the advice: a piece of help for each price, in the order of the prices. */
export async function advised(told: ToldCase, costs: Record<string, number>): Promise<Element[]> {
  await told.accept();
  await told.seatTeam();
  await advise(told, costs);
  const elements = await told.elements();
  return Object.keys(costs).map((kind) => elements.find((element) => element.kind === kind)!);
}

/** A session and what it advises: kinds of help with what each costs. */
export async function advise(told: ToldCase, costs: Record<string, number>): Promise<void> {
  const sessionId = await told.meet('Wijkcentrum Oeverdam');
  await told.post('coordinator', 'advices', { sessionId, ...adviceOf(costs) });
}

export function adviceOf(costs: Record<string, number>): object {
  const elements = Object.entries(costs).map(([kind, costCents]) => ({
    kind,
    beneficiary: 'child',
    law: 'jeugdwet',
    legalRoute: 'beschikking',
    payerId: oeverdam,
    providerId: merengroep,
    choice: 'firstBest',
    intensity: { amount: 4, unit: 'hours', per: 'week' },
    costCents,
    what: 'Hulp die aansluit bij wat al werkt.',
    goal: 'Sem gaat weer met plezier naar school.',
  }));
  return { advice: 'Begin klein, en blijf.', elements, dissents: [] };
}

/** Granted, started and accepted by the provider. Answers the handover. */
export async function started(told: ToldCase, element: Element, provider: string, providerId: string): Promise<Row> {
  await told.grant(await told.confirmElement(element, { providerId }));
  const handover = await told.offerHandover(element.id, provider, providerId);
  await told.acceptHandover(handover, provider);
  return handover;
}
