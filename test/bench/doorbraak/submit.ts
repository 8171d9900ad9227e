import { type Row, ToldCase } from '../../stories/teller/steps.js';
import { INTAKE } from './intake.js';
import type { Instance } from './instance.js';

/** A completed intake: answered, its process running, its first task there to be seen. */
export async function submitCase({ teller, tasks }: Pick<Instance, 'teller' | 'tasks'>): Promise<ToldCase> {
  const { id } = await teller.as('casusinbrenger').post<Row>('cases', INTAKE);
  await tasks.firstTask(id);
  return new ToldCase(teller, id);
}
