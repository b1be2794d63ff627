/** Which key does the same as the button that it stands on. */
export function KeyHint({ name }: { readonly name: string }) {
  return (
    <span className="key-hint" aria-hidden="true">
      {name}
    </span>
  )
}
