/** What the app is known by, from "Basic Information" of its settings. */
export interface OAuthSecrets {
  readonly clientId: string;
  readonly clientSecret: string;
}
