import { randomUUID } from 'node:crypto';
import { ROLES } from '#contracts/codes';
import { ParticipantEntity } from '#persistence/participants/participant.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { intakeFor, type ApiWorld } from '../api-world.js';

export interface OwnCase {
  caseId: string;
  authorization: string;
}

/** Somebody with every role, and a case in which they have every part: whatever they send is looked at. */
export async function ownCase(world: ApiWorld): Promise<OwnCase> {
  const authorization = await world.signIn('everybody', [...ROLES]);
  const sent = world.http.post('/v1/cases').set('Authorization', authorization).set('Idempotency-Key', randomUUID());
  const { id: caseId } = (await sent.send(intakeFor(world.gemeenteId)).expect(201)).body as { id: string };
  const { id: userId } = await world.database.getRepository(UserEntity).findOneByOrFail({ subject: 'everybody' });
  const part = { caseId, userId, view: 'full', since: new Date().toISOString(), until: null } as const;
  const parts = ROLES.map((role) => ({ ...part, id: randomUUID(), role }));
  await world.database.getRepository(ParticipantEntity).insert(parts);
  return { caseId, authorization };
}

/** The address of a route of OpenAPI, in that case. */
export function addressIn({ caseId }: OwnCase, path: string): string {
  return path
    .replace('{caseId}', caseId)
    .replace('{version}', '1')
    .replace(/\{\w+\}/g, () => randomUUID());
}
