import { peopleOf } from './people.js';
import { demoRegions } from './regions.js';

/** Everybody who can log in on a demo instance, unique by user name and by name. */
export function demoUsers(): { username: string; name: string }[] {
  return demoRegions.flatMap(peopleOf).map(({ username, name }) => ({ username, name }));
}
