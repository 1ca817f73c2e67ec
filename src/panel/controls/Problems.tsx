/** Sentences that say what is wrong, announced as they appear. */
export function Problems({ texts }: { readonly texts: readonly string[] }) {
  return (
    <div role="alert">
      {texts.map((text) => (
        <sp-help-text className="problem" key={text} size="s" variant="negative">
          {text}
        </sp-help-text>
      ))}
    </div>
  );
}
