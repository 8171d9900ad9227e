import { Injectable } from '@nestjs/common';
import type { CaseEntity } from '#persistence/cases/case.entity';
import { CasesRepository, type CaseWithParticipations } from '#persistence/cases/cases.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { notFound } from '../http/problems.js';

/** A case, and how much of it somebody sees: the dossier, or only what is asked of them. */
export interface VisibleCase {
  case: CaseEntity;
  view: 'full' | 'asked';
  /** Invited as an expert who has not answered yet: gets the question, to be able to answer. */
  invitedExpert: boolean;
}

/** Who sees which case. What somebody may not see does not exist for them. */
@Injectable()
export class CaseVisibility {
  constructor(private readonly cases: CasesRepository) {}

  /**
   * The case with what this user sees of it.
   * @throws 404 for a case that does not exist or is not theirs
   */
  async look(user: SignedInUser, caseId: string): Promise<VisibleCase> {
    const found = await this.cases.findFor(caseId, viewer(user));
    const visible = found && visibleTo(user, found);
    if (!visible) throw notFound();
    return visible;
  }

  /**
   * For a command: whoever sees the case, and the region's administrator, who may re-assign without seeing it.
   * @returns the region of the case
   * @throws 404 for anybody else
   */
  async require(user: SignedInUser, caseId: string): Promise<string> {
    const access = await this.cases.accessFor(caseId, viewer(user));
    const inRegion =
      access?.regionId === user.regionId && user.roles.some((role) => role === 'coordinator' || role === 'regionAdmin');
    if (!access || !(inRegion || access.views.length > 0)) throw notFound();
    return access.regionId;
  }

  async isClosed(caseId: string): Promise<boolean> {
    return (await this.cases.find(caseId))?.phase === 'closed';
  }
}

const viewer = ({ id, standsInFor, roles, organisationId }: SignedInUser) => ({
  userIds: [id, ...standsInFor],
  providerId: roles.includes('provider') ? organisationId : null,
});

const worksInRegion = (user: SignedInUser, found: CaseWithParticipations, role: 'coordinator') =>
  user.roles.includes(role) && user.regionId === found.case.regionId;

function visibleTo(user: SignedInUser, found: CaseWithParticipations): VisibleCase | null {
  const { participations } = found;
  const full = worksInRegion(user, found, 'coordinator') || participations.some(({ view }) => view === 'full');
  if (full) return { case: found.case, view: 'full', invitedExpert: false };
  if (participations.length === 0 && !found.suppliesHelp) return null;
  // An invitation is personal: a substitute cannot answer it, and so has no need of the question.
  const invitedExpert = participations.some(({ role, userId }) => role === 'expert' && userId === user.id);
  return { case: found.case, view: 'asked', invitedExpert };
}
