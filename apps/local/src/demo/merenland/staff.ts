import type { StaffData } from '../region-data.js';

export const staff: StaffData[] = [
  {
    login: 'casusinbrenger',
    name: 'Carlijn Cirkel',
    role: 'casusinbrenger',
    at: 'lokaal-team-oeverdam',
    substitute: 'casusinbrenger2',
  },
  {
    login: 'casusinbrenger2',
    name: 'Cas Krijtbord',
    role: 'casusinbrenger',
    at: 'school-waterkant',
    substitute: 'casusinbrenger',
  },
  { login: 'coordinator', name: 'Corrie Kompas', role: 'coordinator', at: 'ret-bureau', substitute: 'coordinator2' },
  { login: 'coordinator2', name: 'Koen Kruispunt', role: 'coordinator', at: 'ret-bureau', substitute: 'coordinator' },
  {
    login: 'regievoerder',
    name: 'Renske Regenboog',
    role: 'regievoerder',
    at: 'lokaal-team-oeverdam',
    substitute: 'regievoerder2',
  },
  {
    login: 'regievoerder2',
    name: 'Ruben Roerganger',
    role: 'regievoerder',
    at: 'lokaal-team-rietveen',
    substitute: 'regievoerder',
  },
  { login: 'aanbieder', name: 'Aad Ankerplaats', role: 'provider', at: 'merenhaven' },
  { login: 'aanbieder2', name: 'Amber Avondzon', role: 'provider', at: 'oeverkracht' },
  { login: 'aanbieder3', name: 'Adri Appelgaard', role: 'provider', at: 'rietnest' },
  { login: 'aanbieder4', name: 'Aya Alleman', role: 'provider', at: 'wmo-steunpunt' },
  { login: 'beheerder', name: 'Bas Boekhouder', role: 'regionAdmin', at: 'ret-bureau' },
  { login: 'auditor', name: 'Odile Oogappel', role: 'auditor', at: 'ret-bureau' },
];
