import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { OfficePage } from '@/components/shell/office-page'
import { PaperChecklist } from '@/components/standards/paper/paper-checklist'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { TabLinks } from '@/components/ui/tab-links'
import { type Language, languageOf, localeOf } from '@/lib/domain/language'
import { Problem } from '@/lib/domain/problem'
import { paperLanguages } from '@/lib/domain/standard/paper-languages'
import { ViewStandard, viewStandard } from '@/lib/usecases/standards/view-standard'
import { requireActor } from '@/lib/web/actor'
import { PageTop } from '../../../office-top'

const Query = z.object({ version: z.coerce.number().optional(), language: z.string().optional().catch('') })

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('standard-paper'))('title') })

/** The checklist on A4, in any of the languages the standard is written in. */
export default async function PaperPage({ params, searchParams }: PageProps<'/[org]/standards/[standardId]/paper'>) {
  const { org, standardId } = await params
  const actor = await requireActor(org, 'standard:edit')
  const query = Query.safeParse(await searchParams)
  const asked = ViewStandard.safeParse({ standardId, number: query.data?.version })
  if (!query.success || !asked.success) notFound()
  const { name, shown, currency } = await viewStandard(actor, asked.data).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not_found') notFound()
    throw error
  })
  const [own, standards, reader] = await Promise.all([getTranslations('standard-paper'), getTranslations('standards'), getLocale()])
  const papers = paperLanguages(shown.content)
  const of = (asked: string) => papers.find(({ language }) => language === asked)
  const paper = query.data.language === undefined ? (of(languageOf(reader)) ?? papers[0]) : of(query.data.language)
  const home = `/${org}/standards`
  const here = `${home}/${standardId}/paper?version=${shown.number}`
  return (
    <>
      <PageTop form org={org} crumbs={[{ label: standards('title'), href: home }, { label: name, href: `${home}/${standardId}?version=${shown.number}` }, { label: own('title') }]} />
      <OfficePage>
        <div data-screen-only className="grid gap-4">
          <PageHeader title={own('title')} description={own('means')} actions={paper ? <PrintButton label={own('print')} /> : null} />
          <TabLinks
            label={own('language')}
            tabs={papers.map(({ language, missing, inAll }) => ({
              href: `${here}&language=${language}`, current: language === paper?.language,
              label: <span><span lang={language}>{own(`in.${language}`)}</span>{missing > 0 ? <span className="pl-1.5 text-12 text-ink-2">{own('missing', { missing, total: inAll })}</span> : null}</span>,
            }))}
          />
        </div>
        {paper ? (
          <PaperChecklist name={name} version={shown.number} content={shown.content} paper={paper} currency={currency} words={await wordsOf(paper.language)} />
        ) : (
          <EmptyState sentence={own('notWritten')} />
        )}
      </OfficePage>
    </>
  )
}

async function wordsOf(language: Language) {
  const locale = localeOf(language)
  const [say, terms, conditions, standards, field] = await Promise.all([
    getTranslations({ locale, namespace: 'standard-paper' }), getTranslations({ locale, namespace: 'terms' }), getTranslations({ locale, namespace: 'standard-conditions' }),
    getTranslations({ locale, namespace: 'standards' }), getTranslations({ locale, namespace: 'field' }),
  ])
  return { say, terms, conditions, standards, field }
}
