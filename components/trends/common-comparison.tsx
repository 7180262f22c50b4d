import { getTranslations } from 'next-intl/server'
import { ScoreFigure } from '@/components/score/score-figure'
import { scoreText } from '@/components/score/score-words'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import { WholeWords } from '@/components/ui/whole-words'
import type { Reading } from '@/lib/domain/scorecard/reading'
import type { CommonView } from '@/lib/domain/trend/common-view'
import { signed, type Speech } from '../scorecards/speech'
import { listed } from './break-words'

type Named = { before: string; now: string }

/** Both waves as they were published and over what they have in common, one under the other. */
export async function CommonTable({ view, names, why, speech: { locale, words, t: scorecards } }: { view: CommonView; names: Named; /** Where the published figures are explained. */ why: Named; speech: Speech }) {
  const t = await getTranslations('trends')
  const span = ({ interval }: Reading) => (interval ? t('common.intervalOf', { low: scoreText(interval.low, locale), high: scoreText(interval.high, locale) }) : '–')
  return (
    <Table label={t('common.title')} className="max-sm:min-w-0!">
      <TableHead>
        <tr>
          <HeaderCell>{scorecards('column.wave')}</HeaderCell>
          <HeaderCell className="max-sm:hidden">{t('common.versions')}</HeaderCell>
          <HeaderCell numeric className="max-sm:whitespace-normal">{t('common.published')}</HeaderCell>
          <HeaderCell numeric className="max-sm:whitespace-normal">{t('common.over_short')}</HeaderCell>
          <HeaderCell numeric className="max-sm:hidden">{t('common.interval')}</HeaderCell>
          <HeaderCell numeric>{scorecards('column.visits')}</HeaderCell>
        </tr>
      </TableHead>
      <tbody>
        {(['before', 'now'] as const).map((when) => (
          <Row key={when}>
            <Cell className="max-sm:wrap-anywhere"><WholeWords>{names[when]}</WholeWords></Cell>
            <Cell quiet className="max-sm:hidden">{listed(view.versions[when], locale) || '–'}</Cell>
            <Cell numeric quiet><ScoreFigure {...view.published[when]} official={null} words={words} why={why[when]} /></Cell>
            <Cell numeric><ScoreFigure {...view.common[when]} words={words} /></Cell>
            <Cell numeric quiet className="max-sm:hidden">{span(view.common[when])}</Cell>
            <Cell numeric quiet>{view.common[when].n}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

/** The change over common criteria with its interval, or why there is none. */
export async function CommonChange({ view: { common }, speech: { locale } }: { view: CommonView; speech: Speech }) {
  const t = await getTranslations('trends')
  const { change } = common
  if (!change) return <p>{t('common.noChange')}</p>
  const { points, interval, mayBeChance, entered, left } = change
  return (
    <>
      <p className="text-20">
        {t.rich('common.change', {
          points: signed(points, locale), interval: interval ? 'yes' : 'no', low: interval ? signed(interval.low, locale) : '', high: interval ? signed(interval.high, locale) : '',
          chance: mayBeChance ? 'yes' : 'no', b: (words) => <b className="font-semibold">{words}</b>,
        })}
      </p>
      {entered > 0 ? <p className="text-12 text-ink-2">{t('common.entered', { count: entered })}</p> : null}
      {left > 0 ? <p className="text-12 text-ink-2">{t('common.left', { count: left })}</p> : null}
    </>
  )
}
