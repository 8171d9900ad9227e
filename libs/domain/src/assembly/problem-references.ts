import { type Fault, isRecord } from './fault.js';

/** A value with its place in the input. */
interface Placed {
  readonly value: unknown;
  readonly path: string;
}

/**
 * What the parts of a problem say about each other: names that do not exist, things told twice, things that contradict. Parts
 * of the wrong shape are passed over, so that one fault does not hide another.
 */
export function referenceFaults(problem: unknown): Fault[] {
  const root = { value: problem, path: '' };
  const experts = items(field(root, 'experts'));
  const expertIds = new Set(experts.map((expert) => field(expert, 'id').value));
  const slots = items(field(root, 'slots'));
  const slotIds = new Set(slots.map((slot) => field(slot, 'id').value));
  const included = items(field(root, 'mustInclude'));
  const excluded = items(field(root, 'mustExclude'));
  const includedIds = new Set(included.map(({ value }) => value));
  return [
    ...repeated(
      slots.map((slot) => field(slot, 'id')),
      'slot',
    ),
    ...repeated(
      experts.map((expert) => field(expert, 'id')),
      'expert',
    ),
    ...experts.flatMap((expert) => [
      ...repeated(
        items(field(expert, 'domains')).map((own) => field(own, 'domain')),
        'domain',
      ),
      ...unknown(items(field(expert, 'availableSlots')), slotIds, 'slot'),
      ...unknown(items(field(expert, 'mayNotSitWith')), expertIds, 'expert'),
      ...ownName(expert),
    ]),
    ...twoSizes(experts),
    ...unknown([...included, ...excluded], expertIds, 'expert'),
    ...texts(excluded)
      .filter(({ value }) => includedIds.has(value))
      .map(({ value, path }) => ({ path, message: `Expert ${value} stands in mustInclude too.` })),
  ];
}

function repeated(names: readonly Placed[], what: string): Fault[] {
  const seen = new Set<string>();
  return texts(names).flatMap(({ value, path }) => {
    if (seen.has(value)) return [{ path, message: `The ${what} ${value} stands here a second time.` }];
    seen.add(value);
    return [];
  });
}

function unknown(names: readonly Placed[], known: ReadonlySet<unknown>, what: string): Fault[] {
  return texts(names)
    .filter(({ value }) => !known.has(value))
    .map(({ value, path }) => ({ path, message: `There is no ${what} ${value}.` }));
}

function ownName(expert: Placed): Fault[] {
  const { value: own } = field(expert, 'id');
  return texts(items(field(expert, 'mayNotSitWith')))
    .filter(({ value }) => value === own)
    .map(({ path }) => ({ path, message: 'Experts cannot be forbidden to sit with themselves.' }));
}

function twoSizes(experts: readonly Placed[]): Fault[] {
  const sizeOf = new Map<unknown, unknown>();
  return experts.flatMap((expert) => {
    const { value: organisation } = field(expert, 'organisation');
    const size = field(expert, 'organisationSize');
    if (typeof organisation !== 'string' || typeof size.value !== 'string') return [];
    const first = sizeOf.get(organisation) ?? size.value;
    sizeOf.set(organisation, first);
    if (first === size.value) return [];
    return [{ path: size.path, message: `Organisation ${organisation} has another size at an earlier expert.` }];
  });
}

function field({ value, path }: Placed, name: string): Placed {
  return { value: isRecord(value) ? value[name] : undefined, path: `${path}/${name}` };
}

function items({ value, path }: Placed): Placed[] {
  return Array.isArray(value) ? value.map((item: unknown, index) => ({ value: item, path: `${path}/${index}` })) : [];
}

function texts(placed: readonly Placed[]): { value: string; path: string }[] {
  return placed.flatMap(({ value, path }) => (typeof value === 'string' && value !== '' ? [{ value, path }] : []));
}
