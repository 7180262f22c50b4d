import type { Metadata } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { clsx } from 'clsx'
import { NewStandardForm } from '@/components/standards/new-standard-form'
import { StandardSheet } from '@/components/standards/standard-sheet'
import { PageHeader, SectionHeader } from '@/components/ui/page-header'
import { OfficePage } from '@/components/shell/office-page'
import { Words } from '@/components/words'
import { languageOf, textIn } from '@/lib/domain/language'
import { blankStandard } from '@/lib/domain/standard/blank'
import { criteriaOf } from '@/lib/domain/standard/content'
import { templates } from '@/lib/domain/templates/catalogue'
import { requireActor } from '@/lib/web/actor'
import { PageTop } from '../../office-top'
import { createStandardAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('standards'))('new') }
}

export default async function NewStandardPage({ params, searchParams }: PageProps<'/[org]/standards/new'>) {
  const { org } = await params
  const from = (await searchParams).from
  await requireActor(org, 'standard:edit')
  const [say, locale] = await Promise.all([getTranslations('standards'), getLocale()])
  const language = languageOf(locale)
  const home = `/${org}/standards`
  const template = templates.find(({ key }) => key === from)
  const choices = [
    { key: 'blank', name: say('blank'), means: say('blankMeans'), href: `${home}/new` },
    ...templates.map(({ key, name, description, minutes, content }) => ({
      key,
      name: textIn(name, language, 'en'),
      means: `${textIn(description, language, 'en')} ${say('templateSize', { criteria: criteriaOf(content).length, minutes })}`,
      href: `${home}/new?from=${key}`,
    })),
    { key: 'import', name: say('fromFile'), means: say('fromFileMeans'), href: `${home}/import` },
  ]
  return (
    <>
      <PageTop org={org} crumbs={[{ label: say('title'), href: home }, { label: say('new') }]} />
      <OfficePage>
        <PageHeader title={say('new')} description={say('newMeans')} />
        <div className="grid gap-8 lg:grid-cols-[320px_minmax(0,1fr)] lg:gap-12">
          <nav aria-label={say('startFrom')} className="grid content-start gap-2">
            {choices.map(({ key, name, means, href }) => {
              const current = key === (template?.key ?? 'blank')
              return (
                <Link
                  key={key}
                  href={href}
                  scroll={false}
                  aria-current={current || undefined}
                  className={clsx('grid gap-1 rounded border p-4 transition-calm', current ? 'border-accent bg-accent-soft' : 'border-line hover:border-line-strong')}
                >
                  <span className="font-semibold">{name}</span>
                  <span className="text-12 text-ink-2">{means}</span>
                </Link>
              )
            })}
          </nav>
          <div className="grid min-w-0 content-start gap-8">
            <Words of={['ui', 'terms', 'standards']}>
              <NewStandardForm
                key={template?.key ?? 'blank'}
                from={template?.key ?? 'blank'}
                name={template ? textIn(template.name, language, 'en') : ''}
                industry={template?.industry ?? 'other'}
                language={language}
                action={createStandardAction.bind(null, org)}
              />
            </Words>
            <section className="border-t border-line pt-8">
              <SectionHeader title={say('preview')} />
              <StandardSheet content={template?.content ?? blankStandard(language)} language={language} />
            </section>
          </div>
        </div>
      </OfficePage>
    </>
  )
}
