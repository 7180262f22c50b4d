import { clsx } from 'clsx'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { linkLook } from '@/components/ui/link-look'
import { orders, type Order } from '@/lib/domain/scorecard/compare-rows'

/** By name or by score; by score with the warning that an order is no evidence. */
export async function OrderLinks({ order, href }: { order: Order; href: (order: Order) => string }) {
  const t = await getTranslations('compare.order')
  return (
    <span className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      {order === 'score' ? <span className="text-ink-2">{t('note')}</span> : null}
      <nav aria-label={t('label')} className="flex gap-4">
        {orders.map((one) => (
          <Link key={one} href={href(one)} scroll={false} aria-current={one === order ? 'true' : undefined} className={clsx(one === order ? 'rounded-sm font-medium text-ink' : linkLook.plain)}>
            {t(one)}
          </Link>
        ))}
      </nav>
    </span>
  )
}
