import { useFormatter, useTranslations } from 'next-intl'
import { momentText } from '@/components/moment'
import { linkLook } from '@/components/ui/link-look'
import type { OtherScore } from '@/lib/domain/report/why-report'
import { WhyLink } from './why-link'

/** That what follows explains another score than the one that counts, and the way to that one. */
export function WhyOtherScore({ other, now }: { other: OtherScore; now: string }) {
  const t = useTranslations('why.other')
  const format = useFormatter()
  const { version } = other
  return (
    <p className="max-w-prose border-l-2 border-accent pl-3">
      {other.kind === 'preview' ? t('preview', { version }) : other.at === null ? t('published', { version }) : t('revision', { revision: other.revision, version, at: momentText(format, new Date(other.at), other.timeZone) })}{' '}
      <WhyLink href={now} name={t('now')} inline className={linkLook.text}>
        {t('now')}
      </WhyLink>
    </p>
  )
}
