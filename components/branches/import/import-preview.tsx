import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { readHours, type Week } from '@/lib/domain/branch/import/read-hours'
import { sayHours } from '@/lib/domain/branch/say-hours'
import { buttonLook } from '../../ui/button-look'
import { SectionHeader } from '../../ui/page-header'
import { Cell, HeaderCell, Row, Table, TableHead } from '../../ui/table'

type Fresh = { line: number; values: { code: string; name: string; town?: string; hours?: Week }; timeZone: string; region: string }
type Changed = { line: number; name: string; values: { code: string }; changes: { field: string; from: string; to: string }[] }
type Faulty = { line: number; sentences: string[]; values: { code: string; name: string } | null }
type Counts = { fresh: number; changed: number; unchanged: number; missing: number; errors: number; newRegions: number }
type Props = { fresh: Fresh[]; changed: Changed[]; errors: Faulty[]; newRegions: string[]; counts: Counts; errorsHref: string }

/** What applying the file would do, row by row, before it is done. */
export async function ImportPreview({ fresh, changed, errors, newRegions, counts, errorsHref }: Props) {
  const [t, locale] = await Promise.all([getTranslations('branch-import'), getLocale()])
  const hoursOf = (week: Week) => sayHours(week, locale, t('closedDay'))
  const said = (field: string, text: string) => {
    const read = field === 'openingHours' && text ? readHours(text) : null
    return read && 'week' in read ? hoursOf(read.week) : text
  }
  const withHours = fresh.some(({ values }) => values.hours)
  const first = (shown: number, count: number) => (count > shown ? <p className="pt-2 text-12 text-ink-2">{t('firstShown', { shown, count })}</p> : null)
  return (
    <>
      {counts.errors > 0 ? (
        <Part
          title={t('errors', { count: counts.errors })}
          note={t('errorsNote')}
          end={
            <Link href={errorsHref} prefetch={false} download className={buttonLook({ size: 'small' })}>
              {t('downloadErrors')}
            </Link>
          }
        >
          <Table label={t('errors', { count: counts.errors })}>
            <Head names={[t('line'), t('field.code'), t('field.name'), t('whatIsWrong')]} />
            <tbody>
              {errors.map(({ line, sentences, values }) => (
                <Row key={line}>
                  <Cell quiet>{line}</Cell>
                  <Cell>{values?.code}</Cell>
                  <Cell className="max-w-60 truncate" dir="auto">
                    {values?.name.slice(0, 80)}
                  </Cell>
                  <Cell className="text-below">{sentences.join(' ')}</Cell>
                </Row>
              ))}
            </tbody>
          </Table>
          {first(errors.length, counts.errors)}
        </Part>
      ) : null}
      {counts.newRegions > 0 ? (
        <Part title={t('newRegions', { count: counts.newRegions })} note={t('newRegionsNote')}>
          <ul className="flex flex-wrap gap-x-6 gap-y-1 border-t border-line pt-3">
            {newRegions.map((label) => (
              <li key={label} dir="auto">
                {label}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {counts.changed > 0 ? (
        <Part title={t('changed', { count: counts.changed })}>
          <Table label={t('changed', { count: counts.changed })}>
            <Head names={[t('line'), t('field.code'), t('field.name'), t('changes')]} />
            <tbody>
              {changed.map(({ line, name, values, changes }) => (
                <Row key={line}>
                  <Cell quiet>{line}</Cell>
                  <Cell>{values.code}</Cell>
                  <Cell dir="auto">{name}</Cell>
                  <Cell>
                    <ul>
                      {changes.map(({ field, from, to }) => (
                        <li key={field}>
                          <span className="text-ink-2">{field.startsWith('attributes.') ? field.slice(11) : t(`field.${field}` as 'field.name')}: </span>
                          <del className="text-ink-2" dir="auto">
                            {said(field, from) || t('empty')}
                          </del>{' '}
                          → <ins className="no-underline" dir="auto">{said(field, to)}</ins>
                        </li>
                      ))}
                    </ul>
                  </Cell>
                </Row>
              ))}
            </tbody>
          </Table>
          {first(changed.length, counts.changed)}
        </Part>
      ) : null}
      {counts.fresh > 0 ? (
        <Part title={t('fresh', { count: counts.fresh })}>
          <Table label={t('fresh', { count: counts.fresh })}>
            <Head names={[t('line'), t('field.code'), t('field.name'), t('field.town'), t('field.region'), t('field.timeZone'), ...(withHours ? [t('field.openingHours')] : [])]} />
            <tbody>
              {fresh.map(({ line, values, timeZone, region }) => (
                <Row key={line}>
                  <Cell quiet>{line}</Cell>
                  <Cell>{values.code}</Cell>
                  <Cell dir="auto">{values.name}</Cell>
                  <Cell quiet>{values.town}</Cell>
                  <Cell quiet>{region}</Cell>
                  <Cell quiet>{timeZone.replaceAll('_', ' ') || '–'}</Cell>
                  {withHours ? <Cell quiet>{values.hours ? hoursOf(values.hours) : '–'}</Cell> : null}
                </Row>
              ))}
            </tbody>
          </Table>
          {first(fresh.length, counts.fresh)}
        </Part>
      ) : null}
    </>
  )
}

const Part = ({ title, note, end, children }: { title: string; note?: string; end?: ReactNode; children: ReactNode }) => (
  <section>
    <SectionHeader title={title} note={note} end={end} />
    {children}
  </section>
)

const Head = ({ names }: { names: string[] }) => (
  <TableHead>
    <tr>
      {names.map((name) => (
        <HeaderCell key={name}>{name}</HeaderCell>
      ))}
    </tr>
  </TableHead>
)
