import type { Mend, Paragraph } from './document.ts';
import { problemAt, type SourceFile } from './source.ts';
import type { YamlContent } from './yaml.ts';

/** Notes each mend that names no paragraph of its document, or whose words do not stand there. */
export function checkMends(
  file: SourceFile,
  { value, lineOf }: YamlContent<{ readonly mends: readonly Mend[] }>,
  paragraphs: readonly Paragraph[],
): void {
  value.mends.forEach(({ paragraph: id, mended }, index) => {
    if (id === undefined) return;
    const paragraph = paragraphs.find((each) => each.id === id);
    if (!paragraph)
      problemAt(
        file,
        lineOf(['mends', index, 'paragraph']),
        `a mend names the paragraph "${id}", which does not exist`,
        'Write the id of the paragraph that was mended.',
      );
    else if (!paragraph.text.includes(mended))
      problemAt(
        file,
        lineOf(['mends', index, 'mended']),
        `"${mended.slice(0, 80)}" does not stand in ${id}`,
        'Copy the words as they stand in the paragraph now.',
      );
  });
}
