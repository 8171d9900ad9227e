import type { TableData } from '../region-data.js';

export const tables: TableData[] = [
  { code: 'mda', name: 'MDA++ Heuveland', contact: 'Truus Terril' },
  { code: 'veiligheidshuis', name: 'Zorg- en Veiligheidshuis Heuveland', contact: 'Thei Toverhazelaar' },
  { code: 'crisisdienst', name: 'Crisisdienst Jeugd Heuveland', contact: 'Tonnie Tuinfluiter' },
  { code: 'ruit', name: 'RUIT Heuveland (in- en uitstroom)', contact: 'Tjeu Torenspits' },
  { code: 'zorgtafel', name: 'Zorgtafel Heuveland', contact: 'Tiny Tafeldekker' },
  { code: 'lokaal-team', name: 'Instroom lokale teams Heuveland', contact: 'Tibo Tuinpad' },
  { code: 'lta', name: 'LTA Landelijke inkoop', contact: 'Thea Tijgerlelie' },
  { code: 'jeugdbeschermingstafel', name: 'Jeugdbeschermingstafel Heuveland', contact: 'Twan Tarweveld' },
];
