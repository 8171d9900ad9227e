import type { GemeenteData } from '../region-data.js';

/** Codes start with 99: no Dutch gemeente has them. */
export const gemeenten: GemeenteData[] = [
  {
    name: 'Oeverdam',
    cbsCode: '9901',
    mandaathouder: 'Marga Meerman',
    plaatsvervanger: 'Pim Plevier',
    afdelingshoofd: 'Hilde Hoogwater',
    wethouder: 'Wessel Waterland',
  },
  {
    name: 'Rietveen',
    cbsCode: '9902',
    mandaathouder: 'Rik Rietvink',
    plaatsvervanger: 'Puck Pluimgras',
    afdelingshoofd: 'Arie Aalscholver',
    wethouder: 'Wanda Weidevogel',
  },
  {
    name: 'Plasdijk',
    cbsCode: '9903',
    mandaathouder: 'Mees Moerasvaren',
    plaatsvervanger: 'Petra Puntdijk',
    afdelingshoofd: 'Agnes Amberboom',
    wethouder: 'Willem Wilgenroos',
  },
  {
    name: 'Vaartwijk',
    cbsCode: '9904',
    mandaathouder: 'Vera Vaartmans',
    plaatsvervanger: 'Piet Pontveer',
    afdelingshoofd: 'Arno Ankerpaal',
    wethouder: 'Wieke Wandelpad',
  },
  {
    name: 'Duinzicht',
    cbsCode: '9905',
    mandaathouder: 'Dirk Duindoorn',
    plaatsvervanger: 'Pleun Parelzand',
    afdelingshoofd: 'Anneke Appelvink',
    wethouder: 'Wout Windmolen',
  },
  {
    name: 'Polderhof',
    cbsCode: '9906',
    mandaathouder: 'Mina Molentocht',
    plaatsvervanger: 'Pepijn Poldergras',
    afdelingshoofd: 'Abel Akkerrand',
    wethouder: 'Willeke Watergang',
  },
  {
    name: 'Sluiskerk',
    cbsCode: '9907',
    mandaathouder: 'Siem Sluiswachter',
    plaatsvervanger: 'Paula Peilschaal',
    afdelingshoofd: 'Aukje Achterdeur',
    wethouder: 'Wybe Waterpoort',
  },
];
