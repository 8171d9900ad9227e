import { dayAt, textOf } from '#domain/terms/local-time';
import { demoUsers } from '../../../apps/local/src/demo/users.js';
import { userId } from '../../../apps/local/src/demo/keys.js';
import type { Teller } from './teller.js';

export interface Row {
  id: string;
  status: string;
}

export interface Invitation extends Row {
  userId: string;
}

interface InterestQuestion {
  kind: string | null;
  organisations: { id: string }[];
}

interface Task {
  id: string;
  kind: string;
  caseId: string;
}

export interface Element extends Row {
  kind: string;
  choice: string;
  missing: string | null;
  providerId: string | null;
  costCents: number;
}

const HOUR_MS = 3_600_000;
/** What experts are asked who do not know yet whom it is about. */
export const QUESTION = 'Wat helpt een kind dat nergens lang kan blijven?';
const usernames = new Map(demoUsers().map(({ username }) => [userId(username), username]));

/** The login of somebody whom the matching chose. */
export function usernameOf(id: string): string {
  const username = usernames.get(id);
  if (!username) throw new Error(`no demo user has id ${id}`);
  return username;
}

/** A case being told: the steps that every story takes, in the voice of who takes them. */
export class ToldCase {
  constructor(
    readonly teller: Teller,
    readonly id: string,
  ) {}

  get path(): string {
    return `cases/${this.id}`;
  }

  as(username: string) {
    return this.teller.as(username);
  }

  post<T = Row>(username: string, noun: string, body: object = {}): Promise<T> {
    return this.as(username).post<T>(`${this.path}/${noun}`, body);
  }

  list<T = Row>(noun: string): Promise<T[]> {
    return this.as('coordinator').list<T>(`${this.path}/${noun}`);
  }

  /** The case itself, as this person sees it. */
  get<T = object>(username = 'coordinator'): Promise<T> {
    return this.as(username).get<T>(this.path);
  }

  /** One of the case's records, as it is now. */
  async find<T extends Row>(noun: string, { id }: T): Promise<T> {
    return (await this.list<T>(noun)).find((row) => row.id === id)!;
  }

  /** Why this cannot be done: the code of the problem. */
  async refusal(username: string, noun: string, body: object = {}): Promise<string> {
    const { type } = await this.as(username).isRefused(`${this.path}/${noun}`, body);
    return type.replace('/problems/', '');
  }

  /** What this case asks of somebody now: kinds of tasks. */
  async tasks(username: string): Promise<string[]> {
    return (await this.tasksOf(username)).map(({ kind }) => kind);
  }

  /** Finishes a task by saying what was done. */
  async completeTask(username: string, kind: string, note: string): Promise<void> {
    const task = (await this.tasksOf(username)).find((one) => one.kind === kind)!;
    await this.as(username).post(`tasks/${task.id}/completions`, { note });
  }

  /** A local day from now, as forms ask for it. */
  async dayAhead(days: number): Promise<string> {
    const now = await this.teller.world.now();
    return textOf(dayAt(now.getTime()) + days);
  }

  accept(): Promise<Row> {
    return this.post('coordinator', 'triage-decisions', { outcome: 'accept' });
  }

  /** Proposes a team, with what the coordinator wants of it, and asks everybody in it. */
  async invite(wishes: object = {}): Promise<Invitation[]> {
    const proposal = await this.post('coordinator', 'team-proposals', wishes);
    await this.post('coordinator', 'invitations', { proposalId: proposal.id, question: QUESTION });
    return this.openInvitations();
  }

  async openInvitations(): Promise<Invitation[]> {
    const all = await this.list<Invitation>('invitations');
    return all.filter(({ status }) => status === 'invited');
  }

  /** Says yes, and that nothing ties them to whoever is involved, as far as they are asked. */
  async acceptInvitation({ id, userId: expert }: Invitation, interest = 'none'): Promise<Row> {
    const invitation = `${this.path}/invitations/${id}`;
    const asked = await this.as(usernameOf(expert)).list<InterestQuestion>(`${invitation}/interest-questions`);
    const interests = asked.map(({ kind, organisations: [first] }) =>
      kind && interest === 'none' ? { kind, interest } : { organisationId: first!.id, interest },
    );
    return this.post(usernameOf(expert), `invitations/${id}/answers`, { answer: 'accept', interests });
  }

  async confirmTeam(): Promise<void> {
    const proposals = await this.list('team-proposals');
    const invited = proposals.find(({ status }) => status === 'invited')!;
    await this.post('coordinator', `team-proposals/${invited.id}/confirmations`);
  }

  /** Brings the team together: everybody who is asked says yes. */
  async seatTeam(wishes: object = {}): Promise<void> {
    for (const invitation of await this.invite(wishes)) await this.acceptInvitation(invitation);
    await this.confirmTeam();
  }

  /** A session with the family at the table, in the hour that is here; answers its id. */
  async meet(place: string): Promise<string> {
    const now = await this.teller.world.now();
    const session = await this.plan({ plannedAt: new Date(now.getTime() + HOUR_MS).toISOString(), place });
    await this.post('coordinator', `sessions/${session.id}/attendances`, {
      heldAt: now.toISOString(),
      attendances: [
        { kind: 'child', present: true },
        { kind: 'parent', present: true },
        { kind: 'casusinbrenger', userId: userId('casusinbrenger'), present: true },
      ],
    });
    return session.id;
  }

  /** The meeting for which a slot was kept takes place at another moment; without one another is planned. */
  async plan(moment: { plannedAt: string; place: string }): Promise<Row> {
    const kept = (await this.list('sessions')).find(({ status }) => status === 'planned');
    if (!kept) return this.post('coordinator', 'sessions', moment);
    return this.post('coordinator', `sessions/${kept.id}/moves`, { ...moment, reason: 'Dan kan iedereen.' });
  }

  elements(): Promise<Element[]> {
    return this.list<Element>('support-elements');
  }

  /** Confirms an element as it stands, or with what changed; its funding is asked at once. Answers the request. */
  async confirmElement(element: Element, changes: Partial<Element> = {}): Promise<Row> {
    const { id, choice, missing, providerId, costCents } = element;
    const best = choice === 'secondBest' && { instead: 'Een vaste vervolgplek dicht bij school.' };
    const confirmed = { choice, missing, providerId, costCents, ...best, ...changes };
    await this.post('coordinator', `support-elements/${id}/confirmations`, confirmed);
    const requests = await this.list<Row & { elementId: string; requestedAt: string }>('funding-requests');
    return requests.filter((r) => r.elementId === id && ['requested', 'reminded'].includes(r.status)).at(-1)!;
  }

  grant(request: Row, username = 'mandaathouder'): Promise<Row> {
    const decision = { outcome: 'grant', wordsForFamily: 'Wij betalen deze hulp.' };
    return this.post(username, `funding-requests/${request.id}/decisions`, decision);
  }

  async waitOf(elementId: string): Promise<Row> {
    const waits = await this.list<Row & { elementId: string }>('waits');
    return waits.find((wait) => wait.elementId === elementId && wait.status === 'waiting')!;
  }

  /** Help can start: the wait ends and the handover is prepared with the family. Answers the handover. */
  async offerHandover(elementId: string, provider: string, providerId: string): Promise<Row> {
    const wait = await this.waitOf(elementId);
    const startDate = await this.dayAhead(0);
    await this.post('regievoerder', `waits/${wait.id}/starts`, { providerId, startDate });
    const handover = await this.post('regievoerder', 'handovers', { elementId, receiverUserId: userId(provider) });
    await this.prepareHandover(handover, 'regievoerder');
    return handover;
  }

  /** The conversation with the family and the agreements, with which the receiver can answer. */
  async prepareHandover({ id }: Row, sender: string): Promise<void> {
    await this.post(sender, `handovers/${id}/conversations`, {
      heldAt: (await this.teller.world.now()).toISOString(),
      withChild: true,
      withParents: true,
      summary: 'Samen besproken wat er speelt, wat werkt en wie wat doet.',
    });
    await this.post(sender, `handovers/${id}/agreements`, {
      agreements: [{ responsible: 'receiver', contactEveryDays: 7, task: 'Belt elke week met moeder.' }],
    });
  }

  acceptHandover({ id }: Row, provider: string): Promise<Row> {
    return this.post(provider, `handovers/${id}/answers`, { answer: 'accept' });
  }

  /** The sender calls after a week, and both sides confirm that it holds. */
  async confirmHandover({ id }: Row, receiver: string, sender = 'regievoerder'): Promise<void> {
    await this.post(sender, `handovers/${id}/calls`, { goesWell: true, note: 'Het gaat goed.' });
    await this.post(sender, `handovers/${id}/confirmations`);
    await this.post(receiver, `handovers/${id}/confirmations`);
  }

  /** Waits for a moment of follow-up and talks with the family then. */
  async checkIn(moment: string, daysAway: number, answers: object): Promise<void> {
    const find = async () => {
      const all = await this.list<Row & { moment: string }>('check-ins');
      return all.find((one) => one.moment === moment && ['planned', 'due'].includes(one.status))!;
    };
    await this.teller.world.letPass(daysAway, async () => (await find()).status === 'due');
    const usual = { helpRuns: true, helpFits: true, safe: true, atSchool: true, wish: 'same', story: 'Het gaat.' };
    await this.post('regievoerder', `check-ins/${(await find()).id}/results`, { score: 7, ...usual, ...answers });
  }

  close(outcome: string, learned: string): Promise<Row> {
    return this.post('coordinator', 'closures', { outcome, learned });
  }

  private async tasksOf(username: string): Promise<Task[]> {
    return (await this.as(username).list<Task>('tasks?scope=mine')).filter(({ caseId }) => caseId === this.id);
  }
}
