import { z } from 'zod';

/** A text that must be there; the message says what to write. */
export const text = (write: string) => z.string({ error: write }).trim().min(1, write);

/** An object with these keys and no others; the message says what to write in place of something else. */
export const mapping = <Shape extends z.core.$ZodShape>(shape: Shape, write: string) =>
  z.strictObject(shape, {
    error: ({ code }) =>
      code === 'unrecognized_keys'
        ? `Leave it out; what can stand here is ${Object.keys(shape).join(', ')}`
        : write,
  });

const isoDate = (write: string) => z.iso.date({ error: write });

export const day = isoDate('Write the day as YYYY-MM-DD, for example 2016-11-17');

export const paragraphId = z
  .string({ error: 'Write an id such as 2016-8' })
  .regex(
    /^\d{4}-[a-z0-9-]+$/,
    'Write an id of the year and lower-case letters, digits and hyphens, such as 2016-8',
  );

/** The page on which a text starts in print. */
export const page = z
  .int('Write the number of the page, such as 3')
  .min(1, 'Write the number of the page, from 1')
  .optional();

const mend = mapping(
  {
    paragraph: paragraphId.optional(),
    printed: text('Write the text as it was printed'),
    mended: text('Write the text as it stands here now'),
    why: text('Write why the print was changed'),
  },
  'Write printed, mended and why, each on a line of its own',
);

const list = <Item extends z.ZodType>(item: Item, write: string) =>
  z.array(item, write).default([]);

/** What every document file says of itself before its paragraphs. */
export const header = {
  title: text('Write the full title as printed'),
  short: text('Write the short name used in citations, such as Octopus 2016'),
  year: z
    .int('Write the year as a number, such as 2016')
    .min(1900, 'Write a year of four digits')
    .max(2200, 'Write a year of four digits'),
  date: isoDate('Write the date of the text as YYYY-MM-DD, for example 2016-11-20'),
  state: text('Write the state of the text, such as draft, or leave the line out').optional(),
  place: text('Write the place of the conference, or leave the line out').optional(),
  language: z
    .string({ error: 'Write the two-letter code of the text’s language, such as en' })
    .regex(/^[a-z]{2}$/, 'Write the two-letter code of the text’s language, such as en'),
  url: z
    .url({
      protocol: /^https?$/,
      error: 'Write a full address that starts with https://, or leave the line out',
    })
    .optional(),
  notes: list(
    text('Write a sentence, or leave the entry out'),
    'Write a list of sentences, each starting with "- "',
  ),
  kept: list(
    text('Write the words that stay as printed'),
    'Write a list of words that stay as printed, each entry starting with "- "',
  ),
  mends: list(mend, 'Write a list of mends, each starting with "- printed: "'),
};
