import type { StaffData } from '../region-data.js';

export const staff: StaffData[] = [
  { login: 'casusinbrenger', name: 'Cato Kalkbrander', role: 'casusinbrenger', at: 'lokaal-team-heuvelrade' },
  { login: 'coordinator', name: 'Coen Kerkpad', role: 'coordinator', at: 'ret-bureau', substitute: 'coordinator2' },
  { login: 'coordinator2', name: 'Karin Klimop', role: 'coordinator', at: 'ret-bureau', substitute: 'coordinator' },
  { login: 'regievoerder', name: 'Rob Rozenbottel', role: 'regievoerder', at: 'lokaal-team-heuvelrade' },
  { login: 'aanbieder', name: 'Annemie Appelbloesem', role: 'provider', at: 'bronhuis' },
  { login: 'aanbieder2', name: 'Arnold Adelaarsvaren', role: 'provider', at: 'heuvelpad' },
  { login: 'aanbieder3', name: 'Agaath Anemoon', role: 'provider', at: 'dassenburcht' },
  { login: 'beheerder', name: 'Babette Bergweide', role: 'regionAdmin', at: 'ret-bureau' },
  { login: 'auditor', name: 'Otto Ogentroost', role: 'auditor', at: 'ret-bureau' },
];
