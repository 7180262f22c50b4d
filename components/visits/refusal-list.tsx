export type NamedRefusal = { visit: string; shopper: string; words: string }
const SHOWN = 100

/** What a rule refused, line by line: which visit, which shopper, why. */
export function RefusalList({ refusals, title, more }: { refusals: readonly NamedRefusal[]; title: string; more?: string }) {
  if (refusals.length === 0) return null
  return (
    <div role="status" className="grid gap-2 border-t border-line pt-3">
      <p className="font-medium">{title}</p>
      <ul className="grid max-h-64 gap-1 overflow-y-auto text-ink-2" tabIndex={0} aria-label={title}>
        {refusals.slice(0, SHOWN).map(({ visit, shopper, words }, index) => (
          <li key={index}>
            <span className="text-ink">{[visit, shopper].filter(Boolean).join(' · ')}</span>
            {': '}
            {words}
          </li>
        ))}
      </ul>
      {refusals.length > SHOWN && more ? <p className="text-12 text-ink-2">{more}</p> : null}
    </div>
  )
}
