import { FaultFound } from './fault.js';

/** A tag as it stands between `<` and `>`, and what was read between it and the tag before. */
export interface XmlTag {
  tag: string;
  before: string;
}

/** Some old drawings keep pictures in attributes; longer than this none is. */
const LONGEST_TAG = 1_048_576;
/** Of a text no more is kept than an instruction can be. */
const LONGEST_TEXT = 65_536;
const MARKS = /[<>"']/g;
/** What begins like a tag and is none, and how it ends: in it quotes and `<` mean nothing. */
const LITERALS: readonly (readonly [string, string])[] = [
  ['!--', '--'],
  ['![CDATA[', ']]'],
  ['?', '?'],
];
const LONGEST_BEGINNING = 8;

/** Finds tags in XML that comes in parts, in time in proportion to it. `>` may stand in a value, `<` may not. */
export class XmlTags {
  private before = '';
  private open: string | null = null;
  private quote = '';

  /**
   * The tags that end in the next part of the text.
   * @throws FaultFound for what no program would write: a tag without an end, or with another one in it
   */
  read(text: string): XmlTag[] {
    const found: XmlTag[] = [];
    let from = 0;
    for (const { 0: mark, index } of text.matchAll(MARKS)) {
      const more = text.slice(from, index);
      if (this.open === null && mark === '<') {
        this.before = (this.before + more).slice(0, LONGEST_TEXT);
        this.open = '';
      } else if (this.open !== null && this.ends(mark, this.open, more)) {
        found.push({ tag: this.open + more, before: this.before });
        this.open = null;
        this.before = '';
      } else continue;
      from = index + 1;
    }
    this.keep(text.slice(from));
    return found;
  }

  /** @throws FaultFound where the last tag did not end */
  end(): void {
    if (this.open !== null) throw new FaultFound('unsafeXml');
  }

  private ends(mark: string, open: string, more: string): boolean {
    const beginning = (open.slice(0, LONGEST_BEGINNING) + more.slice(0, LONGEST_BEGINNING)).slice(0, LONGEST_BEGINNING);
    const literal = LITERALS.find(([start]) => beginning.startsWith(start));
    if (literal) {
      const isLongEnough = open.length + more.length >= literal[0].length + literal[1].length;
      return mark === '>' && isLongEnough && (open.slice(-2) + more.slice(-2)).endsWith(literal[1]);
    }
    if (mark === '<') throw new FaultFound('unsafeXml');
    if (this.quote === '' && mark === '>') return true;
    if (this.quote === '') this.quote = mark;
    else if (this.quote === mark) this.quote = '';
    return false;
  }

  private keep(rest: string): void {
    if (this.open === null) this.before = (this.before + rest).slice(0, LONGEST_TEXT);
    else this.open += rest;
    if (this.open !== null && this.open.length > LONGEST_TAG) throw new FaultFound('unsafeXml');
  }
}

const TOKENS = /[^\s=<>"'/]+|=|"[^"]*"|'[^']*'/g;

/** The name of a tag without its namespace; of one that closes, with its `/`. */
export const tagName = (tag: string): string => {
  const [name = ''] = /^\/?[^\s=<>"'/]+/.exec(tag) ?? [];
  return name.startsWith('/') ? `/${withoutNamespace(name.slice(1))}` : withoutNamespace(name);
};

/** The attributes of a tag by their whole names. */
export function attributesOf(tag: string): Map<string, string> {
  const tokens = tag.match(TOKENS) ?? [];
  const values = new Map<string, string>();
  tokens.forEach((token, at) => {
    const value = tokens[at + 2];
    if (tokens[at + 1] === '=' && value) values.set(token, value.slice(1, -1));
  });
  return values;
}

/** A name without its namespace. */
export const withoutNamespace = (name: string): string => name.slice(name.lastIndexOf(':') + 1);
