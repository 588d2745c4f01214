import type { ReplyFile } from '../../../../src/chat/reply.ts';
import { download } from '../download.ts';
import { useTexts } from '../texts/catalogue.ts';
import { Icon } from './Icon.tsx';

/** Saves a file that came with a reply. */
export function FileButton({ file }: { file: ReplyFile }) {
  const { texts } = useTexts();
  const icon = file.mediaType.startsWith('text/calendar') ? 'calendar' : 'download';
  return (
    <button type="button" class="button button-main" onClick={() => download(file)}>
      <Icon name={icon} />
      {texts.download(file.name)}
    </button>
  );
}
