import { Gauge } from '@/components/score/gauge'
import { ScoreFigure } from '@/components/score/score-figure'
import type { ScoreWords } from '@/components/score/score-words'
import type { ReportSheet } from '@/lib/domain/report/sheet'

type Head = Pick<ReportSheet['sections'][number], 'key' | 'title' | 'score' | 'zone'>

/** A section's name with its own figure. */
export function SheetSectionHead({ section: { key, title, score, zone }, why, words }: { section: Head; /** Where the figure is explained. */ why: string; words: ScoreWords }) {
  const tenths = (figure: number | null) => (figure === null ? null : Math.floor((figure + 50_000) / 100_000))
  const reading = { score: tenths(score.service), official: tenths(score.official), zone, criticalFailures: score.zeroedBy.length }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 pb-3">
      <h2 id={`section-${key}`} className="mr-auto text-16 font-semibold">
        {title}
      </h2>
      {score.service === null ? null : <Gauge {...reading} words={words} size="cell" className="hidden w-30 flex-none sm:block" />}
      <ScoreFigure {...reading} words={words} size="cell" why={why} />
    </div>
  )
}
