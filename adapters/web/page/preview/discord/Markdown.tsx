import type { ComponentChild } from 'preact';
import { type Line, linesOf, type Run, runsOf } from './marked-lines.ts';

/** A text display: the part of Discord's Markdown that messages of the bot use. */
export function Markdown({ text }: { text: string }) {
  return <div class="discord-text">{linesOf(text).map(drawLine)}</div>;
}

/** The lines of a text stay where they are, so a line's place is its identity. */
function drawLine({ kind, text }: Line, place: number): ComponentChild {
  const runs = runsOf(text).map(drawRun);
  switch (kind) {
    case 'heading':
      return (
        <h3 key={place} class="discord-heading">
          {runs}
        </h3>
      );
    case 'small':
      return <small key={place}>{runs}</small>;
    case 'quote':
      return <blockquote key={place}>{runs}</blockquote>;
    case 'small-heading':
      return <h3 key={place}>{runs}</h3>;
    case 'item':
      return (
        <p key={place} class="discord-item">
          {runs}
        </p>
      );
    case 'plain':
      return <p key={place}>{runs}</p>;
  }
}

function drawRun({ text, marks }: Run, place: number): ComponentChild {
  return marks.reduce<ComponentChild>((inside, Mark) => <Mark key={place}>{inside}</Mark>, text);
}
