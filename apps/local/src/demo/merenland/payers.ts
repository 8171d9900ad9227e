import type { PayerData } from '../region-data.js';

export const payers: PayerData[] = [
  {
    key: 'zorgkantoor',
    name: 'Zorgkantoor Merenland',
    law: 'wlz',
    officer: 'Zeger Zonnedauw',
    director: 'Zwaantje Zilt',
  },
  {
    key: 'zorgverzekeraar',
    name: 'Zorgverzekeraar De Dijk',
    law: 'zvw',
    officer: 'Vita Vlonder',
    director: 'Valk Veenpluis',
  },
  {
    key: 'samenwerkingsverband',
    name: 'Samenwerkingsverband Onderwijs Merenland',
    law: 'onderwijs',
    officer: 'Saar Schrijfveer',
    director: 'Sander Schoolplein',
  },
  {
    key: 'justitie',
    name: 'Justitieel Jeugdfonds Merenland',
    law: 'justitie',
    officer: 'Joris Jachthaven',
    director: 'Jildou Jol',
  },
];
