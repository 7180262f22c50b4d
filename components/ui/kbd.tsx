/** A key as printed on the keyboard; decoration for those who see it, so it is not read aloud. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd
      aria-hidden
      className="hidden rounded-sm border border-line px-[5px] py-0.5 font-sans text-[11px] leading-3 font-medium text-ink-3 whitespace-nowrap xl:inline-block"
    >
      {children}
    </kbd>
  )
}
