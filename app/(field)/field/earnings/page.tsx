import { getTranslations } from 'next-intl/server'
import { FieldBack } from '@/components/field/field-back'
import { FieldShell } from '@/components/field/field-shell'
import { dayText, moneyText } from '@/components/field/format'
import { type Earning, listEarnings } from '@/lib/usecases/field/list-earnings'
import { readerLanguage } from '@/lib/web/reader-language'
import { myShopping } from '@/lib/web/shopper'

export default async function EarningsPage() {
  const [shopping, say, language] = await Promise.all([myShopping(), getTranslations('field'), readerLanguage()])
  const several = shopping.length > 1
  const lists = await Promise.all(
    shopping.map(async ({ actor, organization }) =>
      (await listEarnings(actor)).map((earning) => ({ ...earning, organization: organization.name })),
    ),
  )
  const earnings = lists.flat()
  return (
    <FieldShell back={<FieldBack href="/field" label={say('back')} />} title={say('earnings')} skip={say('skip')}>
      {earnings.length > 0 ? (
        <dl className="grid grid-cols-2 gap-4 border-b border-line px-4 py-5">
          {(['coming', 'paid'] as const).map((kind) => (
            <div key={kind}>
              <dt className="text-14 text-ink-2">{say(`sum.${kind}`)}</dt>
              {sums(earnings, kind).map(({ currency, minor }) => (
                <dd key={currency} className="text-20 font-semibold">
                  {moneyText(language, minor, currency)}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      ) : null}
      {earnings.length === 0 ? <p className="px-4 py-10 text-ink-2">{say('noEarnings')}</p> : null}
      <ul>
        {earnings.map((earning) => (
          <li
            key={`${earning.organization} ${earning.visitId}`}
            className="grid gap-0.5 border-b border-line px-4 py-4"
          >
            <p className="flex justify-between gap-3">
              <span className="font-medium">{earning.branchName}</span>
              <span className="font-semibold whitespace-nowrap">
                {moneyText(language, earning.feeMinor + earning.expenseMinor, earning.currency)}
              </span>
            </p>
            <p className="flex justify-between gap-3 text-14 text-ink-2">
              <span>
                {[dayText(language, earning.day), several ? earning.organization : ''].filter(Boolean).join(' · ')}
              </span>
              {earning.expenseMinor > 0 ? (
                <span className="whitespace-nowrap">
                  {say('withExpenses', { amount: moneyText(language, earning.expenseMinor, earning.currency) })}
                </span>
              ) : null}
            </p>
            <p className="text-14">
              {earning.state === 'approved' && earning.payOn
                ? say('payment.approvedOn', { day: dayText(language, earning.payOn) })
                : say(`payment.${earning.state}`)}
            </p>
          </li>
        ))}
      </ul>
    </FieldShell>
  )
}

/** Totals by currency: what is on its way and what has come. Refused pay is neither. */
function sums(earnings: Earning[], kind: 'coming' | 'paid'): { currency: string; minor: number }[] {
  const totals = new Map<string, number>()
  for (const { state, feeMinor, expenseMinor, currency } of earnings) {
    const counts = kind === 'paid' ? state === 'paid' : state !== 'paid' && state !== 'refused'
    totals.set(currency, (totals.get(currency) ?? 0) + (counts ? feeMinor + expenseMinor : 0))
  }
  return [...totals].map(([currency, minor]) => ({ currency, minor }))
}
