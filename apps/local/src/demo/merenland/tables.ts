import type { TableData } from '../region-data.js';

export const tables: TableData[] = [
  { code: 'mda', name: 'MDA++ Merenland', contact: 'Tara Tafelberg' },
  { code: 'veiligheidshuis', name: 'Zorg- en Veiligheidshuis Merenland', contact: 'Teun Torenvalk' },
  { code: 'crisisdienst', name: 'Crisisdienst Jeugd Merenland', contact: 'Toos Tijdvloed' },
  { code: 'ruit', name: 'RUIT Merenland (in- en uitstroom)', contact: 'Ties Trekvogel' },
  { code: 'zorgtafel', name: 'Zorgtafel Merenland', contact: 'Trui Tafelronde' },
  { code: 'lokaal-team', name: 'Instroom lokale teams Merenland', contact: 'Tom Tegelpad' },
  { code: 'lta', name: 'LTA Landelijke inkoop', contact: 'Titia Toendra' },
  { code: 'jeugdbeschermingstafel', name: 'Jeugdbeschermingstafel Merenland', contact: 'Tijn Theeduin' },
];
