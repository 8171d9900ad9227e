import { randomUUID } from 'node:crypto';
import { UserEntity } from '#persistence/users/user.entity';
import { Work } from '#persistence/work/work';
import { CommandDecision } from '../../../../apps/api/src/commands/command-decision.js';
import { RefusalException } from '../../../../apps/api/src/commands/refusal.exception.js';
import { startAccessWorld, type AccessWorld } from './access-world.js';
import { askingAt, type Ask } from './asking.js';
import { routesOf, type DescribedRoute } from './openapi-doors.js';
import { addOneOfEverything } from './one-of-everything.js';
import { addPeople, type People, type Relation } from './relations.js';

/** One of everything in one region, people in every relation to it, and an API that forgets what was done to it. */
export interface MatrixWorld {
  access: AccessWorld;
  people: People;
  routes: DescribedRoute[];
  ask: Ask;
  /** What a path or a body names, for who has this relation to it. */
  idsFor(relation: Relation): Record<string, string>;
  stop(): Promise<void>;
}

export async function startMatrixWorld(): Promise<MatrixWorld> {
  const access = await startAccessWorld();
  const { world, addPerson, gemeenteId, providerId } = access;
  const dossier = await access.addDossier();
  const closed = await access.addDossier({ closed: true });
  const people = await addPeople(access, dossier, closed);
  const whose: [string, string] = [people.own.casusinbrenger.id, people.other.casusinbrenger.id];
  const regional = await addOneOfEverything(world, dossier.ids.caseId!, whose);
  const receiver = await addPerson(['provider'], { organisationId: providerId });
  const subject = await addPerson(['expert']);
  await world.database.getRepository(UserEntity).update({ id: subject.id }, { disabledAt: null });
  const named = {
    ...{ regievoerderId: dossier.cast.regievoerder.id, receiverId: receiver.id, userId: subject.id },
    ...{ payerId: gemeenteId, providerId, organisationId: providerId },
    ...{ code: 'lvb', level: '2', domain: 'lvb' },
  };
  const ask = await askingAt(world.app);
  const { body } = await world.http.get('/v1/openapi.json');
  const refusal = new RefusalException('clockEnded');
  jest.spyOn(world.app.get(CommandDecision), 'ask').mockResolvedValue({ status: 'refused', refusal });
  undoEveryRequest();
  return {
    ...{ access, people, ask, routes: routesOf(body as never) },
    idsFor: (relation) => ({ ...regional, ...(relation === 'closed' ? closed : dossier).ids, ...named }),
    stop: () => access.stop(),
  };
}

/** Every request meets the same world: what one does is undone before the next. */
function undoEveryRequest(): void {
  jest.spyOn(Work.prototype, 'commit').mockImplementation(function (this: Work) {
    return this.rollback();
  });
}

/** The same addresses and bodies, about a case that does not exist. */
export const aboutNothing = (ids: Record<string, string>): Record<string, string> => ({ ...ids, caseId: randomUUID() });
