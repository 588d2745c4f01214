import type { Page } from '../../../adapters/discord/render/page.ts';
import { render } from '../../../adapters/discord/render/render.ts';
import { describeRenderer } from '../../support/renderer-contract.ts';
import { customIdsOf, measuresOf, textsOf } from './components.ts';
import { effectsOf, shownMarkdown } from './markdown.ts';

describeRenderer<Page>({
  platform: 'Discord',
  render: (reply) => render(reply, { feedback: true, share: 'help' }),
  measures: ({ components }) => measuresOf(components),
  texts: ({ components }) => textsOf(components),
  shown: shownMarkdown,
  mentions: ({ components }) => textsOf(components).flatMap(effectsOf),
  asks: ({ components }) =>
    customIdsOf(components).flatMap((id) => (id.startsWith('ask:') ? [id.slice(4)] : [])),
});
