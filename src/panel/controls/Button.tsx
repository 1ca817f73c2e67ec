type ButtonProps = {
  readonly label: string;
  /** Shown instead of the label where there is little room. */
  readonly short?: string;
  readonly variant: 'accent' | 'secondary';
  readonly disabled: boolean;
  readonly onPress: () => void;
};

/** A button; `accent` for the one action a screen is for. */
export function Button({ label, short, variant, disabled, onPress }: ButtonProps) {
  return (
    <sp-button
      className={short === undefined ? 'button' : 'button short'}
      size="s"
      variant={variant}
      disabled={disabled}
      label={short === undefined ? undefined : label}
      onClick={onPress}
    >
      {short ?? label}
    </sp-button>
  );
}
