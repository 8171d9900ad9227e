import { pseudonymise } from '#domain/access/pseudonymise';
import { knownNames, namesAtWork, placeNames } from './known-names.js';

const naming = {
  childFirstName: 'Noor',
  school: { name: 'De Regenboog', attends: true },
  involved: [{ name: 'Oom Piet van Dam', role: 'vertrouwenspersoon', since: null }],
};
const told = (text: string) => pseudonymise(text, [...knownNames(naming), ...placeNames('Oeverdam', 'de gemeente')]);

describe(knownNames.name, () => {
  it.each([
    ['Waar kan Noor wonen?', 'Waar kan het kind wonen?'],
    ['Noors school, de Regenboog, ziet haar niet.', 'het kind school, de school, ziet haar niet.'],
    ['Piet wil helpen, of oom piet van dam.', 'een betrokkene wil helpen, of een betrokkene.'],
    ['Zij woont in Oeverdam.', 'Zij woont in de gemeente.'],
    ['De moeder van het kind wil dat ook.', 'De moeder van het kind wil dat ook.'],
  ])('leaves no known name in %s', (text, expected) => expect(told(text)).toBe(expected));

  it('knows no names in an anonymous consult', () => {
    const anonymous = { childFirstName: null, school: null, involved: [] };
    expect(knownNames(anonymous)).toEqual([]);
  });
});

describe(placeNames.name, () => {
  it.each([
    ['Basisschool De Regenboog', ['Basisschool De Regenboog', 'De Regenboog']],
    ['Lokaal team Zuid', ['Lokaal team Zuid', 'Zuid']],
    ['gemeente  Oeverdam', ['gemeente  Oeverdam', 'Oeverdam']],
    ['De Regenboog', ['De Regenboog']],
    ['Schoolplein', ['Schoolplein']],
    ['Wijkteam 3', ['Wijkteam 3']],
  ])('knows %s as people call it', (name, names) =>
    expect(placeNames(name, 'daar')).toEqual(names.map((each) => ({ name: each, instead: 'daar' }))),
  );
});

describe(namesAtWork.name, () => {
  it.each([
    ['Anke de Wit', ['Anke de Wit', 'Anke', 'de Wit']],
    ['J. Bos (demo)', ['J. Bos', 'Bos']],
    ['M. de  Jong', ['M. de  Jong', 'de Jong']],
    ['Beheer', ['Beheer']],
  ])('knows %s as colleagues call them', (name, names) =>
    expect(namesAtWork(name, 'iemand')).toEqual(names.map((each) => ({ name: each, instead: 'iemand' }))),
  );
});
