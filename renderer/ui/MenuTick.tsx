/** The place of a menu item's tick. */
export function MenuTick({ on }: { readonly on: boolean }) {
  return (
    <span className="tick" aria-hidden="true">
      {on ? "✓" : ""}
    </span>
  );
}
