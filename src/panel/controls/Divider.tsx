/** A line between two parts of the panel. */
export function Divider() {
  return <sp-divider className="divider" size="s"></sp-divider>;
}
