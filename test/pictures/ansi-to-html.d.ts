/** The part of `ansi-to-html` that is used; it brings no types. */
declare module 'ansi-to-html' {
  export default class Convert {
    constructor(options: { readonly fg: string; readonly bg: string; readonly escapeXML: boolean });
    toHtml(text: string): string;
  }
}
