import '../styles/actions.css';
import { useContext } from 'preact/hooks';
import type { Button } from '../../../../src/chat/reply.ts';
import type { AskReply } from '../../contract/reply.ts';
import { ActionsContext } from '../actions.ts';
import { linkTo, showInAddressBar } from '../link.ts';
import { useTexts } from '../texts/catalogue.ts';
import { CalendarButton } from './CalendarButton.tsx';
import { CopyButton } from './CopyButton.tsx';
import { FileButton } from './FileButton.tsx';
import { Icon, type IconName } from './Icon.tsx';
import { RatingButtons } from './RatingButtons.tsx';

const ICONS: Readonly<Record<Exclude<Button['role'], 'calendar'>, IconName>> = {
  read: 'book',
  more: 'plus',
  compare: 'columns',
  ask: 'arrow',
};

interface ActionsProps {
  /** The questions a link to the reply must ask. */
  readonly chain: readonly string[];
  readonly reply: AskReply;
}

/** What can be done with a reply: its files, its buttons, its link. */
export function AnswerActions({ chain, reply }: ActionsProps) {
  const { language, texts } = useTexts();
  const { preview } = useContext(ActionsContext);
  const questions = { texts: chain, language };
  return (
    <div class="actions">
      {reply.files.map((file) => (
        <FileButton key={file.name} file={file} />
      ))}
      {reply.buttons.map((button) => (
        <ReplyButton key={button.ask} button={button} />
      ))}
      <button type="button" class="quiet" onClick={() => preview(questions)}>
        <Icon name="eye" />
        <span>{texts.preview.open}</span>
      </button>
      <CopyButton
        text={linkTo(questions)}
        label={texts.copyLink}
        done={texts.linkCopied}
        icon="link"
        otherwise={() => {
          showInAddressBar(questions);
          return texts.copyFailed;
        }}
      />
      {reply.id !== null && <RatingButtons id={reply.id} reply={reply} />}
    </div>
  );
}

function ReplyButton({ button }: { button: Button }) {
  const { ask } = useContext(ActionsContext);
  const { role, label, ask: text } = button;
  if (role === 'calendar') return <CalendarButton button={button} />;
  return (
    <button type="button" class="button" onClick={() => ask({ text, shown: label })}>
      <Icon name={ICONS[role]} />
      {label}
    </button>
  );
}
