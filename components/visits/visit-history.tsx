export type HistoryLine = { id: string; when: string; what: string; who: string; reason: string }

/** Every change of the visit's state: when, what, who and why. */
export function VisitHistory({ lines, label }: { lines: readonly HistoryLine[]; label: string }) {
  return (
    <ol aria-label={label} className="grid gap-3 border-l border-line pl-4">
      {lines.map(({ id, when, what, who, reason }) => (
        <li key={id} className="grid gap-0.5">
          <p>{what}</p>
          {reason ? <p className="max-w-prose text-ink-2">{reason}</p> : null}
          <p className="text-12 text-ink-2">
            {[who, when].filter(Boolean).join(' · ')}
          </p>
        </li>
      ))}
    </ol>
  )
}
