import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { caseWorkflowId, type CaseStanding, type Outcome } from '#contracts/case-process';
import { createDataSource } from '#persistence/data-source';
import { connectClient } from '#temporal/client';
import { PayloadCodec } from '#temporal/payload-codec';
import { verify } from '../../../apps/local/src/verify/verify.js';
import { CaseReviver } from '../../../apps/worker/src/sweeper/case-reviver.js';
import { advised, merengroep, submit } from '../../stories/side-roads/begin.js';
import { type Row, type ToldCase } from '../../stories/teller/steps.js';
import { Teller } from '../../stories/teller/teller.js';
import { ACCESS_LOG_KEYS, TEMPORAL_KEYS } from '../../support/secrets.js';
import { openSweeper, type OpenSweeper } from './open-sweeper.js';
import { WorkingWorld } from './working-world.js';

jest.setTimeout(120_000);

describe(CaseReviver.name, () => {
  let world: WorkingWorld;
  let client: Client;
  let database: DataSource;
  let sweeper: OpenSweeper;
  let told: ToldCase;
  let request: Row;
  let elementId: string;

  beforeAll(async () => {
    world = await WorkingWorld.start();
    client = await connectClient(world.temporal, TEMPORAL_KEYS);
    database = await createDataSource(world.databaseUrl, { applicationName: 'test', poolSize: 2 }).initialize();
    sweeper = await openSweeper(world.databaseUrl, world.temporal);
  }, 180_000);
  afterAll(async () => {
    await sweeper.close();
    await database.destroy();
    await client.connection.close();
    await world.stop();
  }, 60_000);

  const process = () => client.workflow.getHandle(caseWorkflowId(told.id));
  /** With moments as the database writes them: the calculator leaves out milliseconds that are 0. */
  const readStanding = async () => {
    const standing = await process().query<CaseStanding, []>('standingQuery');
    return JSON.parse(JSON.stringify(standing).replace(/:(\d\d)Z"/g, ':$1.000Z"')) as CaseStanding;
  };
  const lastStep = async () => {
    const [step] = await database.query<[{ number: number; causeId: string }]>(
      'SELECT "number", "cause_id" AS "causeId" FROM "case_steps" WHERE "case_id" = $1 ORDER BY "number" DESC LIMIT 1',
      [told.id],
    );
    return step;
  };
  const problems = async () => {
    const leave = () => Promise.resolve();
    const { address: temporalAddress, namespace: temporalNamespace } = world.temporal;
    const place = { databaseUrl: world.databaseUrl, temporalAddress, temporalNamespace };
    const keys = { temporalKeys: TEMPORAL_KEYS, accessLogKeys: ACCESS_LOG_KEYS };
    const instance = { ...place, ...keys, anchorHome: null, atWork: true, leave };
    return (await verify(instance)).problems;
  };

  /** Work of the administrator about this case, due before all else: no part of its process. */
  const leaveTaskOfRegion = () =>
    database.query(
      `INSERT INTO "tasks" ("id", "region_id", "case_id", "kind", "subject_id", "owner_role", "since", "due_at", "state")
       SELECT gen_random_uuid(), "region_id", "id", 'restoreMail', "id", 'regionAdmin', now(), '2020-01-01', 'open'
       FROM "cases" WHERE "id" = $1`,
      [told.id],
    );

  it('gives a case its process back, exactly where it was', async () => {
    told = await submit(new Teller(world), 'Wie durft met Sem te beginnen?');
    const [element] = await advised(told, { treatment: 420_000 });
    elementId = element!.id;
    request = await told.confirmElement(element!, { providerId: merengroep });
    const standing = await readStanding();
    await leaveTaskOfRegion();
    await process().terminate('somebody pressed the wrong button');
    expect(await problems()).toMatchObject([{ code: 'caseWithoutWorkflow', caseId: told.id }]);

    expect((await sweeper.round(new Date()))!['processes']).toMatchObject({ found: 1, mended: 1, opened: 0 });

    expect(await readStanding()).toEqual(standing);
    expect(await problems()).toEqual([]);
  });

  it('carries no words to it', async () => {
    const { events } = await process().fetchHistory();
    const { payloads } = events![0]!.workflowExecutionStartedEventAttributes!.input!;
    const [input] = await new PayloadCodec(TEMPORAL_KEYS).decode(payloads!);
    const carried = Buffer.from(input!.data!).toString();
    expect(carried).toContain(told.id);
    expect(carried).not.toMatch(/Sem|keukentafel|Wijkcentrum|Begin klein|met plezier|Hulp die aansluit/);
  });

  it('lets it answer a command that was decided before, once more and without a step', async () => {
    const { number, causeId } = await lastStep();
    const message = { commandId: causeId, actor: { userId: told.id, role: 'coordinator' }, input: {} };
    const options: { args: [object]; updateId: string } = { args: [message], updateId: 'asked-again' };
    const outcome = await process().executeUpdate<Outcome, [object]>('confirmElementUpdate', options);
    expect(outcome).toEqual({ record: 'supportElement', id: elementId });
    expect((await lastStep()).number).toBe(number);
  });

  it('lets it go on: the next command is its next step', async () => {
    const { number } = await lastStep();
    await told.grant(request);
    expect((await lastStep()).number).toBe(number + 1);
    const handover = await told.offerHandover(elementId, 'aanbieder', merengroep);
    await told.acceptHandover(handover, 'aanbieder');
    expect(await told.find('handovers', handover)).toMatchObject({ status: 'accepted' });
    expect(await problems()).toEqual([]);
  });
});
