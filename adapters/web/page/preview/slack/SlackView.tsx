import { type Block, Message } from 'slack-blocks-to-jsx';
import 'slack-blocks-to-jsx/dist/style.css';
import '../../styles/slack.css';
import { useTexts } from '../../texts/catalogue.ts';
import { AVATAR } from '../avatar.ts';
import { drawable } from './drawable.ts';

/** A message as Slack draws it. */
export function SlackView({ payload }: { payload: object }) {
  const { texts } = useTexts();
  const blocks: unknown = Reflect.get(payload, 'blocks');
  const text: unknown = Reflect.get(payload, 'text');
  const filename: unknown = Reflect.get(payload, 'filename');
  if (typeof filename === 'string')
    return (
      <div class="slack-frame">
        <p class="slack-file">{filename}</p>
      </div>
    );
  return (
    <div class="slack-frame">
      <Message
        name={texts.name}
        logo={AVATAR}
        blocks={
          // What it does not know is turned into what it does.
          drawable(
            Array.isArray(blocks) ? blocks : [],
            String(text),
            texts.preview.unknown,
          ) as Block[]
        }
      />
    </div>
  );
}
