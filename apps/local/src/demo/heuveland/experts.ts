import type { ExpertData } from '../region-data.js';

/** The first is user `expert-heuveland`; the others are `expert-heuveland-001` and on: add new ones at the end. */
export const experts: ExpertData[] = [
  { name: 'Els Ereprijs', at: 'vuursalamander', domains: { jeugdGgz: 3, medisch: 1 }, travel: 15, shares: true },
  { name: 'Ad Aronskelk', at: 'vuursalamander', domains: { jeugdGgz: 2, zvw: 2 }, travel: 20 },
  { name: 'Bea Bosanemoon', at: 'bronhuis', domains: { jeugdhulp: 3, veiligheid: 1 }, travel: 15 },
  { name: 'Cyriel Kersenboom', at: 'lokaal-team-lindeberg', domains: { jeugdhulp: 2, jeugdGgz: 2 }, travel: 25 },
  { name: 'Door Dravik', at: 'heuvelpad', domains: { jeugdhulp: 2, lvb: 2 }, travel: 20 },
  { name: 'Emiel Esparcette', at: 'heuvelpad', domains: { jeugdhulp: 3, onderwijs: 1 }, travel: 30 },
  { name: 'Fien Fonteinkruid', at: 'dassenburcht', domains: { jeugdhulp: 2, wlz: 2 }, travel: 25 },
  { name: 'Guus Goudveil', at: 'korenwolf', domains: { lvb: 3, wlz: 2 }, travel: 15, shares: true },
  { name: 'Hedwig Hondsdraf', at: 'korenwolf', domains: { lvb: 2, onderwijs: 2 }, travel: 35 },
  { name: 'Ingrid IJzerkruid', at: 'wijngaard', domains: { verslaving: 3, jeugdGgz: 2 }, travel: 20, shares: true },
  { name: 'Jef Judasoor', at: 'wijngaard', domains: { verslaving: 2, strafrecht: 2 }, travel: 40 },
  { name: 'Kaat Kaardebol', at: 'heuvelziekenhuis', domains: { medisch: 3, zvw: 3 }, travel: 20, shares: true },
  { name: 'Lou Look', at: 'heuvelziekenhuis', domains: { medisch: 2, jeugdGgz: 1 }, travel: 30, limit: 4 },
  { name: 'Marjan Maretak', at: 'veilig-in-heuveland', domains: { veiligheid: 3, strafrecht: 2 }, travel: 15 },
  { name: 'Nol Nagelkruid', at: 'gi-heuveland', domains: { veiligheid: 2, strafrecht: 3 }, travel: 25, limit: 8 },
  { name: 'Odette Orchis', at: 'steunpunt-heuveland', domains: { wmo: 3, wlz: 2 }, travel: 15 },
  { name: 'Ger Geelgors', at: 'steunpunt-heuveland', domains: { wmo: 2, schulden: 2 }, travel: 25 },
  { name: 'Rian Ratelaar', at: 'mergelwoning', domains: { wonen: 3, schulden: 3 }, travel: 20, shares: true },
  { name: 'Sil Sleedoorn', at: 'school-bergop', domains: { onderwijs: 3, lvb: 1 }, travel: 30 },
  {
    name: 'Toon Torkruid',
    at: 'ervaringshuis',
    domains: { ervaringsdeskundigheid: 3, verslaving: 2 },
    travel: 15,
    byExperience: true,
  },
  {
    name: 'Vivian Viooltje',
    at: 'ervaringshuis',
    domains: { ervaringsdeskundigheid: 2, jeugdhulp: 1 },
    travel: 20,
    byExperience: true,
    shares: true,
  },
];
