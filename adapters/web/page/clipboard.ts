/**
 * Copies a text.
 * @returns false where the browser does not allow it, for example on a page that is not served securely.
 */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
