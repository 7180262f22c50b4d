import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { OfficePage } from '@/components/shell/office-page'
import { DryRunChoice } from '@/components/standards/dry-run/dry-run-choice'
import { DryRunDesk } from '@/components/standards/dry-run/dry-run-desk'
import { EmptyState } from '@/components/ui/empty-state'
import { linkLook } from '@/components/ui/link-look'
import { PageHeader } from '@/components/ui/page-header'
import { Words } from '@/components/words'
import { languageOf } from '@/lib/domain/language'
import { Problem } from '@/lib/domain/problem'
import { MOST_VISITS } from '@/lib/domain/standard/dry-run/run'
import { dryRunPeriods } from '@/lib/domain/standard/dry-run/period'
import { channels as allChannels } from '@/lib/domain/visit/state'
import { ViewDryRun, viewDryRun } from '@/lib/usecases/standards/dry-run-standard'
import { requireActor } from '@/lib/web/actor'
import { PageTop } from '../../../office-top'
import { dryRunAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('standard-dry-run'))('title') }
}

/** What is not one of the choices is the usual choice. */
const Chosen = z.object({ period: z.enum(dryRunPeriods).catch('12m'), channel: z.enum(allChannels).nullable().catch(null) })

export default async function DryRunPage({ params, searchParams }: PageProps<'/[org]/standards/[standardId]/dry-run'>) {
  const { org, standardId } = await params
  const actor = await requireActor(org, 'standard:edit')
  const chosen = Chosen.parse(await searchParams)
  const asked = ViewDryRun.safeParse({ standardId, period: chosen.period })
  if (!asked.success) notFound()
  const { name, draft, zone, channels } = await viewDryRun(actor, asked.data).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not_found') notFound()
    throw error
  })
  const [t, say, locale] = await Promise.all([getTranslations('standard-dry-run'), getTranslations('standards'), getLocale()])
  const standards = `/${org}/standards`
  const home = `${standards}/${standardId}`
  const past = channels.find(({ channel }) => channel === chosen.channel) ?? channels[0]
  const given = draft && past ? { standardId, revision: draft.revision, period: chosen.period, channel: past.channel, language: languageOf(locale) } : null
  return (
    <>
      <PageTop org={org} crumbs={[{ label: say('title'), href: standards }, { label: name, href: home }, { label: t('title') }]} />
      <OfficePage>
        <PageHeader
          title={<span dir="auto">{draft ? t('titleOf', { name, number: draft.number }) : name}</span>}
          description={draft ? t('description') : undefined}
          actions={
            draft ? (
              <Link href={`${home}/edit`} className={linkLook.plain}>
                {t('backToDraft')}
              </Link>
            ) : null
          }
        />
        {draft ? <DryRunChoice period={chosen.period} channel={past?.channel ?? null} channels={channels} /> : null}
        {past && draft && past.visits > MOST_VISITS ? <p className="text-12 text-ink-2">{t('newestOnly', { most: MOST_VISITS, all: past.visits })}</p> : null}
        {past && given ? (
          <Words of={['ui', 'terms', 'charts', 'standard-dry-run']}>
            <DryRunDesk
              key={JSON.stringify(given)}
              given={given}
              action={dryRunAction.bind(null, org)}
              total={Math.min(past.visits, MOST_VISITS)}
              zone={zone && { acceptable: zone.acceptable, desired: zone.desired }}
              reports={`/${org}/reports`}
            />
          </Words>
        ) : (
          <EmptyState
            sentence={t(!draft ? 'noDraft' : chosen.period === 'all' ? 'noneYet' : 'none')}
            action={
              <Link href={draft && chosen.period !== 'all' ? `${home}/dry-run?period=all` : home} className={linkLook.plain}>
                {t(draft && chosen.period !== 'all' ? 'allTime' : 'backToStandard')}
              </Link>
            }
          />
        )}
      </OfficePage>
    </>
  )
}
