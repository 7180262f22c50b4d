import { useTranslations } from 'next-intl'
import type { ChannelFigures } from '@/lib/domain/recalculation/view'

/** How many visits stand in each ten points before and after: a table whose figures are drawn, so that it is read and heard alike. */
export function ShiftChart({ bins, labelledBy }: { bins: ChannelFigures['bins']; labelledBy: string }) {
  const t = useTranslations('recalculation')
  const most = Math.max(1, ...bins.flatMap((bin) => [bin.old, bin.new]))
  const first = bins.findIndex((bin) => bin.old + bin.new > 0)
  const shown = first < 0 ? [] : bins.slice(first)
  if (shown.length === 0) return null
  return (
    <div className="max-w-3xl">
      <p className="pb-2 text-12 text-ink-2">{t('distribution')}, {t('distributionNote')}</p>
      <table aria-labelledby={labelledBy} className="w-full border-separate border-spacing-0">
        <thead className="text-12 text-ink-3">
          <tr>
            <td className="pb-1" />
            <th scope="col" className="w-2/5 pr-4 pb-1 text-left font-medium">{t('visitsBefore')}</th>
            <th scope="col" className="w-2/5 pb-1 text-left font-medium">{t('visitsAfter')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ from, old, new: fresh }) => (
            <tr key={from}>
              <th scope="row" className="h-7 pr-4 text-left text-12 font-normal whitespace-nowrap text-ink-2">
                {from === 90 ? t('binLast') : t('bin', { from, to: from + 10 })}
              </th>
              <td className="pr-4"><Bar visits={old} most={most} look="border border-ink-3 bg-sunken" /></td>
              <td><Bar visits={fresh} most={most} look="bg-ink" /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Bar = ({ visits, most, look }: { visits: number; most: number; look: string }) => (
  <span className="flex items-center gap-2">
    <span aria-hidden className="flex-1">
      {visits > 0 ? <span className={`block h-3 min-w-1 rounded-[2px] ${look}`} style={{ width: `${(100 * visits) / most}%` }} /> : null}
    </span>
    <span className="w-10 text-right text-12 tabular-nums">{visits > 0 ? visits : '–'}</span>
  </span>
)
