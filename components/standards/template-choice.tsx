import { ArrowRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { SectionHeader } from '@/components/ui/page-header'
import { textIn, type Language } from '@/lib/domain/language'
import type { Template } from '@/lib/domain/templates/catalogue'
import { TemplateFacts } from './template-facts'

type Props = { templates: Template[]; language: Language; /** Address of the standards; what is chosen opens below it. */ home: string }

/** What a new standard can start from: a template, each with the way to its preview, or none. */
export function TemplateChoice({ templates, language, home }: Props) {
  const t = useTranslations('standard-templates')
  const standards = useTranslations('standards')
  const terms = useTranslations('terms')
  const say = (text: Parameters<typeof textIn>[0]) => textIn(text, language, 'en')
  return (
    <>
      <section aria-labelledby="templates">
        <SectionHeader id="templates" title={t('title')} note={t('means')} />
        <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
          {templates.map((template) => (
            <Card
              key={template.key}
              above={terms(`industry.${template.industry}`)}
              name={say(template.name)}
              means={say(template.description)}
              href={`${home}/new?from=${template.key}`}
              verb={t('preview')}
            >
              <TemplateFacts template={template} />
            </Card>
          ))}
        </ul>
      </section>
      <section aria-labelledby="without-template">
        <SectionHeader id="without-template" title={t('without')} />
        <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
          <Card name={standards('blank')} means={standards('blankMeans')} href={`${home}/new?from=blank`} verb={t('open')} />
          <Card name={standards('fromFile')} means={standards('fromFileMeans')} href={`${home}/import`} verb={t('open')} />
        </ul>
      </section>
    </>
  )
}

type CardProps = { above?: string; name: string; means: string; href: string; verb: string; children?: ReactNode }

/** The name is the link and reaches over the whole card; the verb only shows what pressing does. */
const Card = ({ above, name, means, href, verb, children }: CardProps) => (
  <li className="group relative flex flex-col gap-3 rounded border border-line bg-surface p-4 transition-calm hover:border-line-strong sm:p-6">
    <div className="grid gap-1">
      {above ? <p className="text-12 text-ink-2">{above}</p> : null}
      <h3 className="text-16 font-semibold">
        <Link href={href} className="rounded-sm after:absolute after:inset-0 after:rounded">
          {name}
        </Link>
      </h3>
      <p className="text-ink-2">{means}</p>
    </div>
    {children}
    <p aria-hidden className="mt-auto flex items-center gap-1 text-accent underline-offset-4 group-hover:underline">
      {verb}
      <ArrowRight className="size-4" />
    </p>
  </li>
)
