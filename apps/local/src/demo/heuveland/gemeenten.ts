import type { GemeenteData } from '../region-data.js';

/** Codes start with 99: no Dutch gemeente has them. */
export const gemeenten: GemeenteData[] = [
  {
    name: 'Heuvelrade',
    cbsCode: '9911',
    mandaathouder: 'Mieke Mergelpad',
    plaatsvervanger: 'Pascal Peppelhof',
    afdelingshoofd: 'Ans Akkerwinde',
    wethouder: 'Wiel Wijnberg',
  },
  {
    name: 'Lindeberg',
    cbsCode: '9912',
    mandaathouder: 'Lei Lindebloesem',
    plaatsvervanger: 'Pauline Perenboom',
    afdelingshoofd: 'Alfons Aardbei',
    wethouder: 'Wendy Weerhaan',
  },
  {
    name: 'Grubbendal',
    cbsCode: '9913',
    mandaathouder: 'Gonnie Grasklokje',
    plaatsvervanger: 'Pol Pannendak',
    afdelingshoofd: 'Annet Abelebos',
    wethouder: 'Wil Watermolen',
  },
];
