import { type Citation, quotesOf } from '../answer/answer.ts';
import type { Outcome, ReplyKind } from '../chat/reply.ts';
import type { LabelledQuestion } from './questions.ts';

/** What became of one question. */
export interface Judged {
  readonly question: LabelledQuestion;
  readonly kind: ReplyKind;
  readonly refused: boolean;
  /** The first citation holds a gold snippet. */
  readonly hit1: boolean;
  /** One of the first three does. */
  readonly hit3: boolean;
  /** The quoted sentences of the first citation hold one. */
  readonly quote: boolean;
  /** Each year's gold is cited; null where the question is not about both. */
  readonly bothYears: boolean | null;
}

/** The figures of a group of questions; null where the group has no such question. */
export interface Figures {
  readonly group: string;
  readonly questions: number;
  readonly hit1: number | null;
  readonly hit3: number | null;
  readonly quote: number | null;
  readonly bothYears: number | null;
  readonly refusalRecall: number | null;
  readonly falseRefusal: number | null;
}

/** Judges the outcome of one question against its gold snippets, white space collapsed. */
export function judge(
  question: LabelledQuestion,
  kind: ReplyKind,
  { answered, citations }: Outcome,
): Judged {
  const holds = (text: string, golds: readonly string[]) =>
    golds.some((gold) => collapse(text).includes(collapse(gold)));
  const right = ({ paragraph }: Citation) => holds(paragraph.text, question.gold);
  const [first] = citations;
  return {
    question,
    kind,
    refused: !answered,
    hit1: first !== undefined && right(first),
    hit3: citations.slice(0, 3).some(right),
    quote: first !== undefined && holds(quotesOf(first).join(' '), question.gold),
    bothYears: question.gold_all
      ? question.gold_all.every((golds) =>
          citations.some(({ paragraph }) => holds(paragraph.text, golds)),
        )
      : null,
  };
}

/** The figures over all, by language and by kind. */
export function figuresOf(judged: readonly Judged[]): Figures[] {
  const groups = new Map<string, Judged[]>();
  for (const one of judged)
    for (const group of ['all', one.question.lang, one.question.kind])
      groups.set(group, [...(groups.get(group) ?? []), one]);
  return [...groups].map(([group, members]) => figures(group, members));
}

function figures(group: string, members: readonly Judged[]): Figures {
  const answerable = members.filter(({ question }) => question.answerable);
  const unanswerable = members.filter(({ question }) => !question.answerable);
  const both = members.filter(({ bothYears }) => bothYears !== null);
  return {
    group,
    questions: members.length,
    hit1: share(answerable, ({ hit1 }) => hit1),
    hit3: share(answerable, ({ hit3 }) => hit3),
    quote: share(answerable, ({ quote }) => quote),
    bothYears: share(both, ({ bothYears }) => bothYears === true),
    refusalRecall: share(unanswerable, ({ refused }) => refused),
    falseRefusal: share(answerable, ({ refused }) => refused),
  };
}

function share(members: readonly Judged[], test: (judged: Judged) => boolean): number | null {
  return members.length === 0 ? null : members.filter(test).length / members.length;
}

const collapse = (text: string) => text.replace(/\s+/g, ' ').trim();
