import { dossier, nothingThere, type Door, type Doors } from './door.js';

const WRITERS = ['coordinator', 'casusinbrenger', 'regievoerder'] as const;
const READ = [...WRITERS, 'expert'] as const;
const DOCUMENT = '/v1/cases/{caseId}/documents/{documentId}';
const UPLOAD = `${DOCUMENT}/uploads/{uploadId}`;

/** There is no such document in the fixture; what is closed says so first to who may write. */
const toWrite: Door = nothingThere(WRITERS, { closed: WRITERS });

export const DOCUMENTS: Doors = {
  'get /v1/cases/{caseId}/documents': dossier(READ),
  'post /v1/cases/{caseId}/documents': dossier(WRITERS),
  [`get ${DOCUMENT}`]: nothingThere(READ),
  [`get ${DOCUMENT}/versions`]: nothingThere(READ),
  [`get ${DOCUMENT}/versions/{version}/content`]: nothingThere(READ),
  [`post ${DOCUMENT}/versions`]: toWrite,
  [`post ${DOCUMENT}/locks`]: toWrite,
  [`post ${DOCUMENT}/lock-releases`]: toWrite,
  [`post ${DOCUMENT}/withdrawals`]: toWrite,
  [`get ${UPLOAD}`]: nothingThere(WRITERS),
  [`patch ${UPLOAD}`]: toWrite,
  [`post ${UPLOAD}/cancellations`]: toWrite,
};
