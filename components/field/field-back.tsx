/** The way back, 48 px wide. */
export function FieldBack({ href, label }: { href: string; label: string }) {
  return (
    <a href={href} aria-label={label} className="-ml-3.5 grid size-12 shrink-0 place-items-center rounded text-ink">
      <svg viewBox="0 0 24 24" className="size-5" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden>
        <path d="m15 18-6-6 6-6" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </a>
  )
}
