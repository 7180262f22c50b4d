'use client'

import { useTranslations } from 'next-intl'
import { SectionHeader } from '@/components/ui/page-header'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import type { RowError } from '@/lib/domain/standard/import/questionnaire'

const SHOWN = 100

/** What is wrong, row by row, as the sheet numbers its rows. */
export function RowErrors({ errors }: { errors: readonly RowError[] }) {
  const t = useTranslations('standard-import')
  return (
    <section>
      <SectionHeader title={t('errors')} note={t('errorsNote', { count: new Set(errors.map(({ row }) => row)).size })} />
      <Table label={t('errors')} className="min-w-0!">
        <TableHead>
          <tr>
            <HeaderCell numeric>{t('row')}</HeaderCell>
            <HeaderCell>{t('column')}</HeaderCell>
            <HeaderCell>{t('wrong')}</HeaderCell>
          </tr>
        </TableHead>
        <tbody>
          {errors.slice(0, SHOWN).map(({ row, column, code, value, least = 0, limit = 0 }, index) => (
            <Row key={index}>
              <Cell numeric>{row}</Cell>
              <Cell className="whitespace-nowrap">{column}</Cell>
              <Cell>{t(`error.${code}`, { value, least, limit })}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {errors.length > SHOWN ? <p className="pt-2 text-12 text-ink-2">{t('moreErrors', { count: errors.length - SHOWN })}</p> : null}
    </section>
  )
}
