import { type Fault, isRecord } from './fault.js';

/** Says that something is wrong at a place, given by its steps from the root. */
type Report = (message: string, ...steps: (string | number)[]) => void;

/**
 * What the parts of a problem say about each other: names that do not exist, things told twice, things that contradict. Parts
 * of the wrong shape are passed over, so that one fault does not hide another.
 */
export function referenceFaults(problem: unknown): Fault[] {
  const faults: Fault[] = [];
  const report: Report = (message, ...steps) => faults.push({ path: `/${steps.join('/')}`, message });
  const experts = listIn(problem, 'experts');
  const slots = listIn(problem, 'slots');
  const expertIds = namesIn(problem, 'experts');
  const slotIds = namesIn(problem, 'slots');
  repeated(slots, 'id', 'slot', (message, ...steps) => report(message, 'slots', ...steps));
  repeated(experts, 'id', 'expert', (message, ...steps) => report(message, 'experts', ...steps));
  experts.forEach((expert, index) => {
    const own: Report = (message, ...steps) => report(message, 'experts', index, ...steps);
    repeated(listIn(expert, 'domains'), 'domain', 'domain', (message, ...steps) => own(message, 'domains', ...steps));
    unknown(listIn(expert, 'availableSlots'), slotIds, 'slot', (message, at) => own(message, 'availableSlots', at));
    const id = fieldOf(expert, 'id');
    listIn(expert, 'mayNotSitWith').forEach((name, at) => {
      if (!isName(name)) return;
      if (name === id) own('Experts cannot be forbidden to sit with themselves.', 'mayNotSitWith', at);
      else if (!expertIds.has(name)) own(`There is no expert ${name}.`, 'mayNotSitWith', at);
    });
  });
  twoSizes(experts, report);
  const included = listIn(problem, 'mustInclude');
  unknown(included, expertIds, 'expert', (message, at) => report(message, 'mustInclude', at));
  const includedIds = new Set(included);
  listIn(problem, 'mustExclude').forEach((name, at) => {
    if (!isName(name)) return;
    if (!expertIds.has(name)) report(`There is no expert ${name}.`, 'mustExclude', at);
    if (includedIds.has(name)) report(`Expert ${name} stands in mustInclude too.`, 'mustExclude', at);
  });
  return faults;
}

function repeated(items: readonly unknown[], field: string, what: string, report: Report): void {
  if (items.length < 2) return;
  const seen = new Set<string>();
  items.forEach((item, index) => {
    const name = fieldOf(item, field);
    if (!isName(name)) return;
    if (seen.has(name)) report(`The ${what} ${name} stands here a second time.`, index, field);
    seen.add(name);
  });
}

function unknown(
  names: readonly unknown[],
  known: Pick<ReadonlySet<unknown>, 'has'>,
  what: string,
  report: (message: string, at: number) => void,
): void {
  names.forEach((name, at) => {
    if (isName(name) && !known.has(name)) report(`There is no ${what} ${name}.`, at);
  });
}

function twoSizes(experts: readonly unknown[], report: Report): void {
  const sizeOf = new Map<string, string>();
  experts.forEach((expert, index) => {
    const organisation = fieldOf(expert, 'organisation');
    const size = fieldOf(expert, 'organisationSize');
    if (typeof organisation !== 'string' || typeof size !== 'string') return;
    const first = sizeOf.get(organisation);
    if (first === undefined) sizeOf.set(organisation, size);
    else if (first !== size) {
      const message = `Organisation ${organisation} has another size at an earlier expert.`;
      report(message, 'experts', index, 'organisationSize');
    }
  });
}

function fieldOf(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const found = fieldOf(value, name);
  return Array.isArray(found) ? found : [];
}

// Where the list itself is missing nobody can say which names it would have held.
function namesIn(problem: unknown, list: string): Pick<ReadonlySet<unknown>, 'has'> {
  const items = fieldOf(problem, list);
  return Array.isArray(items) ? new Set(items.map((item) => fieldOf(item, 'id'))) : { has: () => true };
}

// An empty or wrongly typed name is a fault of shape.
function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
