import { loadKnowledge } from '../knowledge/load.ts';
import { knowledgeFolder } from './terminal.ts';

/** Says that the knowledge folder is good, or throws with every problem of it. */
export async function check(): Promise<void> {
  const knowledgeDir = knowledgeFolder();
  const { documents, paragraphs, glossary } = await loadKnowledge(knowledgeDir);
  const counts = [
    counted(documents.length, 'document'),
    counted(paragraphs.size, 'paragraph'),
    counted(glossary.length, 'glossary term'),
  ];
  process.stdout.write(`${knowledgeDir}: ${counts.join(', ')}, no problems.\n`);
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
