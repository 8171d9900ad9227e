import { attributesOf, tagName, withoutNamespace, type XmlTag } from './xml-tags.js';

/** Says of each tag of one part in turn whether it fetches something when somebody opens the document. */
export type Watch = (tag: XmlTag) => boolean;

/**
 * A list of relationships: a template, a picture, another document from an address. Links that a reader clicks may stay.
 */
export const watchRelationships: Watch = ({ tag }) => {
  if (!tag.includes('TargetMode')) return false;
  const values = attributesOf(tag);
  const mode = values.get('TargetMode');
  return mode !== undefined && mode !== 'Internal' && !values.get('Type')?.endsWith('/hyperlink');
};

/** A place in the file itself: no scheme, no host, no path upwards, nothing that is spelt otherwise than it reads. */
const INSIDE = /^(?![/\\])(?!.*(?:\.\.|[:\\&%]))/;
const CLICKED = ['a'];
/** Writers name the template that a document was made with; nothing is fetched from there to show it. */
const TOLD = ['template'];

/** OpenDocument: pictures, sections and objects from an address, and data from another program. */
export const watchOpenDocument: Watch = ({ tag }) => {
  const name = tagName(tag);
  if (name.startsWith('dde-')) return true;
  if (!tag.includes('href') || CLICKED.includes(name) || TOLD.includes(name)) return false;
  return [...attributesOf(tag)].some(
    ([attribute, value]) => withoutNamespace(attribute) === 'href' && !value.startsWith('#') && !INSIDE.test(value),
  );
};

/** What a field begins with that starts a program or fetches a file; or what is spelt otherwise than it reads. */
const FETCHES = /^(?:DDE|INCLUDE|IMPORT|(?:LINK|RD|DATABASE)\b|\w*&)/i;
const UNFINISHED_NAME = /^\w*$/;
const LONGEST_NAME = 32;

/** Word and Excel: fields, which may be cut in parts, and data of another program. */
export function watchOffice(): Watch {
  let field: string | null = null;
  let inCode = false;
  return ({ tag, before }) => {
    const name = tagName(tag);
    if (inCode) {
      field = ((field ?? '') + before).trimStart().slice(0, LONGEST_NAME);
      inCode = false;
      return name !== '/instrText' || FETCHES.test(field);
    }
    if (name === 'instrText') inCode = !tag.endsWith('/');
    if (name === 'fldSimple') return FETCHES.test((attributeCalled('instr', tag) ?? '').trimStart());
    if (name !== 'fldChar') return name === 'ddeLink' || name === 'oleLink';
    const begins = attributeCalled('fldCharType', tag) === 'begin';
    const namedByField = begins && field !== null && UNFINISHED_NAME.test(field);
    field = begins ? '' : null;
    return namedByField;
  };
}

const attributeCalled = (name: string, tag: string): string | undefined =>
  [...attributesOf(tag)].find(([attribute]) => withoutNamespace(attribute) === name)?.[1];
