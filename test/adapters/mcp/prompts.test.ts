import { describe, expect, it } from 'vitest';
import { memoryClient } from './in-memory.ts';

const client = await memoryClient();

/** The text of a prompt with these arguments. */
async function written(name: string, args: Record<string, string>) {
  const { messages } = await client.getPrompt({ name, arguments: args });
  const [only] = messages;
  return only?.content.type === 'text' ? only.content.text : '';
}

const completed = async (prompt: string, name: string, value: string) =>
  (await client.complete({ ref: { type: 'ref/prompt', name: prompt }, argument: { name, value } }))
    .completion.values;

describe('prompts', () => {
  it('are listed with their arguments', async () => {
    const { prompts } = await client.listPrompts();
    expect(prompts.map(({ name }) => name)).toEqual([
      'said_on_topic',
      'compare_conferences',
      'briefing',
      'check_quotation',
    ]);
    for (const { title, description, arguments: args = [] } of prompts) {
      expect(title && description).toBeTruthy();
      expect(args[0]).toMatchObject({ required: true, description: expect.any(String) });
      expect(args.at(-1)).toMatchObject({ name: 'language', required: false });
    }
  });

  it('hold their arguments and name tools that exist', async () => {
    const { tools } = await client.listTools();
    const names = tools.map(({ name }) => name);
    const texts = [
      await written('said_on_topic', { topic: 'cloud', year: '2016', language: 'French' }),
      await written('compare_conferences', { topic: 'cloud' }),
      await written('briefing', { topic: 'cloud', audience: 'ministers' }),
      await written('check_quotation', { quotation: 'Speak of the cloud.' }),
    ];
    for (const text of texts) {
      expect(text).toContain('cloud');
      const called = [...text.matchAll(/(?:Call|and|with) "(\w+)"/g)].map(([, name]) => name);
      expect(called.filter((name) => name !== 'years')).not.toEqual([]);
      expect(called.filter((name) => !names.includes(name ?? '') && name !== 'years')).toEqual([]);
    }
    expect(texts[0]).toContain('"years": [2016]');
    expect(texts[0]).toContain('Write in French');
    expect(texts[2]).toContain('for ministers');
  });

  it('complete topics, years and languages; first what begins with the text', async () => {
    expect((await completed('briefing', 'topic', 'cl'))[0]).toBe('cloud computing');
    expect(await completed('said_on_topic', 'year', '')).toEqual(['2009', '2016']);
    expect(await completed('briefing', 'language', 'r')).toEqual(['Russian', 'French']);
    expect(await completed('briefing', 'audience', '')).toEqual([]);
    expect(await completed('briefing', 'toString', '')).toEqual([]);
  });

  it('say which argument is missing, blank or unknown', async () => {
    await expect(client.getPrompt({ name: 'briefing' })).rejects.toMatchObject({
      code: -32602,
      message: expect.stringContaining('"topic" is missing: What it is about'),
    });
    await expect(written('briefing', { topic: ' ', tone: 'dry' })).rejects.toThrow(
      'There is no argument "tone". "briefing" takes topic, audience, language.',
    );
    await expect(
      written('said_on_topic', { topic: 'cloud', year: '2016], "x": [1' }),
    ).rejects.toThrow('"year" is no year: put one such as 2016, or leave it out.');
    await expect(completed('poem', 'topic', '')).rejects.toMatchObject({ code: -32602 });
  });
});
