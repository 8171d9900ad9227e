import type { PayerData } from '../region-data.js';

export const payers: PayerData[] = [
  {
    key: 'zorgkantoor',
    name: 'Zorgkantoor Heuveland',
    law: 'wlz',
    officer: 'Zita Zuring',
    director: 'Zjef Zonnebloem',
  },
  {
    key: 'zorgverzekeraar',
    name: 'Zorgverzekeraar De Bron',
    law: 'zvw',
    officer: 'Veerle Vlasveld',
    director: 'Vic Vossenhol',
  },
  {
    key: 'samenwerkingsverband',
    name: 'Samenwerkingsverband Onderwijs Heuveland',
    law: 'onderwijs',
    officer: 'Sef Schoolbord',
    director: 'Sanne Speelkwartier',
  },
  {
    key: 'justitie',
    name: 'Justitieel Jeugdfonds Heuveland',
    law: 'justitie',
    officer: 'Jos Juniregen',
    director: 'Jeanne Judaspenning',
  },
];
