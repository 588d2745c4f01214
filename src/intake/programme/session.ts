import type { DraftSession } from '../draft/draft.ts';
import { slugOf } from '../draft/slug.ts';
import { languagesIn } from './rooms.ts';
import type { RawSession } from './sessions.ts';

const WORKSHOP =
  /^(?:workshop|atelier|taller|семинар|session parallèle)\s*(?<number>\d{1,2})(?!\d)/iu;
const END =
  /^(?:end|close|closure|closing|fin|clôture|clausura|конец|окончание|закрытие)(?:\s+(?:of|de|du|de la|la))?\s+(?:the\s+)?(?:conference|meeting|conférence|réunion|conferencia|reunión|конференции)/iu;
const SOCIAL =
  /(?<!\p{L})(?:dinner|lunch|coffee|reception|cocktail|break|registration|dîner|déjeuner|pause|accueil|cena|almuerzo|café|recepción|ужин|обед|кофе|перерыв|регистрация)(?!\p{L})/iu;

/** A session as its file holds it. */
export function sessionOf(raw: RawSession, day: string, taken: Set<string>): DraftSession {
  const spoken = languagesIn(raw.title);
  const title = (spoken?.rest ?? raw.title).trim();
  const number = WORKSHOP.exec(title)?.groups?.['number'];
  const kind =
    number !== undefined
      ? 'workshop'
      : END.test(title)
        ? 'end'
        : SOCIAL.test(title)
          ? 'social'
          : 'plenary';
  const name = number === undefined ? opening(title) : `workshop ${number}`;
  const isElsewhere = (kind === 'social' || kind === 'end') && !raw.isOwnRoom;
  return {
    key: freeKey(slugOf(name) || 'session', taken),
    label: name,
    kind,
    ...(number === undefined ? {} : { number: Number(number) }),
    day,
    start: raw.start,
    room: isElsewhere ? null : (raw.room?.name ?? null),
    languages: isElsewhere ? [] : (spoken?.languages ?? raw.room?.languages ?? []),
    title,
    ...(raw.page === undefined ? {} : { page: raw.page }),
  };
}

/** The words of a title up to a colon, four at most. */
function opening(title: string): string {
  const [line = ''] = title.split('\n');
  const words = (line.split(':')[0] ?? line)
    .replace(/[[\]|]/g, ' ')
    .trim()
    .split(/\s+/);
  return words.slice(0, 4).join(' ');
}

function freeKey(key: string, taken: Set<string>): string {
  let free = key;
  for (let number = 2; taken.has(free); number += 1) free = `${key}-${number}`;
  taken.add(free);
  return free;
}
