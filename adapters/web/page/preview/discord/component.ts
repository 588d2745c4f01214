/** A component of a message, in the form in which it is sent. */
export interface Component {
  readonly type: number;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly accent_color?: number;
  readonly content?: string;
  readonly divider?: boolean;
  readonly file?: { readonly url: string };
  readonly label?: string;
  readonly placeholder?: string;
  readonly style?: number;
  readonly emoji?: { readonly name?: string };
}

export function isComponent(value: unknown): value is Component {
  return typeof value === 'object' && value !== null && 'type' in value;
}
