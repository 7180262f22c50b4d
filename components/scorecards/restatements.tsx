import Link from 'next/link'
import { scoreText } from '@/components/score/score-words'
import { linkLook } from '@/components/ui/link-look'
import { SectionHeader } from '@/components/ui/page-header'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import { toTenths } from '@/lib/domain/exact'
import type { Speech } from './speech'

type Restated = { branch: string; reportNumber: string; at: string; reason: string; oldService: number | null; newService: number | null }

/** Corrections of a closed wave, old and new: the frozen figures stay as they are. */
export function Restatements({ lines, reportHref, speech: { t, locale, day } }: { lines: Restated[]; reportHref: (number: string) => string; speech: Speech }) {
  if (lines.length === 0) return null
  const score = (millionths: number | null) => (millionths === null ? '–' : scoreText(toTenths(millionths), locale))
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
              <Cell numeric>{score(line.oldService)}</Cell>
              <Cell numeric>{score(line.newService)}</Cell>
              <Cell quiet>{line.reason}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
