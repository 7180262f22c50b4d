import type { ChartWords } from './chart-words'
import { meanNamedAt } from './visit-axes'
import type { VisitPoint } from './visit-points'

type Keyed = { points: readonly VisitPoint[]; words: Pick<ChartWords, 'rolling' | 'critical'>; /** Rings have their words beside them where the plot is wide. */ named: boolean }

/** Below the plot of visits, where words have no room in it: what its line is, on a phone; and what its rings are, there and on a sheet too. */
export function VisitKey({ points, words, named }: Keyed) {
  const critical = points.some((point) => point.critical)
  const line = meanNamedAt(points) !== null
  if (!critical && !line) return null
  return (
    <p aria-hidden className={`flex flex-wrap gap-x-4 gap-y-1 pt-1 pl-8 text-12 text-ink-2 ${critical ? (named ? '@min-[560px]:hidden print:flex' : '') : '@min-[560px]:hidden'}`}>
      {line ? <Keyword sign="w-5 border-t-[2.5px] border-line-strong" look="@min-[560px]:hidden">{words.rolling}</Keyword> : null}
      {critical ? <Keyword sign="size-3 rounded-full border-[1.5px] border-below">{words.critical}</Keyword> : null}
    </p>
  )
}

const Keyword = ({ sign, look = '', children }: { sign: string; look?: string; children: string }) => (
  <span className={`inline-flex items-center gap-2 ${look}`}><span className="grid w-5 place-items-center"><span className={sign} /></span>{children}</span>
)
