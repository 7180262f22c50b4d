import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { Fragment } from 'react'
import { ChartOrTable } from '@/components/charts/chart-or-table'
import { chartWords } from '@/components/charts/chart-words'
import { WaveChart } from '@/components/charts/wave-chart'
import { waveNamed } from '@/components/charts/wave-named'
import type { WavePoint } from '@/components/charts/wave-points'
import { scoreText } from '@/components/score/score-words'
import { linkLook } from '@/components/ui/link-look'
import { Cell, GroupRow, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import { WholeWords } from '@/components/ui/whole-words'
import type { Tenths } from '@/lib/domain/exact'
import { isProvisional } from '@/lib/domain/scorecard/subject'
import type { CriterionWaveLine } from '@/lib/domain/trend/criterion-view'
import type { Speech } from '../scorecards/speech'
import { listed } from './break-words'

/** One criterion's pass rate by wave with its interval, as a chart and as a table; both break where passing means something else. */
export async function CriterionWaves({ waves, lost, waveHref, speech: { locale, t: scorecards } }: { waves: readonly CriterionWaveLine[]; /** What it cost, wave by wave. */ lost: readonly { waveId: string; points: Tenths }[]; /** The same criterion up to a wave: where it failed then. */ waveHref: (id: string) => string; speech: Speech }) {
  const [t, say] = await Promise.all([getTranslations('trends'), getTranslations('charts')])
  const named = (wave: CriterionWaveLine) => waveNamed(wave, say)
  const points = waves.flatMap((wave): WavePoint[] => {
    const { name, state, rate, broken, n } = wave
    return rate === null ? [] : [{
      name, named: named(wave), score: rate.rate / 10, low: rate.low / 10, high: rate.high / 10, acceptable: null, desired: null, provisional: isProvisional({ state }),
      visits: say('visits', { count: n }), broken: broken && { sentence: t('criterion.break', broken), mark: t('marker', { version: broken.to }) }, why: null,
    }]
  })
  const table = (
    <Table label={t('criterion.byWave')} className="max-sm:min-w-0!">
      <TableHead>
        <tr>
          <HeaderCell>{scorecards('column.wave')}</HeaderCell>
          <HeaderCell className="max-sm:hidden">{t('common.versions')}</HeaderCell>
          <HeaderCell numeric>{scorecards('column.passed')}</HeaderCell>
          <HeaderCell numeric>{t('criterion.rate')}</HeaderCell>
          <HeaderCell numeric>{scorecards('column.lost')}</HeaderCell>
          <HeaderCell numeric className="max-sm:hidden">{t('common.interval')}</HeaderCell>
          <HeaderCell numeric className="max-sm:hidden">{t('criterion.na')}</HeaderCell>
          <HeaderCell numeric className="max-sm:hidden">{t('criterion.unknown')}</HeaderCell>
        </tr>
      </TableHead>
      <tbody>
        {waves.map((wave) => (
          <Fragment key={wave.id}>
            {wave.broken ? <GroupRow columns={8}>{t('criterion.break', wave.broken)}</GroupRow> : null}
            <Row>
              <Cell className="max-sm:wrap-anywhere">
                <Link href={waveHref(wave.id)} scroll={false} className={linkLook.row}><WholeWords>{named(wave)}</WholeWords></Link>
                {wave.mixed ? <span className="block max-w-80 text-12 text-ink-2">{t('criterion.mixed', wave.mixed)}</span> : null}
              </Cell>
              <Cell quiet className="max-sm:hidden">{listed(wave.versions, locale) || '–'}</Cell>
              <Cell numeric>{scorecards('passedOf', { passed: wave.passed, n: wave.n })}</Cell>
              <Cell numeric>{wave.rate ? <b className="font-semibold">{scoreText(wave.rate.rate, locale)}</b> : '–'}</Cell>
              <Cell numeric><Link href={`${waveHref(wave.id)}#reports`} className={linkLook.clause}>{scoreText(lost.find(({ waveId }) => waveId === wave.id)?.points ?? 0, locale)}</Link></Cell>
              <Cell numeric quiet className="max-sm:hidden">{wave.rate ? scorecards('share', { low: scoreText(wave.rate.low, locale), high: scoreText(wave.rate.high, locale) }) : '–'}</Cell>
              <Cell numeric quiet className="max-sm:hidden">{wave.notApplicable}</Cell>
              <Cell numeric quiet className="max-sm:hidden">{wave.couldNotCheck}</Cell>
            </Row>
          </Fragment>
        ))}
      </tbody>
    </Table>
  )
  const breaks = waves.flatMap(({ id, broken }) => (broken ? [{ id, sentence: t('criterion.break', broken) }] : []))
  return (
    <section id="waves" className="scroll-mt-20">
      <ChartOrTable
        title={t('criterion.byWave')} note={t('criterion.note')} table={table}
        chart={points.length === 0 ? table : <WaveChart points={points} goal={null} label={t('criterion.chart')} words={chartWords(say, locale, null)} />}
        words={{ showTable: say('showTable'), showChart: say('showChart') }}
      />
      {breaks.length > 0 ? (
        <ul className="mt-2 grid gap-1 text-14">
          {breaks.map(({ id, sentence }) => <li key={id}>{sentence}</li>)}
        </ul>
      ) : null}
    </section>
  )
}
