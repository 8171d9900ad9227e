import { organisationId, userId } from '../../../apps/local/src/demo/keys.js';
import { merenland } from '../../../apps/local/src/demo/merenland/region.js';

export const PAYER = organisationId(merenland, 'gemeente-oeverdam');
export const PROVIDER = organisationId(merenland, 'oeverkracht');

/** An ordinary aanmelding, as long as people write them. */
export const INTAKE = {
  track: 'case',
  question: 'Wie blijft bij Sem, nu drie aanbieders na elkaar zijn gestopt en school hem schorst?',
  desiredBreakthrough: 'Eén team dat blijft, thuis en op school, zolang als het nodig is.',
  stuckReasons: ['refusedByProvider', 'disagreement'],
  gemeenteId: PAYER,
  child: { firstName: 'Sem', birthDate: '2014-02-11' },
  problemDomains: ['jeugdhulp'],
  regievoerderId: userId('regievoerder'),
  consents: ['child', 'parents'].flatMap((givenBy) =>
    ['request', 'help', 'sharing'].map((kind) => ({
      kind,
      status: 'given',
      givenBy,
      how: 'Mondeling, samen met Sem, in het gesprek van 18 november.',
    })),
  ),
  tried: [{ what: 'Ambulante hulp', from: '2026-02-01', whyStopped: 'De hulpverlener vertrok.' }],
  refusals: [{ providerName: 'Gezinshuizen De Zilverreiger', reason: 'Geen plek voor zijn leeftijd.' }],
  childWords: { words: 'Ik wil dat er iemand blijft.', recordedBy: 'S. Vos, mentor', on: '2026-11-18' },
  safety: 'Thuis is het veilig; op school loopt het hoog op.',
  school: { name: 'Basisschool De Merenhorizon', attends: false },
};
