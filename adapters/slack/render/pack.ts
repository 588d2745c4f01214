import { escapedLength, escapeText } from './escape.ts';
import { BUDGET, LIMITS } from './limits.ts';
import { type Atom, charactersIn, type SlackBlock, type SlackMessage } from './message.ts';
import { shorten } from './split.ts';

/** Said when there is nothing to say: Slack takes no empty message. */
const NOTHING = '…';

/** Puts atoms into as few messages as hold them, in order. */
export function pack(atoms: readonly Atom[]): SlackMessage[] {
  const messages: Atom[][] = [];
  let open: Atom[] = [];
  for (const atom of atoms) {
    if (open.length > 0 && !fits([...open, atom])) {
      const carried = open.length > 1 && open.at(-1)?.introduces ? open.splice(-1) : [];
      messages.push(open);
      open = fits([...carried, atom]) ? carried : [];
      if (open.length === 0 && carried.length > 0) messages.push(carried);
    }
    open.push(atom);
  }
  if (open.length > 0 || messages.length === 0) messages.push(open);
  return messages.map(messageOf);
}

function fits(atoms: readonly Atom[]): boolean {
  const blocks = atoms.flatMap((atom) => atom.blocks);
  return (
    blocks.length <= LIMITS.blocks &&
    blocks.filter(({ type }) => type === 'table').length <= LIMITS.tables &&
    atoms.reduce((sum, atom) => sum + sizeOf(atom), 0) <= BUDGET.blocks
  );
}

/** What an atom takes as it is, or as sections where its blocks are refused. */
function sizeOf({ blocks, plain }: Atom): number {
  return Math.max(charactersIn(blocks), escapedLength(plain));
}

function messageOf(atoms: readonly Atom[]): SlackMessage {
  const blocks: SlackBlock[] = atoms.flatMap((atom) => atom.blocks);
  const plain = atoms.map((atom) => atom.plain).filter((text) => text !== '');
  const short = shorten(plain.join('\n\n'), BUDGET.fallback, escapedLength);
  return { blocks, text: escapeText(short === '' ? NOTHING : short) };
}
