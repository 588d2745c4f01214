/** The fields of a reply's record, in the order in which it is printed. */
export const RECORD_FIELDS = [
  'question',
  'language',
  'kind',
  'answered',
  'reason',
  'confidence',
  'text',
  'citations',
  'nearest',
  'ms',
];

/** The fields of a citation in it. */
export const CITATION_FIELDS = ['id', 'label', 'document', 'year', 'text', 'quotes', 'score'];
