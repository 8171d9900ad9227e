import { EMERGENCY_GROUNDS, PETITIONERS } from '#contracts/rights';
import { submit } from '../side-roads/begin.js';
import { learnTogether } from '../side-roads/learning.js';
import type { Teller } from '../teller/teller.js';
import { BSN_CANARY } from './canaries.js';

/**
 * What the stories do not tell, in a case of its own: a BSN, a document with its contents, an emergency, a correction, and
 * a round of action learning.
 */
export async function plantTheRest(planting: Teller, canaryInFile: string): Promise<void> {
  const told = await submit(planting, 'Wie blijft er bij Sem?');
  const { id: caseId } = told;
  const coordinator = planting.as('coordinator');
  const of = (path: string) => `cases/${caseId}/${path}`;
  await coordinator.post(of('bsns'), { bsn: BSN_CANARY });
  await coordinator.post(of('emergency-accesses'), {
    ground: EMERGENCY_GROUNDS[0],
    reason: 'De crisisdienst belt en niemand neemt op.',
  });
  const correction = { part: 'intake', what: 'Bij school.', wrong: 'Niet naar school.', right: 'Drie dagen per week.' };
  await coordinator.post(of('corrections'), { ...correction, askedBy: PETITIONERS[0] });
  const contents = Buffer.from(`Verslag van een gesprek. ${canaryInFile}`);
  const file = { fileName: 'Verslag van Noor.txt', size: contents.length, contentType: 'text/plain' };
  const upload = await coordinator.post<{ id: string; documentId: string }>(of('documents'), {
    ...file,
    title: 'Gesprek thuis',
    kind: 'report',
  });
  await sendPiece(planting, of(`documents/${upload.documentId}/uploads/${upload.id}`), contents);
  await told.accept();
  await learnTogether(told);
}

async function sendPiece({ world }: Teller, path: string, contents: Buffer): Promise<void> {
  const response = await fetch(`${world.baseUrl}/v1/${path}`, {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${await world.token('coordinator')}`,
      'content-type': 'application/octet-stream',
      'upload-offset': '0',
    },
    body: new Uint8Array(contents),
  });
  if (!response.ok) throw new Error(`the document was not taken: ${response.status} ${await response.text()}`);
}
