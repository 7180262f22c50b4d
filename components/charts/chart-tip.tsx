/** What a chart says of the point under the pointer or the keys. */
export function ChartTip({ lines, note }: { lines: readonly string[]; note: string | null }) {
  return (
    <div className="lifted grid gap-0.5 rounded border border-line bg-surface px-3 py-2 text-12">
      {lines.map((line, at) => (
        <span key={at} className={at === 1 ? 'text-14 font-semibold' : 'text-ink-2'}>
          {line}
        </span>
      ))}
      {note ? <span className="text-ink-2">{note}</span> : null}
    </div>
  )
}
