import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { criteriaOf } from '@/lib/domain/standard/content'
import { linkCounts } from '@/lib/domain/standard/link-counts'
import type { Template } from '@/lib/domain/templates/catalogue'

/** How long a template is and which links of the service chain its criteria hang on. */
export function TemplateFacts({ template: { content, minutes } }: { template: Template }) {
  const t = useTranslations('standard-templates')
  const terms = useTranslations('terms')
  return (
    <div className="grid gap-2">
      <p className="text-12 text-ink-2">
        {t('size', { criteria: criteriaOf(content).length, sections: content.sections.length, minutes })}
      </p>
      <ul aria-label={t('links')} className="flex flex-wrap gap-1">
        {linkCounts(content).map(({ link, criteria }) => (
          <li key={link} className="max-w-full">
            <Badge>{t('linkCount', { link: terms(`chainLink.${link}`), criteria })}</Badge>
          </li>
        ))}
      </ul>
    </div>
  )
}
