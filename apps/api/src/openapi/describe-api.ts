import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { API_VERSION } from '../http/api-version.js';
import { GLOSSARY } from './glossary.js';
import { withNulls } from './with-nulls.js';

const DESCRIPTION = `Case escalation for a Regionaal Expertteam (youth care).

- Every command (POST, PATCH, PUT, DELETE) takes an \`Idempotency-Key\`: the same key and body give the first answer again.
- Machines send a bearer token. A browser logs in at \`/login\`, and sends with every command the token of \`/v1/session\` as \`X-CSRF-Token\`.
- Every error is \`application/problem+json\`; invalid input is a 400 that lists every fault.
- Moments are RFC 3339: any offset is accepted, UTC is given. Dates without time are dates in the Netherlands. Money is whole eurocents.
- Lists give \`count\`, \`next\`, \`previous\` and \`results\`.
- No name, birth date or other personal value is ever part of a path or query: search is a POST.

### Woordenlijst (glossary)

| English | Nederlands |
|---|---|
${GLOSSARY.map(([english, dutch]) => `| ${english} | ${dutch} |`).join('\n')}
`;

/** The OpenAPI description of all that this application answers to. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Doorbraak')
    .setDescription(DESCRIPTION)
    .setVersion(API_VERSION)
    .setContact('Doorbraak', 'https://doorbraak.example', 'api@doorbraak.example')
    .setLicense('EUPL-1.2', 'https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12')
    .addServer('/')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .build();
  return withNulls(SwaggerModule.createDocument(app, config, { operationIdFactory: operationId }));
}

/** Unique and readable: `Cases.list` becomes `casesList`. */
const operationId = (controller: string, method: string): string => {
  const noun = controller.replace(/Controller$/, '');
  return noun.charAt(0).toLowerCase() + noun.slice(1) + method.charAt(0).toUpperCase() + method.slice(1);
};
