/** A document that was not written for this project, with a second form of the same text. */
export interface Sample {
  readonly package: string;
  /** Path in the package; `.gz` is unpacked. */
  readonly file: string;
  /** Path of the other form; the file itself for DOCX, whose XML is read in another way. */
  readonly other: string;
}

const HISTORY = 'usr/share/doc/debian-history/docs/project-history';
const REFERENCE = 'usr/share/developers-reference';
const POLICY = 'usr/share/doc/debian-policy';
const FAQ = 'usr/share/doc/debian/FAQ/debian-faq';
const OFFICER = 'usr/lib/R/site-library/officer/doc_examples';

const pair = (name: string, path: string, ending: string, other = '.txt.gz'): Sample => ({
  package: name,
  file: path + ending,
  other: path + other,
});

const word = (name: string): Sample => ({
  package: 'r-cran-officer',
  file: `${OFFICER}/${name}.docx`,
  other: `${OFFICER}/${name}.docx`,
});

/** From Debian’s documentation packages: each comes there in two forms. */
export const SAMPLES: readonly Sample[] = [
  ...['en', 'fr', 'es', 'ru', 'de', 'it'].map((language) =>
    pair('debian-history', `${HISTORY}.${language}`, '.pdf'),
  ),
  pair('debian-faq', `${FAQ}.en`, '.pdf.gz'),
  pair('debian-faq-fr', `${FAQ}.fr`, '.pdf.gz'),
  pair('maint-guide', 'usr/share/doc/maint-guide/maint-guide.en', '.pdf'),
  pair('debian-policy', `${POLICY}/fhs/fhs-3.0`, '.pdf.gz'),
  pair('debian-policy', `${POLICY}/policy`, '.pdf.gz'),
  pair('developers-reference', `${REFERENCE}/developers-reference`, '.pdf'),
  ...['fr', 'ja'].map((language) =>
    pair(
      `developers-reference-${language}`,
      `${REFERENCE}/${language}/developers-reference`,
      '.pdf',
    ),
  ),
  ...['en', 'ru', 'zh-cn'].map((language) =>
    pair('debmake-doc', `usr/share/doc/debmake-doc/debmake-doc.${language}`, '.pdf'),
  ),
  ...['copyright-format-1.0', 'debconf_specification', 'autopkgtest', 'fhs/fhs-3.0'].map((name) =>
    pair('debian-policy', `${POLICY}/${name}`, '.html'),
  ),
  ...['menu-policy', 'perl-policy'].map(
    (name): Sample => ({
      package: 'debian-policy',
      file: `${POLICY}/${name}-1.html`,
      other: `${POLICY}/${name}.txt.gz`,
    }),
  ),
  ...['copyright-format-1.0', 'debconf_specification', 'fhs/fhs-3.0'].map((name) =>
    pair('debian-policy', `${POLICY}/${name}`, '.txt.gz', '.html'),
  ),
  word('example'),
];
