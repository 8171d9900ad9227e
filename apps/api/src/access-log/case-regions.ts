import { Injectable } from '@nestjs/common';
import { AccessLogRepository } from '#persistence/access-log/access-log.repository';

/** A case keeps its region: what is looked up once need not be asked again. */
const MOST_KEPT = 20_000;

/** Whose chain tells of a case. */
@Injectable()
export class CaseRegions {
  private readonly kept = new Map<string, string | null>();

  constructor(private readonly log: AccessLogRepository) {}

  /** The regions of these cases; null for one that does not exist, which takes as long to find out. */
  async of(caseIds: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    const unknown = [...new Set(caseIds)].filter((id) => !this.kept.has(id));
    if (unknown.length > 0) await this.lookUp(unknown);
    return this.kept;
  }

  private async lookUp(caseIds: readonly string[]): Promise<void> {
    if (this.kept.size + caseIds.length > MOST_KEPT) this.kept.clear();
    for (const id of caseIds) this.kept.set(id, null);
    for (const { id, regionId } of await this.log.regionsOf(caseIds)) this.kept.set(id, regionId);
  }
}
