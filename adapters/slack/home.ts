import type { types } from '@slack/bolt';
import type { Command } from '../../src/chat/command.ts';
import type { ListItem, Reply, Button as ReplyButton } from '../../src/chat/reply.ts';
import type { Serving } from './parts.ts';
import { ACTIONS, askButton, buttonRows } from './render/buttons.ts';
import { LIMITS } from './render/limits.ts';
import type { SlackBlock } from './render/message.ts';
import { headingAtoms, noteAtoms, textAtoms } from './render/text.ts';

/** Shows the Home tab to a user. */
export async function publishHome(user: string, serving: Serving): Promise<void> {
  const ask = (text: string) => serving.bot.handle({ text, platform: 'slack', at: serving.now() });
  const [help, topics, programme] = await Promise.all(['help', 'topics', 'programme'].map(ask));
  if (!help || !topics || !programme) return;
  const view = homeView(serving.commands(), { help, topics, programme });
  await serving.client.views.publish({ user_id: user, view });
}

/** What the Home tab shows is what the bot says of itself. */
interface HomeReplies {
  readonly help: Reply;
  readonly topics: Reply;
  readonly programme: Reply;
}

/** The Home tab: how to ask, each command with an example, topics, the programme by day. */
function homeView(commands: readonly Command[], replies: HomeReplies): types.HomeView {
  const introduction = replies.help.blocks.find(({ kind }) => kind === 'text');
  const days = replies.programme.buttons.filter(({ role }) => role === 'ask');
  const blocks = [
    ...headingAtoms('Octopus'),
    ...(introduction?.kind === 'text' ? textAtoms(introduction.text) : []),
    ...noteAtoms(LANGUAGES_NOTE),
  ].flatMap((atom) => atom.blocks);
  return {
    type: 'home',
    blocks: [
      ...blocks,
      ...commands.filter(({ hidden }) => !hidden).flatMap(commandBlocks),
      ...section(replies.topics, listed(replies.topics), 'topic'),
      ...section(replies.programme, days, 'day'),
    ].slice(0, LIMITS.viewBlocks),
  };
}

const LANGUAGES_NOTE =
  'Ask in English, en français, en español или по-русски. The answers come to your messages with this app.';

function commandBlocks({ name, summary, examples }: Command): SlackBlock[] {
  const text = examples[0]?.text ?? name;
  const accessory = askButton(text, text, `${ACTIONS.ask}_command_${name}`);
  const [first] = textAtoms(summary.en).flatMap((atom) => atom.blocks);
  return first?.type === 'section' ? [{ ...first, accessory }] : [];
}

const listed = ({ blocks }: Reply): ListItem[] =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));

/** A heading of a reply over buttons that ask. */
function section(
  { blocks }: Reply,
  entries: readonly (ListItem | ReplyButton)[],
  id: string,
): SlackBlock[] {
  const heading = blocks.find(({ kind }) => kind === 'heading');
  const buttons = entries.flatMap((entry, index) => {
    const text = 'text' in entry ? entry.text : entry.label;
    const { ask } = entry;
    return ask === undefined ? [] : [askButton(text, ask, `${ACTIONS.ask}_${id}_${index}`)];
  });
  if (buttons.length === 0) return [];
  const title = heading?.kind === 'heading' ? headingAtoms(heading.text) : [];
  return [...title.flatMap((atom) => atom.blocks), ...buttonRows(buttons)];
}
