import { Budget } from './budget.js';
import { compact } from './compact.js';
import { cheapestOf, completionsOf, type Ground, type Partition, worthHaving } from './cover-bound.js';
import { type Breach, findBreach, hasOpenSeat } from './find-breach.js';
import { haveForbiddenPair } from './forbidden-pairs.js';
import { exclude, include, type PartialTeam } from './partial-team.js';
import { byClique, byOrganisation } from './partitions.js';
import { PricedSearch } from './priced-search.js';
import { type Finding, type Quest } from './quest.js';
import { type Roster } from './roster.js';
import { scarcestRow } from './scarcest-row.js';
import { combinationsOf } from './seat-states.js';
import { withoutHopeless } from './without-hopeless.js';
import { withoutReplaceable } from './without-replaceable.js';

/**
 * The cheapest team of `least` to `most` members that holds all of `start` and keeps every hard rule, by branch and bound: the
 * bound proposes a completion; where it breaks a rule between members, one of them is decided about, in or out. Where too many seats are open
 * for that bound, or sums have caps, `PricedSearch` does it.
 */
export function searchTeam(start: PartialTeam, ground: Ground & { roster: Roster }, quest: Quest): Finding {
  if (start.members.length > quest.most) return { ...nothing, cost: quest.ceiling, bound: quest.ceiling, proven: true };
  if (quest.caps) return searchByPrices(start, ground, quest);
  const settled = proposeAtOnce(start, ground, quest);
  if (settled) return settled;
  if (combinationsOf(start.left) > MOST_IN_TABLES) return searchByPrices(start, ground, quest);
  const search = new TeamSearch(ground, quest);
  const root = search.look(start, [byOrganisation(ground.roster)]);
  if (!root.breach) return { ...search.best, bound: search.best.cost, proven: root.looked };
  // Here, where all is still open, leaving people out is worth the work: whoever goes is missed in no team below either.
  const { roster } = ground;
  const open = withoutReplaceable(root.team, quest.most - root.team.members.length, roster);
  const core = compact({ ...root.team, open }, ground);
  const inside = new TeamSearch(core.ground, quest);
  inside.explore(core.team);
  const members = inside.best.members?.map((position) => core.outside[position]!);
  return findingOf(quest, { members, cost: inside.best.cost, bound: root.cost, proven: !inside.exhausted });
}

// A search that ended by itself knows more than the first look said; unless it was to end with any team.
function findingOf({ anyWillDo = false }: Quest, { bound, ...found }: Finding): Finding {
  return { ...found, bound: found.proven && !anyWillDo ? found.cost : Math.min(bound, found.cost) };
}

const nothing = { members: undefined };

/** Combinations of open seats beyond which tables cost more than linear programmes do. */
const MOST_IN_TABLES = 2_000;
/** One table pays for more of them where so many people can come that its first proposal is probably the answer. */
const COMBINATIONS_A_HEAD = 5;

/**
 * The answer where the first proposal keeps every rule or none is possible, which takes no graph of pairs to see; undefined
 * otherwise, and where a proposal costs more than it promises.
 */
export function proposeAtOnce(
  team: PartialTeam,
  { roster, costs }: Ground & { roster: Roster },
  { least, most, ceiling, limits }: Quest,
): Finding | undefined {
  if (combinationsOf(team.left) > Math.max(MOST_IN_TABLES, COMBINATIONS_A_HEAD * team.open.length)) return undefined;
  if (!new Budget(limits).spend()) return { ...nothing, cost: ceiling, bound: 0, proven: false };
  const [fewest, places] = [least - team.members.length, most - team.members.length];
  const range = { least: fewest, places, ceiling: ceiling - team.cost, cheapestOnly: true };
  const found = cheapestOf(completionsOf(team, range, { roster, costs }, byOrganisation(roster)), fewest);
  if (!found) return { ...nothing, cost: ceiling, bound: ceiling, proven: true };
  const members = [...team.members, ...found.positions];
  if (hasOpenSeat(team, found.positions, roster)) return undefined;
  if (haveForbiddenPair(members.map((member) => roster.experts[member]!))) return undefined;
  const cost = team.cost + found.cost;
  return { members, cost, bound: cost, proven: true };
}

/** What looking at a partial team gave: a breach to decide about, or none when all about this team is said. */
interface Sight {
  readonly team: PartialTeam;
  readonly breach: Breach | undefined;
  readonly cost: number;
  readonly looked: boolean;
}

const MOST_IN_ROW = 100;

// Whoever goes beforehand is missed in no team, as in the search by tables.
function searchByPrices(start: PartialTeam, { roster, costs }: Ground, quest: Quest): Finding {
  const places = quest.most - start.members.length;
  const hopeful = withoutHopeless(start, places, roster);
  if (!hopeful) return { ...nothing, cost: quest.ceiling, bound: quest.ceiling, proven: true };
  const open = withoutReplaceable(hopeful, places, roster);
  const core = compact({ ...hopeful, open }, { roster, costs });
  const caps = quest.caps?.map((cap) => ({ ...cap, costs: Float64Array.from(core.outside, (at) => cap.costs[at]!) }));
  const inside = new PricedSearch(core.team, core.ground, { ...quest, ...(caps && { caps }) });
  inside.explore();
  const members = inside.best.members?.map((position) => core.outside[position]!);
  return findingOf(quest, { members, cost: inside.best.cost, bound: inside.bound, proven: !inside.exhausted });
}

class TeamSearch {
  best: { members: readonly number[] | undefined; cost: number };
  exhausted = false;
  private readonly budget: Budget;

  constructor(
    private readonly ground: Ground,
    private readonly quest: Quest,
  ) {
    this.best = { members: undefined, cost: quest.ceiling };
    this.budget = new Budget(quest.limits);
  }

  explore(from: PartialTeam): void {
    const { roster, costs } = this.ground;
    const partitions = [byOrganisation(roster), byClique(from.open, roster)];
    const costsAlike = costs.every((cost) => cost === costs[0]);
    // A row needs one of its candidates: each in turn with those before left out, without a new bound in between.
    const settle = (above: PartialTeam, candidates: Int32Array): void => {
      let team = above;
      for (const position of candidates) {
        if (this.isDone()) return;
        descend(include(team, position, costs[position]!, roster));
        team = exclude(team, position);
      }
    };
    const descend = (above: PartialTeam): void => {
      for (let team = above; !this.isDone();) {
        const sight = this.look(team, partitions);
        if (!sight.breach) return;
        const { position } = sight.breach;
        const row = scarcestRow(sight.team, position, roster);
        if (row && row.candidates.length <= MOST_IN_ROW && costsAlike) return settle(sight.team, row.candidates);
        descend(include(sight.team, position, costs[position]!, roster));
        team = exclude(sight.team, position);
      }
    };
    descend(from);
  }

  /** Bounds a partial team by each partition in turn; the best team is kept when a proposal breaks no rule. */
  look(from: PartialTeam, partitions: readonly Partition[]): Sight {
    const { least, most } = this.quest;
    const nothingMore = { team: from, breach: undefined, cost: this.best.cost };
    if (!this.budget.spend()) {
      this.exhausted = true;
      return { ...nothingMore, looked: false };
    }
    const [fewest, places] = [least - from.members.length, most - from.members.length];
    let team = withoutHopeless(from, places, this.ground.roster);
    let breach: Breach | undefined;
    let cost = -Infinity;
    for (const partition of partitions) {
      if (!team) return { ...nothingMore, looked: true };
      const ceiling = this.best.cost - team.cost;
      const completions = completionsOf(team, { least: fewest, places, ceiling }, this.ground, partition);
      const found = cheapestOf(completions, fewest);
      if (!found) return { ...nothingMore, looked: true };
      const proposed = findBreach(team, found.positions, this.ground);
      if (!proposed) {
        this.best = { members: [...team.members, ...found.positions], cost: team.cost + found.cost };
        return { ...nothingMore, looked: true };
      }
      if (team.cost + found.cost > cost) [breach, cost] = [proposed, team.cost + found.cost];
      if (ceiling < Infinity) {
        team = { ...team, open: worthHaving(team.open, fewest, ceiling, completions, this.ground) };
      }
      if (!proposed.byPair) break;
    }
    return { team: team ?? from, breach, cost, looked: true };
  }

  private isDone(): boolean {
    return this.exhausted || (this.quest.anyWillDo === true && this.best.members !== undefined);
  }
}
