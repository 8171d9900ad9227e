import type { OrganisationData, RelationData } from '../region-data.js';

export const organisations: OrganisationData[] = [
  { key: 'ret-bureau', kind: 'other', name: 'RET-bureau Heuveland', size: 'small' },
  { key: 'lokaal-team-heuvelrade', kind: 'localTeam', name: 'Lokaal team Heuvelrade', size: 'large' },
  { key: 'lokaal-team-lindeberg', kind: 'localTeam', name: 'Lokaal team Lindeberg', size: 'small' },
  { key: 'gi-heuveland', kind: 'gi', name: 'Jeugdbescherming Heuveland', size: 'large' },
  { key: 'school-bergop', kind: 'school', name: 'Praktijkschool Bergop', size: 'small' },
  {
    key: 'bronhuis',
    kind: 'provider',
    name: 'Crisisgroep Het Bronhuis',
    size: 'large',
    supplies: ['jeugdhulp', 'veiligheid'],
  },
  { key: 'heuvelpad', kind: 'provider', name: 'Heuvelpad Ambulant', size: 'large', supplies: ['jeugdhulp'] },
  {
    key: 'dassenburcht',
    kind: 'provider',
    name: 'Logeerhuis De Dassenburcht',
    size: 'small',
    supplies: ['jeugdhulp', 'lvb'],
  },
  {
    key: 'vuursalamander',
    kind: 'provider',
    name: 'Jeugd-ggz De Vuursalamander',
    size: 'large',
    supplies: ['jeugdGgz'],
  },
  {
    key: 'korenwolf',
    kind: 'provider',
    name: 'Orthopedagogisch Centrum De Korenwolf',
    size: 'large',
    supplies: ['lvb'],
  },
  {
    key: 'wijngaard',
    kind: 'provider',
    name: 'De Wijngaard Verslavingszorg Jeugd',
    size: 'small',
    supplies: ['verslaving'],
  },
  { key: 'heuvelziekenhuis', kind: 'other', name: 'Heuvelziekenhuis Kindergeneeskunde', size: 'large' },
  { key: 'veilig-in-heuveland', kind: 'other', name: 'Veilig in Heuveland', size: 'large' },
  { key: 'steunpunt-heuveland', kind: 'other', name: 'Wmo-steunpunt Heuveland', size: 'large' },
  { key: 'mergelwoning', kind: 'other', name: 'Woningstichting De Mergelwoning', size: 'small' },
  { key: 'ervaringshuis', kind: 'other', name: 'Ervaringshuis Heuveland', size: 'small' },
];

export const relations: RelationData[] = [{ between: ['heuvelpad', 'dassenburcht'], relation: 'group' }];
