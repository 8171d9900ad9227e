import { Injectable } from '@nestjs/common';
import { CaseWords } from '#persistence/case-keys/case-words';
import { DossierSnapshotRepository } from '#persistence/rights/dossier-snapshot.repository';
import { AccessLog } from '../../access-log/access-log.js';
import type { SignedInUser } from '../../auth/signed-in-user.js';
import { Clock } from '../../http/clock.js';
import { DossierDesk } from '../dossier-desk.service.js';
import { type DossierExport, dossierExport, idsIn } from './dossier-export.js';
import type { MakeExportDto } from './make-export.dto.js';

/** Everything that is known of one child in one document, made by the coordinator for the family (AVG art. 15 and 20). */
@Injectable()
export class ExportsService {
  constructor(
    private readonly dossiers: DossierDesk,
    private readonly snapshots: DossierSnapshotRepository,
    private readonly words: CaseWords,
    private readonly log: AccessLog,
    private readonly clock: Clock,
  ) {}

  async make(user: SignedInUser, caseId: string, { askedBy, purpose }: MakeExportDto): Promise<DossierExport> {
    const { reference } = await this.dossiers.whole(user, caseId);
    const snapshot = await this.snapshots.read(caseId);
    const names = await this.snapshots.names(idsIn(snapshot.parts));
    const opened = await this.words.open(caseId, snapshot);
    this.log.did('export', { caseId, fields: Object.keys(snapshot.parts) });
    return dossierExport(opened, { reference, madeAt: this.clock.now().toISOString(), askedBy, purpose, names });
  }
}
