/** The bot's own picture: the platforms' are on other servers. */
export const AVATAR = new URL('favicon.svg', document.baseURI).href;
