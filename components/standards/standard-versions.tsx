import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { linkLook } from '@/components/ui/link-look'
import { SectionHeader } from '@/components/ui/page-header'

type Props = {
  versions: readonly { id: string; number: number; state: 'draft' | 'published' | 'retired'; at: Date; by: string }[]
  shown: number
  /** null: not for this reader's eyes. */
  usedBy: readonly { id: string; name: string; state: 'draft' | 'running' | 'ended' }[] | null
  home: string
  /** The organisation's. */
  timeZone: string
  campaigns: string
  /** Where published visits are scored by another version; null: not for this reader. */
  recalculations: string | null
}

/** Beside the standard: its versions, and the campaigns that measure with it. */
export function StandardVersions({ versions, shown, usedBy, home, timeZone, campaigns, recalculations }: Props) {
  const t = useTranslations('standards')
  const terms = useTranslations('terms')
  const compare = useTranslations('standard-compare')
  const dryRun = useTranslations('standard-dry-run')
  const format = useFormatter()
  /** Versions stand newest first: what changed is read against the next one down. */
  const before = (number: number) => versions.find((one) => one.number < number)?.number
  return (
    <aside className="grid content-start gap-8">
      <section>
        <SectionHeader title={t('versions')} />
        <ul className="grid">
          {versions.map(({ id, number, state, at, by }) => (
            <li key={id} className="grid gap-0.5 border-b border-line py-2">
              <span className="flex justify-between gap-3">
                <Link
                  href={`${home}?version=${number}`}
                  aria-current={number === shown ? 'page' : undefined}
                  className={`${linkLook.row} ${number === shown ? 'font-semibold' : ''}`}
                >
                  {t('version', { number })}
                </Link>
                <span className="text-12 text-ink-2">{terms(`standardState.${state}`)}</span>
              </span>
              <span className="text-12 text-ink-3">{[format.dateTime(at, { dateStyle: 'medium', timeZone }), by].filter(Boolean).join(' · ')}</span>
              {before(number) === undefined ? null : (
                <Link href={`${home}/compare?from=${before(number)}&to=${number}`} className={`justify-self-start text-12 ${linkLook.plain}`}>
                  {compare('whatChangedIn', { number })}
                </Link>
              )}
              {state !== 'draft' || before(number) === undefined ? null : (
                <Link href={`${home}/dry-run`} className={`justify-self-start text-12 ${linkLook.plain}`}>
                  {dryRun('see')}
                </Link>
              )}
            </li>
          ))}
        </ul>
        {recalculations ? (
          <Link href={recalculations} className={`mt-3 inline-block text-12 ${linkLook.plain}`}>
            {t('recalculations')}
          </Link>
        ) : null}
      </section>
      {usedBy ? (
        <section>
          <SectionHeader title={t('usedBy')} />
          {usedBy.length === 0 ? <p className="text-ink-2">{t('usedByNone')}</p> : null}
          <ul className="grid">
            {usedBy.map(({ id, name, state }) => (
              <li key={id} className="flex justify-between gap-3 border-b border-line py-2">
                <Link href={`${campaigns}/${id}`} className={linkLook.row} dir="auto">
                  {name}
                </Link>
                <span className="text-12 text-ink-2">{terms(`campaignState.${state}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </aside>
  )
}
