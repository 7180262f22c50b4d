import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RecalculationForm } from '@/components/recalculation/recalculation-form'
import { RecalculationsTable } from '@/components/recalculation/recalculations-table'
import { OfficePage } from '@/components/shell/office-page'
import { linkLook } from '@/components/ui/link-look'
import { PageHeader, SectionHeader } from '@/components/ui/page-header'
import { Words } from '@/components/words'
import { Problem } from '@/lib/domain/problem'
import { ListRecalculations, listRecalculations } from '@/lib/usecases/recalculation/list-recalculations'
import { requireActor } from '@/lib/web/actor'
import { PageTop } from '../../../office-top'
import { previewRecalculationAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('recalculation'))('title') }
}

export default async function RecalculationsPage({ params, searchParams }: PageProps<'/[org]/standards/[standardId]/recalculations'>) {
  const { org, standardId } = await params
  const actor = await requireActor(org, 'visit:recalculate')
  const { after, before } = await searchParams
  const asked = ListRecalculations.safeParse({ standardId, after, before })
  if (!asked.success) notFound()
  const { name, timeZone, versions, waves, recalculations, open, total, newer, older } = await listRecalculations(actor, asked.data).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not_found') notFound()
    throw error
  })
  const [t, say] = await Promise.all([getTranslations('recalculation'), getTranslations('standards')])
  const standards = `/${org}/standards`
  const home = `${standards}/${standardId}/recalculations`
  return (
    <>
      <PageTop org={org} crumbs={[{ label: say('title'), href: standards }, { label: name, href: `${standards}/${standardId}` }, { label: t('title') }]} />
      <OfficePage>
        <PageHeader title={t('title')} description={t('description')} />
        <section>
          <SectionHeader title={t('new')} />
          {open ? (
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <span className="max-w-prose">{t('oneOpen')}</span>
              <Link href={`${home}/${open}`} className={linkLook.plain}>
                {t('openOne')}
              </Link>
            </p>
          ) : versions.length === 0 ? (
            <p className="max-w-prose text-ink-2">{t('noVersion')}</p>
          ) : (
            <Words of={['recalculation', 'ui']}>
              <RecalculationForm standardId={standardId} versions={versions} waves={waves} action={previewRecalculationAction.bind(null, org)} />
            </Words>
          )}
        </section>
        <RecalculationsTable recalculations={recalculations} page={{ total, newer, older }} timeZone={timeZone} home={home} />
      </OfficePage>
    </>
  )
}
