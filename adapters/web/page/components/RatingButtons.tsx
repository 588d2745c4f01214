import '../styles/rating.css';
import { useContext, useState } from 'preact/hooks';
import type { AskReply } from '../../contract/reply.ts';
import { ActionsContext } from '../actions.ts';
import { useTexts } from '../texts/catalogue.ts';
import { Icon } from './Icon.tsx';

type Rating = 'good' | 'bad';

/** Asks whether a reply helped, and why not. */
export function RatingButtons({ id, reply }: { id: string; reply: AskReply }) {
  const { rating: texts } = useTexts().texts;
  const { rate } = useContext(ActionsContext);
  const [chosen, setChosen] = useState<Rating>();
  const [reason, setReason] = useState('');
  const [said, setSaid] = useState('');
  const paragraphs = [...new Set(reply.citations.map((citation) => citation.id))].slice(0, 10);
  const send = async (rating: Rating, why?: string) => {
    setChosen(rating);
    const noted = await rate({
      ...{ reply: id, rating, paragraphs },
      ...(why ? { reason: why } : {}),
    });
    setSaid(noted ? texts.thanks : texts.failed);
    if (why !== undefined && noted) setReason('');
  };
  const button = (rating: Rating) => (
    <button
      type="button"
      class="quiet quiet-compact"
      aria-label={texts[rating]}
      title={texts[rating]}
      aria-pressed={chosen === rating}
      onClick={() => send(rating)}
    >
      <Icon name={rating === 'good' ? 'thumbUp' : 'thumbDown'} />
    </button>
  );
  return (
    <div class="rating">
      {button('good')}
      {button('bad')}
      <span role="status">{said}</span>
      {chosen === 'bad' && (
        <form
          class="rating-why"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== '') void send('bad', reason.trim());
          }}
        >
          <input
            type="text"
            maxLength={500}
            aria-label={texts.why}
            placeholder={texts.why}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
          <button type="submit" class="quiet">
            {texts.send}
          </button>
        </form>
      )}
    </div>
  );
}
