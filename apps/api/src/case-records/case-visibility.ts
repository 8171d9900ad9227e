import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts/cases';
import type { Role } from '#contracts/codes';
import type { AccessFacts } from '#domain/access/access-facts';
import { aboutChild, askedCase, type AboutChild } from '#domain/access/asked-case';
import type { Ground } from '#domain/access/case-view';
import { mayAct, mayRead, type Refused } from '#domain/access/may-act';
import { CaseAccessRepository } from '#persistence/cases/case-access.repository';
import type { CaseEntity } from '#persistence/cases/case.entity';
import { CasesRepository } from '#persistence/cases/cases.repository';
import { AccessLog } from '../access-log/access-log.js';
import { EMERGENCY } from '../access-log/activities.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { Clock } from '../http/clock.js';
import { notAllowed, notFound, problemOf, ProblemException } from '../http/problems.js';

/** A case, and how much of it somebody sees: the dossier, or only what is asked of them. */
export interface VisibleCase {
  /** Whole, or with nothing in it but what whoever is asked something may read. */
  case: CaseEntity;
  view: 'full' | 'asked';
  /** Why they see it. */
  ground: Ground;
  /** As what they read it; null for who looks in an emergency. */
  role: Role | null;
  /** What the asked view tells about the child. */
  about: AboutChild;
}

/** Who sees which case, by the rule of the domain. What somebody may not see does not exist for them. */
@Injectable()
export class CaseVisibility {
  /** Looked up once in a request, of which each has its own user. */
  private readonly known = new WeakMap<SignedInUser, Map<string, AccessFacts>>();

  constructor(
    private readonly access: CaseAccessRepository,
    private readonly cases: CasesRepository,
    private readonly clock: Clock,
    private readonly log: AccessLog,
  ) {}

  /**
   * The case with what this user sees of it.
   * @throws 404 for a case that does not exist or is not theirs, 403 when this is not for them in this case
   */
  async look(user: SignedInUser, caseId: string): Promise<VisibleCase> {
    const facts = await this.factsOf(user, caseId);
    const verdict = mayRead(user, facts, this.attempt(user));
    if (!verdict.may) throw refused(verdict);
    const found = await this.cases.find(caseId);
    if (!found) throw notFound();
    const { role, seen } = verdict;
    const { view, ground } = seen;
    if (ground === 'emergency') this.log.standsOn(EMERGENCY);
    const about = aboutChild(user, facts);
    return { case: view === 'full' ? found : askedCase(found, about), view, ground, role, about };
  }

  /**
   * As what this user acts in a case. The region's administrator may divide its work without seeing it.
   * @throws 404 for a case that does not exist or is not theirs, 403 when this is not for them in this case
   */
  async actor(user: SignedInUser, caseId: string): Promise<Actor> {
    const { id, standsInFor } = user;
    const { role } = this.permit(user, await this.factsOf(user, caseId));
    return { userId: id, role, ...(standsInFor.length > 0 && { standsInFor }) };
  }

  /**
   * For a command: whoever may do it in this case, as with `actor`.
   * @returns the region of the case
   */
  async require(user: SignedInUser, caseId: string): Promise<string> {
    const facts = await this.factsOf(user, caseId);
    this.permit(user, facts);
    return facts.regionId;
  }

  /**
   * Refuses what may not go on while the processing of a case is restricted (AVG art. 18, second paragraph).
   * @throws 409
   */
  async requireUnrestricted(user: SignedInUser, caseId: string): Promise<void> {
    const { restricted } = await this.factsOf(user, caseId);
    if (restricted) throw new ProblemException(problemOf('caseRestricted'));
  }

  async isClosed(caseId: string): Promise<boolean> {
    return (await this.cases.find(caseId))?.phase === 'closed';
  }

  private permit(user: SignedInUser, facts: AccessFacts) {
    const verdict = mayAct(user, facts, this.attempt(user));
    if (!verdict.may) throw refused(verdict);
    return verdict;
  }

  private async factsOf(user: SignedInUser, caseId: string): Promise<AccessFacts> {
    const known = this.known.get(user)?.get(caseId);
    if (known) return known;
    const facts = await this.access.find(caseId, user);
    if (!facts) throw notFound();
    this.known.set(user, new Map([...(this.known.get(user) ?? []), [caseId, facts]]));
    return facts;
  }

  private attempt = ({ routeRoles }: SignedInUser) => ({ forRoles: routeRoles, now: this.clock.now().toISOString() });
}

const refused = ({ because }: Refused) => (because === 'notTheirs' ? notFound() : notAllowed());
