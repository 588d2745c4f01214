/**
 * What Discord shows of a text display: the renderer's marks taken away,
 * escapes undone. The renderer escapes every other mark.
 */
export function shownMarkdown(text: string): string {
  return text.replace(
    /\\([^0-9A-Za-z\s])|\*\*|__|~~|^(?:> |### |-# |- )/gm,
    (_mark, escaped: string | undefined) => escaped ?? '',
  );
}

/** Mentions, spoilers and masked links that Discord would make of a text display. */
export function effectsOf(text: string): string[] {
  const escapes = text.replace(/\\\\/g, '').replace(/\\[^0-9A-Za-z\s]/g, '·');
  return [
    ...(text.match(/@everyone|@here|<@[!&]?\d+>/gi) ?? []),
    ...(escapes.match(/<(?:@|#|\/|t:|a?:\w+:)[^>]*>|\|\||\[[^\]]*\]\([^)]*\)|`/g) ?? []),
  ];
}
