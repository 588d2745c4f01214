import ical from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { roomName } from '../../knowledge/room.ts';
import { languageNames } from '../names.ts';
import { type Programme, type SessionParagraph, startOf, titleLine } from '../programme.ts';

const PRODUCT = '//Octopus bot//Programme//EN';
/** How often a subscriber looks again, seconds: programmes change by the day. */
const REFRESH_S = 24 * 3600;
/** Makes the ids of sessions unique among all calendars. */
const UID_SUFFIX = 'octopus-bot';

/**
 * Sessions as an iCalendar file (RFC 5545). The same sessions always give the
 * same text: the stamp is the date of the document. No end is written, since
 * none is printed; without sessions it is an empty calendar.
 */
export function calendarText(
  { document, timezone: zone }: Programme,
  sessions: readonly SessionParagraph[],
  name = document.short,
): string {
  const calendar = ical({
    prodId: PRODUCT,
    name: clean(name),
    ttl: REFRESH_S,
    // The zone is set on the events alone: set on the calendar, the library
    // would write the stamp in local time, and it must be UTC.
    timezone: { name: null, generator: zoneText },
  });
  for (const paragraph of sessions) {
    calendar.createEvent({
      id: `${paragraph.id}@${UID_SUFFIX}`,
      stamp: new Date(`${document.date}T00:00:00Z`),
      // Local fields: the library writes those.
      start: new Date(startOf(paragraph).replace(' ', 'T')),
      timezone: zone,
      summary: clean(titleLine(paragraph.session)),
      location: clean(locationOf(paragraph, document.place)),
      description: clean(descriptionOf(paragraph)),
    });
  }
  const text = inOrder(`${calendar.toString()}\r\n`);
  // A calendar must have a component (RFC 5545, 3.6); without events it is the zone.
  return sessions.length > 0
    ? text
    : text.replace('END:VCALENDAR', `${zoneText(zone)}\r\nEND:VCALENDAR`);
}

/** How often to look again, which the library writes behind the zone. */
const LATE = /^(?:REFRESH-INTERVAL|X-PUBLISHED-TTL)[^\r\n]*\r\n/gm;

/** A calendar's properties stand before its components (RFC 5545, 3.4). */
function inOrder(text: string): string {
  const late = text.match(LATE)?.join('') ?? '';
  return text.replace(LATE, '').replace(/BEGIN:VTIMEZONE|END:VCALENDAR/, `${late}$&`);
}

/** Name of the file for a programme: `octopus-2016.ics`. */
export function calendarName({ year }: Programme): string {
  return `octopus-${year}.ics`;
}

function zoneText(zone: string): string {
  const [block = ''] = tzlib_get_ical_block(zone);
  return block;
}

/** A dinner is elsewhere, and where is not printed. */
function locationOf({ session }: SessionParagraph, place = ''): string {
  if (session.kind === 'social') return '';
  const room = session.room === null ? [] : [roomName(session.room, 'Room')];
  return [...room, ...(place === '' ? [] : [place])].join(', ');
}

function descriptionOf({ session, label, id }: SessionParagraph): string {
  const spoken = languageNames(session.languages, 'en');
  return [
    ...(spoken === '' ? [] : [`Interpretation: ${spoken}`]),
    ...session.inferred.map(({ field, why }) => `The ${field} is inferred. ${why}`),
    'The end time is not printed.',
    `Source: ${label} [${id}]`,
  ].join('\n');
}

/** Control characters and halves of characters have no place in iCalendar; line breaks are escaped by the library. */
function clean(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, ' ');
}
