import Link from 'next/link'
import { RestatedBecause } from '@/components/score/restated-because'
import { ScoreFigure } from '@/components/score/score-figure'
import { linkLook } from '@/components/ui/link-look'
import { SectionHeader } from '@/components/ui/page-header'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import { toTenths } from '@/lib/domain/exact'
import type { RestatedCause } from '@/lib/domain/review/restated'
import type { Speech } from './speech'

type Restated = { branch: string; reportNumber: string; at: string; cause: RestatedCause; reason: string | null; oldService: number | null; newService: number | null }

/** Corrections of a closed wave, old and new: the frozen figures stay as they are. */
export function Restatements({ lines, reportHref, why, speech: { t, words, day } }: { lines: Restated[]; reportHref: (number: string) => string; why: (number: string) => string; speech: Speech }) {
  if (lines.length === 0) return null
  // Both figures open the same explanation, which tells what was corrected, when and why.
  const score = (millionths: number | null, number: string) => <ScoreFigure score={millionths === null ? null : toTenths(millionths)} words={words} why={why(number)} />
  return (
    <section>
      <SectionHeader title={t('restated.title')} note={t('restated.note')} />
      <Table label={t('restated.title')}>
        <TableHead>
          <tr>
            <HeaderCell>{t('column.date')}</HeaderCell>
            <HeaderCell>{t('column.branch')}</HeaderCell>
            <HeaderCell>{t('column.report')}</HeaderCell>
            <HeaderCell numeric>{t('restated.before')}</HeaderCell>
            <HeaderCell numeric>{t('restated.after')}</HeaderCell>
            <HeaderCell>{t('restated.reason')}</HeaderCell>
          </tr>
        </TableHead>
        <tbody>
          {lines.map((line) => (
            <Row key={`${line.reportNumber} ${line.at}`}>
              <Cell quiet>{day(line.at.slice(0, 10), 'short')}</Cell>
              <Cell>{line.branch}</Cell>
              <Cell><Link href={reportHref(line.reportNumber)} className={linkLook.row}>{line.reportNumber}</Link></Cell>
              <Cell numeric>{score(line.oldService, line.reportNumber)}</Cell>
              <Cell numeric>{score(line.newService, line.reportNumber)}</Cell>
              <Cell quiet><RestatedBecause cause={line.cause} reason={line.reason} /></Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
