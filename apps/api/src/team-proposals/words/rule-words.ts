import type { AssemblyExpert, AssemblyProblem } from '#contracts/assembly';
import { listed, people, type TeamWords } from './team-words.js';

/** A rule that keeps one expert out of every team. */
export type ExcludingRule = 'H3' | 'H4' | 'H5' | 'H9';

/** The hard rules of a team, as people read them. */
export const RULE_WORDS = {
  H1: 'Elke eis wordt gedekt: genoeg mensen met dat domein, op dat niveau of hoger.',
  H2: 'Het team is niet te klein en niet te groot.',
  H3: 'Niemand heeft een belang bij de casus.',
  H4: 'Niemand krijgt meer casussen dan hij of zij aankan.',
  H5: 'Iedereen kan op het moment van het overleg.',
  H6: 'Er zijn genoeg ervaringsdeskundigen.',
  H7: 'Er komen niet te veel mensen van dezelfde organisatie.',
  H8: 'Wie niet samen in een team mogen, zitten niet samen in het team.',
  H9: 'Wie de coördinator erbij wil, doet mee; wie niet, doet niet mee.',
} as const;

/** Why a rule keeps this expert out of every team: one sentence. */
export function excludedBecause(
  rule: ExcludingRule,
  expert: AssemblyExpert,
  problem: AssemblyProblem,
  words: TeamWords,
): string {
  const name = words.expert(expert.id);
  switch (rule) {
    case 'H3':
      return problem.involvedOrganisations.includes(expert.organisation)
        ? `${name} kan niet: de werkgever, ${words.organisation(expert.organisation)}, is betrokken bij deze casus.`
        : `${name} kan niet: er is een belang gemeld bij deze casus.`;
    case 'H4':
      return expert.maxActiveCases === 0
        ? `${name} kan niet: er is geen ruimte voor casussen afgesproken.`
        : `${name} kan niet: alle plaatsen zijn bezet (${expert.activeCases} van ${expert.maxActiveCases} casussen).`;
    case 'H5':
      return problem.slots.length === 1
        ? `${name} kan niet op het moment waarnaar is gekeken.`
        : `${name} kan op geen van de ${problem.slots.length} momenten die er zijn.`;
    case 'H9':
      return `${name} doet niet mee omdat dat zo is gevraagd, of omdat het antwoord eerder nee was.`;
  }
}

/** Why there is no team at all with somebody whom no rule keeps out alone: one sentence. */
export function noTeamWith(expert: AssemblyExpert, problem: AssemblyProblem, words: TeamWords): string {
  const name = words.expert(expert.id);
  const seated = problem.experts.filter(({ id }) => problem.mustInclude.includes(id) && id !== expert.id);
  const foe = seated.find(
    ({ id, mayNotSitWith }) => mayNotSitWith.includes(expert.id) || expert.mayNotSitWith.includes(id),
  );
  if (foe) return `${name} mag niet samen met ${words.expert(foe.id)} in een team, en die doet al mee.`;
  const colleagues = seated.filter(({ organisation }) => organisation === expert.organisation);
  const { maxPerOrganisation, maxSize } = problem.team;
  if (colleagues.length >= maxPerOrganisation) {
    const of = words.organisation(expert.organisation);
    return `${name} kan er niet bij: van ${of} doet al mee ${listed(colleagues.map(({ id }) => words.expert(id)))}, en meer dan ${maxPerOrganisation} mag niet.`;
  }
  if (seated.length >= maxSize) return `${name} kan er niet bij: het team is vol met ${people(maxSize)}.`;
  return `Met ${name} erbij is er geen team dat alle eisen dekt.`;
}
