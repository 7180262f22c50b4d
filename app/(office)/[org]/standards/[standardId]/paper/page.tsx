import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { OfficePage } from '@/components/shell/office-page'
import { PaperChecklist } from '@/components/standards/paper/paper-checklist'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { TabLinks } from '@/components/ui/tab-links'
import { languageOf, languages, localeOf } from '@/lib/domain/language'
import { Problem } from '@/lib/domain/problem'
import { ViewStandard, viewStandard } from '@/lib/usecases/standards/view-standard'
import { requireActor } from '@/lib/web/actor'
import { PageTop } from '../../../office-top'

const Query = z.object({ version: z.coerce.number().optional(), language: z.enum(languages).optional() })

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('standard-paper'))('title') })

/** The checklist on A4, in any of the languages. */
export default async function PaperPage({ params, searchParams }: PageProps<'/[org]/standards/[standardId]/paper'>) {
  const { org, standardId } = await params
  const actor = await requireActor(org, 'standard:edit')
  const query = Query.safeParse(await searchParams)
  const asked = ViewStandard.safeParse({ standardId, number: query.data?.version })
  if (!query.success || !asked.success) notFound()
  const { name, shown } = await viewStandard(actor, asked.data).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not_found') notFound()
    throw error
  })
  const language = query.data.language ?? languageOf(await getLocale())
  const locale = localeOf(language)
  const [own, say, terms, conditions, standards] = await Promise.all([
    getTranslations('standard-paper'), getTranslations({ locale, namespace: 'standard-paper' }), getTranslations({ locale, namespace: 'terms' }),
    getTranslations({ locale, namespace: 'standard-conditions' }), getTranslations('standards'),
  ])
  const home = `/${org}/standards`
  const here = `${home}/${standardId}/paper?version=${shown.number}`
  return (
    <>
      <PageTop form org={org} crumbs={[{ label: standards('title'), href: home }, { label: name, href: `${home}/${standardId}?version=${shown.number}` }, { label: own('title') }]} />
      <OfficePage>
        <div data-screen-only className="grid gap-4">
          <PageHeader title={own('title')} description={own('means')} actions={<PrintButton label={own('print')} />} />
          <TabLinks label={own('language')} tabs={languages.map((one) => ({ href: `${here}&language=${one}`, label: own(`in.${one}`), current: one === language }))} />
        </div>
        <PaperChecklist name={name} version={shown.number} content={shown.content} language={language} words={{ say, terms, conditions }} />
      </OfficePage>
    </>
  )
}
