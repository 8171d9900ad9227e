/** The team problem: one case, one pool, one team and a meeting slot. Defined in docs/assembly.md. */
export interface AssemblyRequirement {
  domain: string;
  /** 1 knows the field, 2 specialist, 3 top specialist. */
  level: number;
  seats: number;
}

export interface AssemblyExpert {
  id: string;
  organisation: string;
  organisationSize: 'small' | 'large';
  domains: { domain: string; level: number }[];
  expertByExperience: boolean;
  activeCases: number;
  maxActiveCases: number;
  casesLast12Months: number;
  minCasesPerYear: number;
  availableSlots: string[];
  travelMinutes: number;
  knowsFamily: boolean;
  declaredConflict: boolean;
  mayNotSitWith: string[];
}

export interface AssemblyTeamRules {
  minSize: number;
  maxSize: number;
  minExpertsByExperience: number;
  maxPerOrganisation: number;
}

export interface AssemblyProblem {
  requirements: AssemblyRequirement[];
  team: AssemblyTeamRules;
  involvedOrganisations: string[];
  slots: { id: string; start: string }[];
  experts: AssemblyExpert[];
  mustInclude: string[];
  mustExclude: string[];
}

export interface AssemblyObjectives {
  size: number;
  load: number;
  belowTarget: number;
  mixedSizes: 0 | 1;
  travelMinutes: number;
  knowsFamily: number;
}

export interface AssemblyTeam {
  outcome: 'team';
  slot: string | null;
  members: { expert: string; covers: string[] }[];
  objectives: AssemblyObjectives;
  optimal: boolean;
  gap?: number;
  milliseconds: number;
}

export type AssemblyRelaxation =
  | { requirement: AssemblyRequirement; bestAvailable: { level: number; candidates: number; meeting: number } }
  | { rule: 'H2' | 'H6' | 'H9' };

export interface AssemblyInfeasible {
  outcome: 'infeasible';
  relaxations: AssemblyRelaxation[];
  optimal: boolean;
  gap?: number;
  milliseconds: number;
}

export type AssemblyResult = AssemblyTeam | AssemblyInfeasible;
