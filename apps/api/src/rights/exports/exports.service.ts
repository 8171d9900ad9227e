import { Injectable } from '@nestjs/common';
import { CaseWords } from '#persistence/case-keys/case-words';
import { DomainsRepository } from '#persistence/domains/domains.repository';
import { DossierSnapshotRepository } from '#persistence/rights/dossier-snapshot.repository';
import { AccessLog } from '../../access-log/access-log.js';
import type { SignedInUser } from '../../auth/signed-in-user.js';
import { Clock } from '../../http/clock.js';
import { DossierDesk } from '../dossier-desk.service.js';
import { Petitioners } from '../petitioners.service.js';
import { type DossierExport, dossierExport, idsIn } from './dossier-export.js';
import type { MakeExportDto } from './make-export.dto.js';

/** Everything that is known of one child in one document, made by the coordinator for the family (AVG art. 15 and 20). */
@Injectable()
export class ExportsService {
  constructor(
    private readonly dossiers: DossierDesk,
    private readonly petitioners: Petitioners,
    private readonly snapshots: DossierSnapshotRepository,
    private readonly domains: DomainsRepository,
    private readonly words: CaseWords,
    private readonly log: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** @throws 400 for who may not ask it */
  async make(user: SignedInUser, caseId: string, body: MakeExportDto): Promise<DossierExport> {
    const { askedBy, purpose, leaveOut, include, parentsWords } = body;
    const theCase = await this.dossiers.whole(user, caseId);
    await this.petitioners.require(theCase, askedBy);
    const snapshot = await this.snapshots.read(caseId);
    const names = await this.snapshots.names(idsIn(snapshot.parts));
    const domainNames = await this.domains.names(theCase.regionId);
    const opened = await this.words.open(caseId, snapshot);
    const choices = { leaveOut: leaveOut ?? [], include: include ?? [], parentsWords: parentsWords ?? [] };
    const [reference, madeAt] = [theCase.reference, this.clock.now().toISOString()];
    const made = dossierExport(opened, { reference, madeAt, askedBy, purpose, names, domainNames, choices });
    const withheld: readonly string[] = made.about.withheld.map(({ part }) => part);
    this.log.did('export', { caseId, fields: Object.keys(snapshot.parts).filter((part) => !withheld.includes(part)) });
    return made;
  }
}
