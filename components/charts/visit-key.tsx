import type { ChartWords } from './chart-words'
import { meanNamedAt } from './visit-axes'
import type { VisitPoint } from './visit-points'

/** On a phone, where no words have room in the plot of visits: what its line and its rings are. */
export function VisitKey({ points, words }: { points: readonly VisitPoint[]; words: Pick<ChartWords, 'rolling' | 'critical'> }) {
  const named = [
    ...(meanNamedAt(points) === null ? [] : [{ sign: 'w-5 border-t-[2.5px] border-line-strong', name: words.rolling }]),
    ...(points.some(({ critical }) => critical) ? [{ sign: 'size-3 rounded-full border-[1.5px] border-below', name: words.critical }] : []),
  ]
  if (named.length === 0) return null
  return (
    <p aria-hidden className="flex flex-wrap gap-x-4 gap-y-1 pt-1 pl-8 text-12 text-ink-2 @min-[560px]:hidden">
      {named.map(({ sign, name }) => <span key={name} className="inline-flex items-center gap-2"><span className="grid w-5 place-items-center"><span className={sign} /></span>{name}</span>)}
    </p>
  )
}
