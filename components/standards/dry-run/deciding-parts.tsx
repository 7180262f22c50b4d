import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { Badge } from '@/components/ui/badge'
import { SectionHeader } from '@/components/ui/page-header'
import { Cell, HeaderCell, Row, Table, TableHead } from '@/components/ui/table'
import type { PartEffect, Sums } from '@/lib/domain/standard/dry-run/run'
import { meanText, pointsText } from './points'
import { ShowAll, useFew } from './show-all'

const FEW = 15

/** Which changes of the draft make the difference, the greatest sum of points first; of several edits of one criterion each alone too. */
export function DecidingParts({ effects, names }: { effects: readonly PartEffect[]; names: Readonly<Record<string, string>> }) {
  const t = useTranslations('standard-dry-run')
  const few = useFew(effects, FEW)
  const most = Math.max(1, ...effects.map(({ total }) => total))
  return (
    <section>
      <SectionHeader title={t('deciding.title')} note={t('deciding.note')} />
      <p className="-mt-2 mb-4 max-w-prose text-12 text-ink-2">{t('deciding.means')}</p>
      <Table label={t('deciding.title')}>
        <TableHead>
          <tr>
            <HeaderCell className="w-1/2">{t('deciding.part')}</HeaderCell>
            <HeaderCell numeric>{t('deciding.total')}</HeaderCell>
            <HeaderCell numeric>{t('deciding.visits')}</HeaderCell>
            <HeaderCell numeric>{t('deciding.mean')}</HeaderCell>
            <HeaderCell numeric>{t('deciding.zones')}</HeaderCell>
          </tr>
        </TableHead>
        <tbody>
          {few.shown.map(({ part: { kind, key }, edits, ...sums }) => (
            <Fragment key={`${kind} ${key}`}>
              <Row>
                <Cell className="min-w-56">
                  <span className="flex flex-wrap items-center gap-2">
                    <span dir="auto" className="wrap-anywhere">{kind === 'setting' ? t(`setting.${key === 'zone' ? 'zone' : 'method'}`) : (names[`${kind} ${key}`] ?? key)}</span>
                    {kind === 'criterion' ? null : <Badge>{t(`kind.${kind}`)}</Badge>}
                  </span>
                  {edits.length > 0 ? <span className="block text-12 text-ink-2">{edits.map(({ edit }) => t(`edit.${edit}`)).join(', ')}</span> : null}
                  <span aria-hidden className="mt-1 block h-1 rounded-full bg-line">
                    <span className="block h-full rounded-full bg-ink" style={{ width: `${(sums.total / most) * 100}%` }} />
                  </span>
                </Cell>
                <SumCells {...sums} />
              </Row>
              {edits.length > 1
                ? edits.map(({ edit, ...alone }) => (
                    <Row key={edit}>
                      <Cell quiet className="min-w-56 pl-6">{t('deciding.alone', { edit: t(`edit.${edit}`) })}</Cell>
                      <SumCells {...alone} />
                    </Row>
                  ))
                : null}
            </Fragment>
          ))}
        </tbody>
      </Table>
      <ShowAll {...few} />
    </section>
  )
}

function SumCells({ total, sum, moved, decides }: Sums) {
  const format = useFormatter()
  const locale = useLocale()
  return (
    <>
      <Cell numeric>{pointsText(total, locale)}</Cell>
      <Cell numeric quiet>{format.number(moved)}</Cell>
      <Cell numeric quiet>{meanText(sum, moved, locale)}</Cell>
      <Cell numeric className={decides > 0 ? 'font-semibold' : 'text-ink-3'}>{format.number(decides)}</Cell>
    </>
  )
}
