import type { Interest, InterestDeclaration } from '#contracts/teams';
import type { OrganisationEntity } from '#persistence/organisations/organisation.entity';
import type { Fault } from '../http/problem.js';
import type { InterestDto } from './interest.dto.js';
import { type InterestQuestionResponse, PLACE_BOUND_KINDS, type PlaceBoundKind } from './interest-question.response.js';

type Organisation = Pick<OrganisationEntity, 'id' | 'kind' | 'name'>;

/** The organisations that somebody may have ties to, and which of them are involved in the case. */
export interface Involvement {
  organisations: readonly Organisation[];
  involvedIds: readonly string[];
}

const KIND_NAMES: Record<PlaceBoundKind, string> = {
  gemeente: 'een van deze gemeenten',
  school: 'een van deze scholen',
  localTeam: 'een van deze wijkteams',
};
const FOR_EXAMPLE = 'Bijvoorbeeld omdat u er werkt of werkte.';
const UNKNOWN = 'Kies een organisatie die in de regio van deze casus werkt.';

/** Whether the name of such an organisation tells a place smaller than the region. */
export const isPlaceBound = (kind: string): kind is PlaceBoundKind => PLACE_BOUND_KINDS.some((bound) => bound === kind);
const named = ({ id, name }: Organisation) => ({ id, name });

/**
 * What somebody is asked before they sit: about every organisation in the case by its name; and of a kind whose name
 * tells a place smaller than the region about all that there are, whether one is in the case or not: that is not told.
 */
export function interestQuestions({ organisations, involvedIds }: Involvement): InterestQuestionResponse[] {
  const involved = organisations.filter(({ id }) => involvedIds.includes(id));
  const ofKinds = PLACE_BOUND_KINDS.filter((kind) => organisations.some((one) => one.kind === kind)).map((kind) => ({
    kind,
    question: `Hebt u een belang bij ${KIND_NAMES[kind]}? ${FOR_EXAMPLE}`,
    organisations: organisations.filter((one) => one.kind === kind).map(named),
  }));
  const byName = involved
    .filter(({ kind }) => !isPlaceBound(kind))
    .map((one) => ({
      kind: null,
      question: `Hebt u een belang bij ${one.name}? ${FOR_EXAMPLE}`,
      organisations: [named(one)],
    }));
  return [...ofKinds, ...byName];
}

/** Faults in what somebody declares: organisations that they were not asked about and the region does not know, and questions left open. */
export function interestFaults(involvement: Involvement, told: readonly InterestDto[], complete: boolean): Fault[] {
  const known = new Set(involvement.organisations.map(({ id }) => id));
  const unknown = told.flatMap(({ organisationId }, index) =>
    organisationId && !known.has(organisationId)
      ? [{ path: `/interests/${index}/organisationId`, message: UNKNOWN }]
      : [],
  );
  if (!complete) return unknown;
  const open = interestQuestions(involvement).filter((question) => !isAnswered(question, told));
  return [...unknown, ...open.map(({ question }) => ({ path: '/interests', message: `Geef antwoord: ${question}` }))];
}

/** What was declared, organisation by organisation: none of a kind means none of those in the case. */
export function declarations(
  { organisations, involvedIds }: Involvement,
  told: readonly InterestDto[],
): InterestDeclaration[] {
  const explicit = told.flatMap(({ organisationId, interest }) =>
    organisationId ? [{ organisationId, interest }] : [],
  );
  const implied = organisations
    .filter(({ id, kind }) => involvedIds.includes(id) && isPlaceBound(kind))
    .filter(({ id }) => !explicit.some(({ organisationId }) => organisationId === id))
    .map(({ id }) => ({ organisationId: id, interest: 'none' as Interest }));
  return [...explicit, ...implied];
}

const isAnswered = (
  { kind, organisations }: Pick<InterestQuestionResponse, 'kind' | 'organisations'>,
  told: readonly InterestDto[],
): boolean =>
  told.some((one) =>
    one.organisationId ? organisations.some(({ id }) => id === one.organisationId) : kind !== null && one.kind === kind,
  );
