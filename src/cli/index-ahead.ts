import { keepSnapshot } from '../prepare.ts';
import { knowledgeFolder } from './terminal.ts';

/** `octopus index`: keeps the index of the knowledge folder for the next starts. */
export async function indexAhead(): Promise<void> {
  await keepSnapshot(knowledgeFolder());
}
