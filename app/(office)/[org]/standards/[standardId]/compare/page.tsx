import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { OfficePage } from '@/components/shell/office-page'
import { ClassCounts } from '@/components/standards/compare/class-counts'
import { ComparisonList } from '@/components/standards/compare/comparison-list'
import { VersionChoice } from '@/components/standards/compare/version-choice'
import { EmptyState } from '@/components/ui/empty-state'
import { linkLook } from '@/components/ui/link-look'
import { PageHeader } from '@/components/ui/page-header'
import { languageOf } from '@/lib/domain/language'
import { Problem } from '@/lib/domain/problem'
import { usualTimeZone } from '@/lib/usecases/branches/usual-time-zone'
import { CompareStandard, compareStandard } from '@/lib/usecases/standards/compare-standard'
import { requireActor } from '@/lib/web/actor'
import { PageTop } from '../../../office-top'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('standard-compare'))('title') }
}

const Chosen = z.object({ from: z.coerce.number().optional(), to: z.coerce.number().optional() })

export default async function CompareStandardPage({ params, searchParams }: PageProps<'/[org]/standards/[standardId]/compare'>) {
  const { org, standardId } = await params
  const actor = await requireActor(org, 'standard:view')
  const numbers = Chosen.safeParse(await searchParams)
  const asked = CompareStandard.safeParse({ standardId, ...numbers.data, language: languageOf(await getLocale()) })
  if (!numbers.success || !asked.success) notFound()
  const { name, versions, currency, before, after, comparison } = await compareStandard(actor, asked.data).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not_found') notFound()
    throw error
  })
  const [t, say, timeZone] = await Promise.all([getTranslations('standard-compare'), getTranslations('standards'), usualTimeZone(actor)])
  const standards = `/${org}/standards`
  const home = `${standards}/${standardId}`
  const count = comparison ? Object.values(comparison.counts).reduce((sum, one) => sum + one, 0) : 0
  return (
    <>
      <PageTop org={org} crumbs={[{ label: say('title'), href: standards }, { label: name, href: home }, { label: t('title') }]} />
      <OfficePage>
        <PageHeader
          title={<span dir="auto">{t('titleOf', { name })}</span>}
          description={before ? t('finding', { from: before.number, to: after.number, count }) : undefined}
        />
        {before ? <VersionChoice timeZone={timeZone} versions={versions} before={before} after={after} /> : null}
        {before && comparison && count > 0 ? (
          <>
            <ClassCounts counts={comparison.counts} />
            {after.state === 'draft' && comparison.counts.wording > 0 ? <p className="max-w-prose text-12 text-ink-2">{t('draftNote')}</p> : null}
            <ComparisonList comparison={comparison} currency={currency} made={{ versions, timeZone }} />
          </>
        ) : (
          <EmptyState
            sentence={before ? t(before.number === after.number ? 'same' : 'none') : t('single')}
            action={
              <Link href={home} className={linkLook.plain}>
                {t('backToStandard')}
              </Link>
            }
          />
        )}
      </OfficePage>
    </>
  )
}
