import { getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { ChartOrTable } from '@/components/charts/chart-or-table'
import { chartWords } from '@/components/charts/chart-words'
import { WaveChart } from '@/components/charts/wave-chart'
import { waveNamed } from '@/components/charts/wave-named'
import type { WavePoint } from '@/components/charts/wave-points'
import { Gauge } from '@/components/score/gauge'
import { ScoreFigure } from '@/components/score/score-figure'
import { importedWords, restatedWords, stateWords } from '@/components/score/score-reading'
import { fill, levelText, scoreText } from '@/components/score/score-words'
import { BreakNotes, type BreakNote } from '@/components/trends/break-notes'
import { breakMark, breakSentence } from '@/components/trends/break-words'
import { Pagination } from '@/components/ui/pagination'
import { Cell, GroupRow, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import { WholeWords } from '@/components/ui/whole-words'
import type { Text } from '@/lib/domain/language'
import type { WaveLine } from '@/lib/domain/scorecard/area-view'
import { isProvisional } from '@/lib/domain/scorecard/subject'
import type { WavesAround } from '@/lib/domain/scorecard/waves-drawn'
import type { GoalShown } from '@/lib/domain/scorecard/words'
import { countText, type Speech } from './speech'

type Shown = {
  waves: WaveLine[]
  around: WavesAround
  /** The same page with the waves up to one of them; an empty id: up to the latest. */
  upToHref: (waveId: string) => string
  goal: GoalShown | null
  sections: readonly { key: string; title: Text }[]
  compareHref: (beforeWaveId: string, waveId: string) => string
  changedHref: (from: number, to: number) => string
  /** Where a wave's figure is explained. */
  why: (waveId: string) => string
  speech: Speech
}

/** Waves as a chart with the zone in force behind each, and as a table; where the standard changed its measure both break, and say why. */
export async function Waves({ waves, around, upToHref, goal, sections, compareHref, changedHref, why, speech }: Shown) {
  const { t, locale, words } = speech
  const [say, trends] = await Promise.all([getTranslations('charts'), getTranslations('trends')])
  const target = goal?.scoreTarget ?? null
  const points = waves.flatMap(({ id, name, state, reading, zone, broken, apart }): WavePoint[] => {
    if (reading.score === null) return []
    const named = waveNamed({ name, state }, say)
    return [{
      name,
      named,
      score: reading.score / 10,
      low: reading.interval ? reading.interval.low / 10 : null,
      high: reading.interval ? reading.interval.high / 10 : null,
      acceptable: zone ? zone.acceptable / 10 : null,
      desired: zone ? zone.desired / 10 : null,
      provisional: isProvisional({ state }),
      imported: reading.imported === reading.n,
      apart,
      visits: [say('visits', { count: reading.n }), stateWords(reading.state, words), importedWords(reading, words), restatedWords(reading, words)].filter(Boolean).join(', '),
      broken: broken && { sentence: breakSentence(broken, trends, locale), mark: breakMark(broken, trends) },
      why: { href: why(id), name: `${fill(words.why, { score: scoreText(reading.score, locale) })} ${named}` },
    }]
  })
  const notes = waves.flatMap((wave): BreakNote[] => {
    const { id, name, broken, mixed, after } = wave
    const before = waves.find((one) => one.id === after)
    return [
      ...(broken && before ? [{ key: id, where: trends('betweenWaves', { before: before.name, after: name }), broken, compareHref: before.reading.imported || wave.reading.imported ? null : compareHref(before.id, id) }] : []),
      ...(mixed ? [{ key: `${id} mixed`, where: trends('inWave', { wave: name }), broken: mixed, mixed: true, compareHref: null }] : []),
    ]
  })
  const table = (
    <Table label={t('waves.title')} className="max-sm:min-w-0!">
      <TableHead>
        <tr>
          <HeaderCell>{t('column.wave')}</HeaderCell>
          <HeaderCell className="w-40 max-sm:hidden">{t('column.axis')}</HeaderCell>
          <HeaderCell numeric>{t('column.score')}</HeaderCell>
          <HeaderCell numeric>{t('column.interval')}</HeaderCell>
          <HeaderCell numeric className="max-sm:hidden">{t('column.branches')}</HeaderCell>
          <HeaderCell numeric>{t('column.visits')}</HeaderCell>
        </tr>
      </TableHead>
      <tbody>
        {waves.map((wave) => {
          const { id, name, state, reading, zone } = wave
          return (
            <Fragment key={id}>
              {wave.broken ? <GroupRow columns={6}>{breakSentence(wave.broken, trends, locale)}</GroupRow> : null}
              <Row>
                <Cell className="max-sm:wrap-anywhere"><WholeWords>{waveNamed({ name, state }, say)}</WholeWords></Cell>
                <Cell className="max-sm:hidden"><Gauge {...reading} zone={zone} words={words} size="cell" axisFrom={50} /></Cell>
                <Cell numeric><ScoreFigure {...reading} official={null} zone={zone} words={words} why={why(id)} /></Cell>
                <Cell numeric quiet>{reading.interval ? say('interval', { low: scoreText(reading.interval.low, locale), high: scoreText(reading.interval.high, locale) }) : '–'}</Cell>
                <Cell numeric quiet className="max-sm:hidden">{t('passedOf', { passed: reading.branches, n: reading.branchesInScope })}</Cell>
                <Cell numeric quiet>{countText(reading.n, locale)}</Cell>
              </Row>
            </Fragment>
          )
        })}
      </tbody>
    </Table>
  )
  const axisWords = chartWords(say, locale, target === null ? null : say('goal', { goal: levelText(target, locale) }))
  return (
    <section id="waves" className="scroll-mt-20">
      <ChartOrTable
        title={t('waves.title')} note={points.some(({ imported }) => imported) ? t('waves.note') : undefined}
        chart={<WaveChart points={points} goal={target === null ? null : target / 10} label={say('waveChart')} words={axisWords} />}
        table={table}
        words={{ showTable: say('showTable'), showChart: say('showChart') }}
      />
      <BreakNotes notes={notes} sections={sections} changedHref={changedHref} speech={speech} />
      {around.earlier === null && around.later === null ? null : (
        <Pagination
          previousHref={around.earlier === null ? null : upToHref(around.earlier)} nextHref={around.later === null ? null : upToHref(around.later)}
          summary={t('waves.shown', { from: around.from, to: around.to, count: around.of })} words={{ pages: t('waves.pages'), previous: t('waves.earlier'), next: t('waves.later') }}
        />
      )}
    </section>
  )
}
