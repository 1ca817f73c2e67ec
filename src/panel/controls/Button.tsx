type ButtonProps = {
  readonly label: string;
  readonly variant: 'accent' | 'secondary';
  readonly disabled: boolean;
  readonly onPress: () => void;
};

/** A button; `accent` for the one action a screen is for. */
export function Button({ label, variant, disabled, onPress }: ButtonProps) {
  return (
    <sp-button className="button" size="s" variant={variant} disabled={disabled} onClick={onPress}>
      {label}
    </sp-button>
  );
}
