import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { Request } from 'express';
import { EXAMPLE_ID } from './example-id.js';
import { notFound } from './problems.js';
import { isId } from './values.js';

/** Ids that stand in addresses, by what they are the id of. */
const DESCRIPTIONS = {
  absenceId: 'de afwezigheid',
  accountRequestId: 'de aanvraag van een account',
  analysisRequestId: 'de vraag om een verklarende analyse',
  bulkRunId: 'de verzamelopdracht',
  caseId: 'de casus',
  checkInId: 'het contact in de nazorg',
  correctionId: 'het verzoek om correctie',
  departureId: 'het vertrek',
  destructionRequestId: 'het verzoek om vernietiging',
  documentId: 'het document',
  elementId: 'het onderdeel van de hulp',
  emergencyAccessId: 'de noodtoegang',
  expertHoursId: 'de vastgelegde uren',
  expertId: 'de expert',
  fundingRequestId: 'het verzoek om geld',
  handoverId: 'de overdracht',
  invitationId: 'de uitnodiging',
  legalHoldId: 'het tegenhouden van vernietiging',
  mandateId: 'het mandaat',
  noticeId: 'de melding',
  organisationId: 'de organisatie',
  objectionId: 'het verzoek om een tweede oordeel',
  pauseId: 'de pauze',
  proposalId: 'het voorstel voor een team',
  relationId: 'de band tussen twee organisaties',
  restrictionId: 'de beperking',
  sessionId: 'het overleg',
  slotId: 'het moment om te vergaderen',
  supplementId: 'de aanvulling',
  taskId: 'de taak',
  userId: 'de gebruiker',
  uploadId: 'het bestand dat binnenkomt',
  waitId: 'de wachttijd',
  weeklySlotId: 'het wekelijkse moment',
} as const;
type PathIdName = keyof typeof DESCRIPTIONS;

const idAt = (request: Request, name: PathIdName): string => {
  const value = request.params[name];
  if (!isId(value)) throw notFound();
  return value.toLowerCase();
};

export const caseIdOf = (request: Request): string => idAt(request, 'caseId');

const FromPath = createParamDecorator((name: PathIdName, context: ExecutionContext): string =>
  idAt(context.switchToHttp().getRequest<Request>(), name),
);

/** Tells the description of the API about an id in the path of the method that a parameter belongs to. */
export function describePathId(target: object, method: string | symbol | undefined, name: PathIdName): void {
  const descriptor = method === undefined ? undefined : Object.getOwnPropertyDescriptor(target, method);
  if (method === undefined || !descriptor) throw new Error(`the id ${name} is asked for outside a route`);
  const schema = { type: 'string', format: 'uuid', example: EXAMPLE_ID } as const;
  const description = `het kenmerk (uuid) van ${DESCRIPTIONS[name]}`;
  ApiParam({ name, description, schema })(target, method, descriptor);
}

/** An id in the path. What cannot be an id is unknown: 404, as for one that does not exist. */
export const PathId =
  (name: PathIdName): ParameterDecorator =>
  (target, method, index) => {
    FromPath(name)(target, method, index);
    describePathId(target, method, name);
  };
