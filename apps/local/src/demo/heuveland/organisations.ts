import type { OrganisationData } from '../region-data.js';

export const organisations: OrganisationData[] = [
  { key: 'ret-bureau', kind: 'other', name: 'RET-bureau Heuveland', size: 'small' },
  { key: 'lokaal-team-heuvelrade', kind: 'localTeam', name: 'Lokaal team Heuvelrade', size: 'large' },
  { key: 'lokaal-team-lindeberg', kind: 'localTeam', name: 'Lokaal team Lindeberg', size: 'small' },
  { key: 'gi-heuveland', kind: 'gi', name: 'Jeugdbescherming Heuveland', size: 'large' },
  { key: 'school-bergop', kind: 'school', name: 'Praktijkschool Bergop', size: 'small' },
  { key: 'bronhuis', kind: 'provider', name: 'Crisisgroep Het Bronhuis', size: 'large' },
  { key: 'heuvelpad', kind: 'provider', name: 'Heuvelpad Ambulant', size: 'large' },
  { key: 'dassenburcht', kind: 'provider', name: 'Logeerhuis De Dassenburcht', size: 'small' },
  { key: 'vuursalamander', kind: 'provider', name: 'Jeugd-ggz De Vuursalamander', size: 'large' },
  { key: 'korenwolf', kind: 'provider', name: 'Orthopedagogisch Centrum De Korenwolf', size: 'large' },
  { key: 'wijngaard', kind: 'provider', name: 'De Wijngaard Verslavingszorg Jeugd', size: 'small' },
  { key: 'heuvelziekenhuis', kind: 'other', name: 'Heuvelziekenhuis Kindergeneeskunde', size: 'large' },
  { key: 'veilig-in-heuveland', kind: 'other', name: 'Veilig in Heuveland', size: 'large' },
  { key: 'steunpunt-heuveland', kind: 'other', name: 'Wmo-steunpunt Heuveland', size: 'large' },
  { key: 'mergelwoning', kind: 'other', name: 'Woningstichting De Mergelwoning', size: 'small' },
  { key: 'ervaringshuis', kind: 'other', name: 'Ervaringshuis Heuveland', size: 'small' },
];
