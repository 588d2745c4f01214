import { loadKnowledge } from '../knowledge/load.ts';
import { knowledgeFolder } from './terminal.ts';

/** Says that the knowledge folder is good, or throws with every problem of it. */
export async function check(): Promise<void> {
  const knowledgeDir = knowledgeFolder();
  const { documents, paragraphs, glossary } = await loadKnowledge(knowledgeDir);
  process.stdout.write(
    `${knowledgeDir}: ${documents.length} documents, ${paragraphs.size} paragraphs, ${glossary.length} glossary terms, no problems.\n`,
  );
}
