import type { Role } from '#contracts/codes';
import { gemeenteKey, tableKey } from './keys.js';
import { directorLogin, expertLogin, officeLogin, officerLogin, tableLogin, type Office } from './logins.js';
import type { RegionData } from './region-data.js';

/** Somebody who can log in. */
export interface Person {
  username: string;
  name: string;
  role: Role;
  /** Key of the organisation in the region. */
  at: string;
  /** User name of the standing substitute. */
  substitute?: string;
}

const OFFICES: Office[] = ['mandaathouder', 'plaatsvervanger', 'afdelingshoofd', 'wethouder'];

/** Everybody of a region, those whom a visitor needs first at the top. */
export function peopleOf(region: RegionData): Person[] {
  return [
    ...staffOf(region),
    ...officialsOf(region),
    ...decidersOf(region),
    ...contactsOf(region),
    ...expertsOf(region),
  ].map((person) => ({ ...person, name: `${person.name} (demo)` }));
}

function staffOf(region: RegionData): Person[] {
  const username = (login: string) => `${login}${region.suffix}`;
  return region.staff.map(({ login, substitute, ...person }) => ({
    ...person,
    username: username(login),
    ...(substitute && { substitute: username(substitute) }),
  }));
}

function officialsOf(region: RegionData): Person[] {
  return region.gemeenten.flatMap((gemeente) =>
    OFFICES.map((office) => ({
      username: officeLogin(region, gemeente, office),
      name: gemeente[office],
      role: 'mandateHolder' as const,
      at: gemeenteKey(gemeente),
    })),
  );
}

function decidersOf(region: RegionData): Person[] {
  return region.payers.flatMap((payer) => [
    { username: officerLogin(region, payer), name: payer.officer, role: 'mandateHolder' as const, at: payer.key },
    { username: directorLogin(region, payer), name: payer.director, role: 'mandateHolder' as const, at: payer.key },
  ]);
}

/** Whoever receives a redirected case does so as in any warm handover: in the role of provider. */
function contactsOf(region: RegionData): Person[] {
  return region.tables.map((table) => ({
    username: tableLogin(region, table),
    name: table.contact,
    role: 'provider' as const,
    at: tableKey(table),
  }));
}

function expertsOf(region: RegionData): Person[] {
  return region.experts.map(({ name, at }, place) => ({
    username: expertLogin(region, place),
    name,
    role: 'expert' as const,
    at,
  }));
}
