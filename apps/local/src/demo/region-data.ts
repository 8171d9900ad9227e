import type { Law, Role } from '#contracts/codes';
import type { ExpertDomain } from '#domain/policy/expert-domains';
import type { OrganisationRelation } from '#persistence/organisations/organisation-relation.entity';

/** One demo region as people would describe it: names and keys, no ids. */
export interface RegionData {
  code: string;
  name: string;
  /** Behind every user name of the region, so that `expert` and `expert-heuveland` are two people. */
  suffix: string;
  /** Which of the supra-regional networks of expertise it belongs to. */
  network: string;
  gemeenten: GemeenteData[];
  organisations: OrganisationData[];
  relations: RelationData[];
  payers: PayerData[];
  tables: TableData[];
  staff: StaffData[];
  experts: ExpertData[];
}

/** A gemeente and the names of those who may commit its money, lowest rung first. */
export interface GemeenteData {
  name: string;
  cbsCode: string;
  mandaathouder: string;
  plaatsvervanger: string;
  afdelingshoofd: string;
  wethouder: string;
}

export interface OrganisationData {
  key: string;
  kind: 'provider' | 'school' | 'localTeam' | 'gi' | 'other';
  name: string;
  size: 'small' | 'large';
  /** Domains in which it supplies help. */
  supplies?: ExpertDomain[];
}

/** Two organisations that are not independent of each other, by their keys; of a subcontractor the one it works for first. */
export interface RelationData {
  between: [string, string];
  relation: OrganisationRelation;
}

/** Who pays under another law than Jeugdwet and Wmo, with an officer and a director who decide. */
export interface PayerData {
  key: string;
  name: string;
  law: Law;
  officer: string;
  director: string;
}

/** A table that a case can be redirected to, and who receives it there. */
export interface TableData {
  code: string;
  name: string;
  contact: string;
}

export interface StaffData {
  /** User name without the suffix of the region. */
  login: string;
  name: string;
  role: Role;
  /** Key of the organisation. */
  at: string;
  /** Standing substitute: a user name without the suffix of the region. */
  substitute?: string;
}

export interface ExpertData {
  name: string;
  at: string;
  /** Domain → level: 1 knows the field, 2 specialist, 3 top specialist. */
  domains: Partial<Record<ExpertDomain, 1 | 2 | 3>>;
  /** Minutes to the meeting room. */
  travel: number;
  byExperience?: true;
  /** Asks the questions that nobody asks. */
  omdenker?: true;
  /** Codes as of ISO 639-1 besides Dutch. */
  speaks?: string[];
  /** Also sits in teams of other regions: of the same network, or of the whole country. */
  shares?: true | 'nationally';
  /** Cases at a time; 6 unless said otherwise. */
  limit?: number;
  /** User names of those with whom this expert may not sit in one team. */
  notWith?: string[];
}
