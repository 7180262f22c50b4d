import type { ZoneLevels } from '@/lib/domain/zone'

export type HistogramBin = { from: number; to: number; before: number; after: number }
export type HistogramWords = { before: string; after: string; acceptable: string; desired: string; /** The whole in one sentence. */ label: string }

/** Above the tallest column, for the figures that stand on it. */
const HEADROOM = 0.82

/** Two histograms of the same visits, one behind the other: before as an outline, after filled; the zone shaded behind, the counts on top. */
export function ScoreHistogram({ bins, zone, words, format }: { bins: readonly HistogramBin[]; zone: ZoneLevels | null; words: HistogramWords; format: (count: number) => string }) {
  const most = Math.max(1, ...bins.flatMap(({ before, after }) => [before, after]))
  const height = (count: number) => `${(count / most) * HEADROOM * 100}%`
  return (
    <div role="img" aria-label={words.label} className="grid gap-3 select-none">
      <div aria-hidden className="relative grid h-56 border-b border-line" style={{ gridTemplateColumns: `repeat(${bins.length}, minmax(0, 1fr))` }}>
        {zone ? <div className="absolute inset-y-0 bg-inside-soft" style={{ left: `${zone.acceptable / 10}%`, width: `${(zone.desired - zone.acceptable) / 10}%` }} /> : null}
        {bins.map(({ from, before, after }) => (
          <div key={from} className="relative">
            {before > 0 ? <div className="absolute inset-x-[6%] bottom-0 border border-b-0 border-ink-3" style={{ height: height(before) }} /> : null}
            {after > 0 ? <div className="absolute inset-x-[26%] bottom-0 bg-ink" style={{ height: height(after) }} /> : null}
            {before + after > 0 ? (
              <div className="absolute inset-x-0 grid pb-1 text-center text-12 leading-4" style={{ bottom: height(Math.max(before, after)) }}>
                <span className="text-ink-2">{format(before)}</span>
                <span className="font-semibold">{format(after)}</span>
              </div>
            ) : null}
          </div>
        ))}
      </div>
      <div aria-hidden className="relative h-4 text-12 text-ink-3">
        {[0, 20, 40, 60, 80, 100].map((tick) => (
          <span key={tick} className={`absolute ${tick === 0 ? '' : tick === 100 ? '-translate-x-full' : '-translate-x-1/2'}`} style={{ left: `${tick}%` }}>
            {tick}
          </span>
        ))}
      </div>
      <div aria-hidden className="flex flex-wrap gap-x-6 gap-y-1 text-12 text-ink-2">
        <span className="inline-flex items-center gap-2">
          <span className="h-3 w-3 border border-ink-3" />
          {words.before}
        </span>
        <span className="inline-flex items-center gap-2">
          <span className="h-3 w-3 bg-ink" />
          {words.after}
        </span>
        {zone ? (
          <span className="inline-flex items-center gap-2">
            <span className="h-3 w-3 bg-inside-soft" />
            {words.acceptable} – {words.desired}
          </span>
        ) : null}
      </div>
    </div>
  )
}
