/** Why something could not be done: said aloud as soon as it stands there; without a sentence, nothing. */
export function ErrorLine({ children }: { children: string | null | undefined }) {
  if (!children) return null
  return (
    <p role="alert" className="max-w-prose text-below">
      {children}
    </p>
  )
}
