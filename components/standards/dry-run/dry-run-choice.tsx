import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field, fieldControl } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { type DryRunPeriod, dryRunPeriods } from '@/lib/domain/standard/dry-run/period'
import type { Channel } from '@/lib/domain/visit/state'

type Props = { period: DryRunPeriod; channel: Channel | null; channels: readonly { channel: Channel; visits: number }[] }

/** Which past reports to look at. A plain form: the address is the choice. Channels are never mixed; where there is one it is not asked. */
export function DryRunChoice({ period, channel, channels }: Props) {
  const t = useTranslations('standard-dry-run')
  const terms = useTranslations('terms')
  return (
    <form method="get" aria-label={t('choose')} className="flex flex-wrap items-end gap-4">
      <Field label={t('period')} id="dry-run-period">
        <Select {...fieldControl('dry-run-period', {})} key={period} name="period" defaultValue={period}>
          {dryRunPeriods.map((value) => (
            <option key={value} value={value}>{t(`periodIs.${value}`)}</option>
          ))}
        </Select>
      </Field>
      {channel && channels.length > 1 ? (
        <Field label={t('channel')} id="dry-run-channel">
          <Select {...fieldControl('dry-run-channel', {})} key={channel} name="channel" defaultValue={channel}>
            {channels.map(({ channel: value, visits }) => (
              <option key={value} value={value}>{t('channelChoice', { channel: terms(`channel.${value}`), count: visits })}</option>
            ))}
          </Select>
        </Field>
      ) : null}
      <Button type="submit">{t('show')}</Button>
    </form>
  )
}
