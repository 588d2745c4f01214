/**
 * The core as a library: a briefing in Markdown, each quotation of it checked.
 *
 *     node examples/briefing.ts "What was said about the cloud?" "Who will win the league?"
 */
import { argv } from 'node:process';
import { openDocuments, quotesOf, reasonText } from 'octopus-bot';

const documents = await openDocuments();

for (const question of argv.slice(2)) {
  console.log(`## ${question}\n`);
  const answer = await documents.ask(question);
  if (!answer.found) {
    console.log(`${reasonText(answer.reason, 'en')}\n`);
    continue;
  }
  for (const citation of answer.citations) {
    const { id, label } = citation.paragraph;
    for (const quote of quotesOf(citation)) {
      if (documents.verify(quote).verdict !== 'exact') throw new Error(`Not exact: ${quote}`);
      console.log(`> ${quote}\n`);
    }
    const headings = documents.read(id)?.headings.join(', ') ?? '';
    console.log(`— ${label} [${id}]${headings === '' ? '' : `, under “${headings}”`}\n`);
  }
}
