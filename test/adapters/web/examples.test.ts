import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { en } from '../../../adapters/web/page/texts/en.ts';
import { es } from '../../../adapters/web/page/texts/es.ts';
import { fr } from '../../../adapters/web/page/texts/fr.ts';
import { ru } from '../../../adapters/web/page/texts/ru.ts';
import { LANGUAGES } from '../../../src/language/language.ts';
import { openOctopus } from '../../../src/main.ts';

const TEXTS = { en, fr, es, ru };
const KINDS = ['answer', 'comparison', 'programme', 'answer', 'verification', 'sources'];

describe('the example questions of the page', async () => {
  const { bot } = await openOctopus({
    knowledgeDir: fileURLToPath(new URL('../../../knowledge', import.meta.url)),
    onFault: (fault) => {
      throw fault;
    },
  });

  it.each(LANGUAGES)('are answered in %s, each as the kind it stands for', async (language) => {
    const at = new Date('2026-01-15T12:00:00Z');
    const replies = await Promise.all(
      TEXTS[language].examples.map(({ ask }) =>
        bot.handle({ text: ask, platform: 'web', language, at }),
      ),
    );
    expect(replies.map(({ kind }) => kind)).toEqual(KINDS);
    expect(replies.map((reply) => reply.language)).toEqual(KINDS.map(() => language));
  });
});
