import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { linkLook } from '@/components/ui/link-look'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'

type Listed = {
  id: string
  name: string
  industry: string
  publishedNumber: number | null
  publishedAt: Date | null
  draftNumber: number | null
  draftUpdatedAt: Date | null
  sections: number
  criteria: number
}

/** Every standard with the version in force and the draft that may follow it: on a phone these alone, the rest stands on its own page. */
export function StandardsTable({ standards, home, timeZone }: { standards: readonly Listed[]; home: string; /** The organisation's. */ timeZone: string }) {
  const t = useTranslations('standards')
  const terms = useTranslations('terms')
  const format = useFormatter()
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'medium', timeZone })
  return (
    <Table label={t('title')} className="max-sm:min-w-0">
      <TableHead>
        <tr>
          <HeaderCell>{t('name')}</HeaderCell>
          <HeaderCell className="max-sm:hidden">{t('industry')}</HeaderCell>
          <HeaderCell>{t('inForce')}</HeaderCell>
          <HeaderCell>{t('draft')}</HeaderCell>
          <HeaderCell numeric className="max-sm:hidden">{t('sections')}</HeaderCell>
          <HeaderCell numeric className="max-sm:hidden">{t('criteria')}</HeaderCell>
        </tr>
      </TableHead>
      <tbody>
        {standards.map((standard) => (
          <Row key={standard.id}>
            <Cell className="max-w-100 wrap-anywhere sm:min-w-48">
              <Link href={`${home}/${standard.id}`} className={`${linkLook.row} line-clamp-2 font-medium`} dir="auto">
                {standard.name}
              </Link>
            </Cell>
            <Cell quiet className="max-sm:hidden">{terms.has(`industry.${standard.industry}`) ? terms(`industry.${standard.industry}`) : terms('industry.other')}</Cell>
            <Cell quiet className="sm:whitespace-nowrap">
              {standard.publishedNumber !== null && standard.publishedAt
                ? t('versionSince', { number: standard.publishedNumber, date: day(standard.publishedAt) })
                : '–'}
            </Cell>
            <Cell className="sm:whitespace-nowrap">
              {standard.draftNumber !== null && standard.draftUpdatedAt ? (
                <Link href={`${home}/${standard.id}/edit`} className={linkLook.plain}>
                  <Badge tone="accent">{t('draftSince', { number: standard.draftNumber, date: day(standard.draftUpdatedAt) })}</Badge>
                </Link>
              ) : null}
            </Cell>
            <Cell numeric className="max-sm:hidden">{standard.sections}</Cell>
            <Cell numeric className="max-sm:hidden">{standard.criteria}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
