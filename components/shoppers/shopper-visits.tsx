import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { linkLook } from '../ui/link-look'
import { Cell, HeaderCell, Row, Table, TableHead } from '../ui/table'

type VisitState = 'accepted' | 'in_progress' | 'submitted' | 'in_review' | 'returned' | 'approved' | 'published' | 'no_show' | 'aborted' | 'rejected' | 'withdrawn'
type Payment = 'pending' | 'approved' | 'exported' | 'paid' | 'refused'
type Visit = {
  visitId: string; state: string; day: string; branch: string; town: string
  feeMinor: number; expenseMinor: number; currency: string; payment: string | null; href: string
}
type Total = { currency: string; payment: string; count: number; sumMinor: number }

/** Visits accepted, the latest first, with what was owed for each, and sums per currency and state of payment. */
export async function ShopperVisits({ visits, totals }: { visits: Visit[]; totals: Total[] }) {
  const [t, terms, format] = await Promise.all([getTranslations('shoppers'), getTranslations('terms'), getFormatter()])
  const money = (minor: number, currency: string) => {
    const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
    return format.number(minor / 10 ** digits, { style: 'currency', currency })
  }
  return (
    <div className="grid gap-6">
      {totals.length > 0 ? (
        <dl className="flex flex-wrap gap-x-10 gap-y-3">
          {totals.map(({ currency, payment, count, sumMinor }) => (
            <div key={`${currency} ${payment}`}>
              <dt className="text-12 text-ink-2">{t('totalOf', { state: terms(`paymentState.${payment as Payment}`), count })}</dt>
              <dd className="text-20 font-semibold">{money(sumMinor, currency)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <Table label={t('visits')}>
        <TableHead>
          <tr>
            <HeaderCell>{t('day')}</HeaderCell>
            <HeaderCell>{t('branch')}</HeaderCell>
            <HeaderCell>{t('visitState')}</HeaderCell>
            <HeaderCell numeric>{t('fee')}</HeaderCell>
            <HeaderCell numeric>{t('expenses')}</HeaderCell>
            <HeaderCell>{t('payment')}</HeaderCell>
          </tr>
        </TableHead>
        <tbody>
          {visits.map(({ visitId, state, day, branch, town, feeMinor, expenseMinor, currency, payment, href }) => (
            <Row key={visitId}>
              <Cell quiet>{format.dateTime(new Date(`${day}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })}</Cell>
              <Cell>
                <Link href={href} className={linkLook.row} dir="auto">
                  {town ? `${branch}, ${town}` : branch}
                </Link>
              </Cell>
              <Cell>{terms(`visitState.${state as VisitState}`)}</Cell>
              <Cell numeric>{money(feeMinor, currency)}</Cell>
              <Cell numeric quiet>{expenseMinor > 0 ? money(expenseMinor, currency) : '–'}</Cell>
              <Cell quiet>{payment ? terms(`paymentState.${payment as Payment}`) : '–'}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
