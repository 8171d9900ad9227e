import { randomBytes } from 'node:crypto';
import type { ContentType } from '#contracts/documents';
import { pdfFile, pngFile, sourceOf, wordEntries, wordFile, zipOf } from '../testing/files.js';
import { inspectFile } from './inspect-file.js';

const DOCX: ContentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX: ContentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ODT: ContentType = 'application/vnd.oasis.opendocument.text';
const MEGABYTE = 1_048_576;
const XML = '<?xml version="1.0" encoding="UTF-8"?>';

const inspect = (bytes: Buffer, contentType: ContentType) => inspectFile(sourceOf(bytes), contentType);
const word = (name: string, data: string | Buffer) => inspect(wordFile([{ name, data }]), DOCX);

describe(inspectFile.name, () => {
  it.each<[string, ContentType, Buffer]>([
    ['PDF', 'application/pdf', pdfFile()],
    ['PNG', 'image/png', pngFile()],
    ['JPEG', 'image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['text', 'text/plain', Buffer.from('Noor zei: “ik wil niet weer verhuizen”.\r\n\tEn toen?')],
    ['Word', DOCX, wordFile()],
    [
      'OpenDocument',
      ODT,
      zipOf([
        { name: 'mimetype', data: ODT },
        { name: 'content.xml', data: '<office/>' },
      ]),
    ],
  ])('takes %s', async (_name, contentType, bytes) => {
    expect(await inspect(bytes, contentType)).toBeNull();
  });

  it.each<[string, ContentType, Buffer]>([
    ['a program as a PDF', 'application/pdf', Buffer.from('MZ\x90\0')],
    ['a web page as an image', 'image/png', Buffer.from('<html><script>')],
    ['a PDF as text', 'text/plain', pdfFile()],
    ['bytes that are no UTF-8 as text', 'text/plain', Buffer.from([0x41, 0xe9, 0x41])],
    ['control characters as text', 'text/plain', Buffer.from('\x1b[2J')],
    ['text that stops halfway a letter', 'text/plain', Buffer.from('é').subarray(0, 1)],
    ['a spreadsheet as Word', DOCX, zipOf(wordEntries(`${XLSX}.main+xml`))],
    ['a Word document as a spreadsheet', XLSX, wordFile()],
    ['some zip as Word', DOCX, zipOf([{ name: 'a.txt', data: 'a' }])],
  ])('knows %s by its content', async (_name, contentType, bytes) => {
    expect(await inspect(bytes, contentType)).toBe('otherType');
  });

  it('does not take a PDF with a password, also across two chunks, nor half a PDF', async () => {
    const locked = Buffer.concat([pdfFile(980), Buffer.from('trailer <</Encrypt 12 0 R>> %%EOF')]);
    for (const chunk of [100, 1_000, 5_000]) {
      expect(await inspectFile(sourceOf(locked, chunk), 'application/pdf')).toBe('encrypted');
    }
    expect(await inspect(pdfFile(5_000).subarray(0, 4_000), 'application/pdf')).toBe('unreadable');
  });

  it.each([
    '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>',
    '/S/#4aava#53cript/JS 5 0 R',
    '/AA << /O << /S /Launch /F (cmd.exe) >> >>',
    `/Type /${[...'EmbeddedFile'].map((letter) => `#${letter.charCodeAt(0).toString(16)}`).join('')} `,
    '/S /Rendition /JS 5 0 R',
  ])('does not take a PDF that runs something or has a file inside: %s', async (active) => {
    const running = Buffer.concat([pdfFile(970), Buffer.from(` ${active} %%EOF`)]);
    for (const chunk of [100, 983, 5_000]) {
      expect(await inspectFile(sourceOf(running, chunk), 'application/pdf')).toBe('runsSomething');
    }
  });

  it('takes a PDF that opens on a page, and none with something in front', async () => {
    const opens = Buffer.concat([
      pdfFile(),
      Buffer.from('/OpenAction [3 0 R /Fit] /Names << /EmbeddedFiles 4 0 R >>\n%%EOF'),
    ]);
    expect(await inspect(opens, 'application/pdf')).toBeNull();
    expect(await inspect(Buffer.concat([Buffer.from('<script>'), pdfFile()]), 'application/pdf')).toBe('otherType');
  });

  it('does not take a zip that is cut off, or locked with a password', async () => {
    expect(await inspect(wordFile().subarray(0, -30), DOCX)).toBe('unreadable');
    expect(await inspect(wordFile([{ name: 'word/a.xml', data: 'x', flags: 1 }]), DOCX)).toBe('encrypted');
  });

  describe('in a document of an office program', () => {
    it.each(['word/vbaProject.bin', 'word/activeX/activeX1.bin', 'Basic/Standard/Module1.xml', 'Scripts/python/a.py'])(
      'finds programs: %s',
      async (name) => expect(await word(name, 'x')).toBe('macros'),
    );

    it('finds a kind of document that holds programs', async () => {
      const [, ...others] = wordEntries();
      const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
      const types = {
        name: '[Content_Types].xml',
        data: `"${main}" "application/vnd.ms-word.document.macroEnabled.main+xml"`,
      };
      expect(await inspect(zipOf([types, ...others]), DOCX)).toBe('macros');
    });

    it.each([
      ['word/embeddings/oleObject1.bin', 'x'],
      ['word/media/a.png', zipOf([{ name: 'a', data: 'a' }])],
      ['word/media/b.png', Buffer.from('MZ\x90\0')],
      ['word/media/c.png', pdfFile()],
    ])('finds another file inside: %s', async (name, data) => expect(await word(name, data)).toBe('fileInside'));

    it.each(['../../etc/passwd', '/etc/passwd', 'a/../../b', 'C:/windows/a', 'word\\..\\..\\a'])(
      'finds a name that leads elsewhere: %s',
      async (name) => expect(await word(name, 'x')).toBe('unsafeNames'),
    );

    it('finds a name that two programs would read differently', async () => {
      const hidden = { name: 'word/a.xml', localName: 'word/b.xml', data: '<a/>' };
      expect(await inspect(wordFile([hidden]), DOCX)).toBe('unsafeNames');
      const twice = { name: 'word/document.xml', data: '<a/>' };
      expect(await inspect(wordFile([twice]), DOCX)).toBe('unsafeNames');
    });

    it.each([
      ['entities', `${XML}<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>`],
      ['entities after a long beginning', `${XML}${' '.repeat(40_000)}<!DOCTYPE a []>`],
      ['another encoding', `<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE`],
      ['UTF-16', Buffer.from('<!DOCTYPE a>', 'utf16le')],
    ])('finds XML with %s', async (_name, data) => expect(await word('word/styles.xml', data)).toBe('unsafeXml'));

    it('finds what is fetched from elsewhere, and lets links be', async () => {
      const relation = (type: string, mode = '"External"') =>
        `<Relationships><Relationship Type="http://schemas.example/${type}" Target="https://example.org/a" TargetMode=${mode}/></Relationships>`;
      const rels = (data: string) => word('word/_rels/document.xml.rels', data);
      expect(await rels(relation('attachedTemplate'))).toBe('fetchesFromElsewhere');
      expect(await rels(relation('image', `'External'`))).toBe('fetchesFromElsewhere');
      expect(await rels(relation('image', '"&#69;xternal"'))).toBe('fetchesFromElsewhere');
      expect(await rels(relation('image', '"Internal"'))).toBeNull();
      expect(await rels(relation('hyperlink'))).toBeNull();
      const hidden = (more: string) =>
        rels(`<Relationship Type="http://a/image" ${more} TargetMode="External" Id="1"/>`);
      expect(await hidden('Target="https://example.org/a>b"')).toBe('fetchesFromElsewhere');
      expect(await hidden(`Target='a Type="b/hyperlink"'`)).toBe('fetchesFromElsewhere');
      expect(await hidden('a:Type="b/hyperlink"')).toBe('fetchesFromElsewhere');
      expect(await hidden('Target="unclosed')).toBe('unsafeXml');
      expect(await rels(`<a><!--> <![CDATA[ -->${relation('image')}<!-- ]]> --></a>`)).toBe('fetchesFromElsewhere');
      expect(await rels(`<a><!-- it's --><![CDATA[<"]]>${relation('image')}</a>`)).toBe('fetchesFromElsewhere');
    });

    it.each([
      ['a tag of letters', `<${'a'.repeat(1_000_000)}>`],
      ['a tag of equal signs', `<a ${'b='.repeat(500_000)}>`],
      ['quotes', `<a ${'"\''.repeat(500_000)}>`],
      ['a comment of ends', `<!--${'> '.repeat(500_000)}-->`],
    ])('takes no longer for %s than for other XML', async (_name, data) => {
      const begun = performance.now();
      await word('word/_rels/document.xml.rels', data);
      // Steps that grow with the square of its length take minutes on any machine.
      expect(performance.now() - begun).toBeLessThan(20_000);
    });

    it('does not take a tag that is longer than a picture in it', async () => {
      expect(await word('word/styles.xml', `<a b="${randomBytes(MEGABYTE).toString('hex')}"/>`)).toBe('unsafeXml');
    });

    const code = (...parts: string[]) => parts.map((part) => `<w:instrText>${part}</w:instrText>`).join('<w:r/>');
    const field = (inner: string) => `<w:fldChar w:fldCharType="begin"/>${inner}<w:fldChar w:fldCharType="end"/>`;
    it.each([
      field(code(' DDEAUTO c:\\\\windows\\\\a.exe')),
      field(code('DDE', 'AUTO "cmd"')),
      field(code(' INCLUDEPICTURE "http://192.0.2.1/a.png" \\d')),
      field(code('IN<!-- -->CLUDETEXT "a"')),
      field(code('&#68;DE a')),
      field(code('DD') + field(code('QUOTE 69'))),
      `<w:fldSimple w:instr=" includepicture  &quot;http://192.0.2.1/a&quot;"/>`,
      '<ddeLink ddeService="cmd" ddeTopic="a"/>',
    ])('finds a field that fetches or starts something: %s', async (inner) =>
      expect(await word('word/header1.xml', `<w:hdr>${inner}</w:hdr>`)).toBe('fetchesFromElsewhere'),
    );

    it.each([
      field(code(' PAGE ', ' \\* MERGEFORMAT')),
      field(code('HYPERLINK "http://192.0.2.1/include"') + field(code('PAGE'))),
      'INCLUDEPICTURE is a word too',
    ])('lets be what shows something of its own: %s', async (inner) =>
      expect(await word('word/header1.xml', `<w:hdr>${inner}</w:hdr>`)).toBeNull(),
    );

    const text = (inner: string) =>
      inspect(
        zipOf([
          { name: 'mimetype', data: ODT },
          { name: 'content.xml', data: `<office>${inner}</office>` },
        ]),
        ODT,
      );
    it.each([
      '<draw:image xlink:href="http://192.0.2.1/a.png"/>',
      '<draw:image xlink:href="file:///etc/passwd"/>',
      '<draw:image xlink:href="&#104;ttp&#58;//192.0.2.1/a"/>',
      '<text:section-source x:href="../a.odt"/>',
      '<draw:object xlink:href="//host/a"/>',
      '<office:dde-source office:dde-application="cmd"/>',
    ])('finds in OpenDocument what is fetched: %s', async (inner) =>
      expect(await text(inner)).toBe('fetchesFromElsewhere'),
    );

    it.each([
      '<draw:image xlink:href="Pictures/1.png"/>',
      '<draw:object xlink:href="./Object 1"/>',
      '<text:a xlink:href="https://example.org/a">b</text:a>',
      '<text:bookmark-ref xlink:href="#a:b"/>',
    ])('lets be in OpenDocument what is its own or clicked: %s', async (inner) => expect(await text(inner)).toBeNull());

    it('stops unpacking a bomb', async () => {
      expect(await word('word/media/a.emf', Buffer.alloc(30 * MEGABYTE))).toBe('tooMuchInside');
    });

    it('counts what comes out, whatever the zip says of itself', async () => {
      const lying = wordFile([{ name: 'word/media/a.emf', data: Buffer.alloc(200_000) }]);
      const said = lying.indexOf('PK\x01\x02', lying.lastIndexOf('word/media/a.emf') - 60, 'latin1');
      lying.writeUInt32LE(10, said + 24);
      expect(await inspect(lying, DOCX)).toBe('unreadable');
    });
  });
});
