'use client'

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { ChartOrTable } from '@/components/charts/chart-or-table'
import { ScoreHistogram } from '@/components/charts/score-histogram'
import { levelText, scoreText } from '@/components/score/score-words'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import { toTenths } from '@/lib/domain/exact'
import { type Bin, distributionOf, type Figure, meanOf, type Rescored } from '@/lib/domain/standard/dry-run/summary'
import type { ZoneLevels } from '@/lib/domain/zone'

/** How many of the visits scored how much, as published and by the draft. */
export function Distribution({ visits, zone }: { visits: readonly Rescored[]; zone: ZoneLevels | null }) {
  const t = useTranslations('standard-dry-run')
  const charts = useTranslations('charts')
  const format = useFormatter()
  const locale = useLocale()
  const [figure, setFigure] = useState<Figure>('service')
  const { bins, without } = distributionOf(visits, figure)
  const mean = (side: 'before' | 'after') => {
    const score = meanOf(visits, side, figure)
    return score === null ? '–' : scoreText(toTenths(score), locale)
  }
  const means = t('distribution.means', { before: mean('before'), after: mean('after') })
  const words = {
    before: t('asPublished'),
    after: t('byDraft'),
    acceptable: zone ? `${charts('acceptable')} ${levelText(zone.acceptable, locale)}` : '',
    desired: zone ? `${charts('desired')} ${levelText(zone.desired, locale)}` : '',
    label: `${t('distribution.label', { count: visits.length })} ${means}`,
  }
  return (
    <section className="grid grid-cols-1 gap-4">
      <div>
        <ChartOrTable
          title={t('distribution.title')}
          note={t('distribution.note')}
          chart={<ScoreHistogram bins={bins} zone={zone} words={words} format={(count) => format.number(count)} />}
          table={<BinTable bins={bins} />}
          words={{ showTable: charts('showTable'), showChart: charts('showChart') }}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <SegmentedControl
          name="figure"
          legend={t('figure.legend')}
          value={figure}
          onValueChange={(chosen) => setFigure(chosen === 'official' ? 'official' : 'service')}
          segments={(['service', 'official'] as const).map((value) => ({ value, label: t(`figure.${value}`) }))}
        />
        <p className="max-w-prose text-14 text-ink-2">
          {means} {without.before + without.after > 0 ? t('distribution.without', without) : null}
        </p>
      </div>
    </section>
  )
}

function BinTable({ bins }: { bins: readonly Bin[] }) {
  const t = useTranslations('standard-dry-run')
  const format = useFormatter()
  return (
    <Table label={t('distribution.title')} className="max-w-prose">
      <TableHead>
        <tr>
          <HeaderCell>{t('distribution.score')}</HeaderCell>
          <HeaderCell numeric>{t('asPublished')}</HeaderCell>
          <HeaderCell numeric>{t('byDraft')}</HeaderCell>
        </tr>
      </TableHead>
      <tbody>
        {bins.map(({ from, to, before, after }) => (
          <Row key={from}>
            <Cell>{t(to === 100 ? 'distribution.lastBin' : 'distribution.bin', { from, to })}</Cell>
            <Cell numeric quiet>{format.number(before)}</Cell>
            <Cell numeric>{format.number(after)}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
