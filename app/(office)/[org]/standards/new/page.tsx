import type { Metadata } from 'next'
import Link from 'next/link'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { NewStandardForm } from '@/components/standards/new-standard-form'
import { phoneWordsOf, type PhoneWords } from '@/components/standards/preview/phone-words'
import { TemplatePreview } from '@/components/standards/preview/template-preview'
import { StandardSheet } from '@/components/standards/standard-sheet'
import { TemplateChoice } from '@/components/standards/template-choice'
import { TemplateFacts } from '@/components/standards/template-facts'
import { Badge } from '@/components/ui/badge'
import { buttonLook } from '@/components/ui/button-look'
import { PageHeader, SectionHeader } from '@/components/ui/page-header'
import { OfficePage } from '@/components/shell/office-page'
import { Words } from '@/components/words'
import { languageOf, languages, localeOf, textIn } from '@/lib/domain/language'
import { blankStandard } from '@/lib/domain/standard/blank'
import { templates } from '@/lib/domain/templates/catalogue'
import { ownerWords } from '@/lib/domain/templates/owner-words'
import { ownersOf } from '@/lib/domain/templates/owners-in'
import { requireActor } from '@/lib/web/actor'
import { PageTop } from '../../office-top'
import { createStandardAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('standards'))('new') }
}

/** First what to start from; with `from` the template (or the blank standard), its preview and the few fields it needs. */
export default async function NewStandardPage({ params, searchParams }: PageProps<'/[org]/standards/new'>) {
  const { org } = await params
  const { from } = await searchParams
  await requireActor(org, 'standard:edit')
  const [say, speak, terms, locale] = await Promise.all([
    getTranslations('standards'), getTranslations('standard-templates'), getTranslations('terms'), getLocale(),
  ])
  const language = languageOf(locale)
  const home = `/${org}/standards`
  const choice = `${home}/new`
  const template = templates.find(({ key }) => key === from)
  if (!template && from !== 'blank')
    return (
      <>
        <PageTop org={org} crumbs={[{ label: say('title'), href: home }, { label: say('new') }]} />
        <OfficePage>
          <PageHeader title={say('new')} description={say('newMeans')} />
          <TemplateChoice templates={templates} language={language} home={home} />
        </OfficePage>
      </>
    )
  const words = await phoneWords()
  const name = template ? textIn(template.name, language, 'en') : say('blank')
  return (
    <>
      <PageTop org={org} crumbs={[{ label: say('title'), href: home }, { label: say('new'), href: choice }, { label: name }]} />
      <OfficePage>
        <PageHeader
          title={name}
          description={template ? textIn(template.description, language, 'en') : say('blankMeans')}
          badge={template ? <Badge>{terms(`industry.${template.industry}`)}</Badge> : null}
          actions={
            <Link href={choice} className={buttonLook()}>
              {speak('all')}
            </Link>
          }
        />
        {template ? <TemplateFacts template={template} /> : null}
        <section aria-labelledby="take" className="max-w-180">
          <SectionHeader id="take" title={speak('take')} />
          <Words of={['ui', 'terms', 'standards']}>
            <NewStandardForm
              key={template?.key ?? 'blank'}
              from={template?.key ?? 'blank'}
              name={template ? name : ''}
              industry={template?.industry ?? 'other'}
              language={language}
              action={createStandardAction.bind(null, org)}
            />
          </Words>
        </section>
        {template ? (
          <Words of={['ui', 'terms', 'standards', 'standard-editor', 'standard-conditions', 'standard-templates']}>
            <TemplatePreview key={template.key} content={template.content} owners={ownersOf(template.content, ownerWords)} language={language} words={words} />
          </Words>
        ) : (
          <section aria-labelledby="preview" className="border-t border-line pt-8">
            <SectionHeader id="preview" title={speak('preview')} />
            <StandardSheet content={blankStandard(language)} language={language} />
          </section>
        )}
      </OfficePage>
    </>
  )
}

const phoneWords = async (): Promise<PhoneWords> =>
  Object.fromEntries(await Promise.all(languages.map(async (one) => [one, phoneWordsOf(await getMessages({ locale: localeOf(one) }))] as const))) as PhoneWords
