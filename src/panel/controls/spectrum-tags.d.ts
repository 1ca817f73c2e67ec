import type { HTMLAttributes } from 'react';

type Tag<P = unknown> = HTMLAttributes<HTMLElement> & { key?: string } & P;

declare module 'react' {
  namespace JSX {
    /** Built-in widgets of UXP; elsewhere Spectrum Web Components of the same names. */
    interface IntrinsicElements {
      'sp-button': Tag<{
        variant: 'accent' | 'secondary';
        size: 's';
        disabled: boolean;
        label: string | undefined;
      }>;
      'sp-field-label': Tag<{ size: 's' }>;
      'sp-help-text': Tag<{ size: 's'; variant?: 'neutral' | 'negative' }>;
      'sp-menu': Tag;
      'sp-menu-item': Tag<{ value: string; selected: boolean }>;
      'sp-picker': Tag<{ label: string; value: string; size: 's' }>;
      'sp-textfield': Tag<{
        label: string;
        value: string;
        placeholder: string;
        invalid: boolean;
        size: 's';
      }>;
    }
  }
}
