import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { PublishedView } from '@/lib/domain/report/published'
import { BandText } from './band-text'
import { LinePoints, PassBadge } from './line-points'
import { PhotoStrip, type StripPhoto } from './photo-strip'
import { SaidText } from './said-text'

type Criterion = PublishedView['sheet']['sections'][number]['criteria'][number]

/** The standard's sentence with the answer it got, its words and photos, and its points. */
export function PublishedCriterion({ criterion, photos }: { criterion: Criterion; photos: readonly StripPhoto[] }) {
  const terms = useTranslations('terms')
  const { key, name, prompt, said, comment, gate, chainLink, chainOwner, line } = criterion
  return (
    <li id={`criterion-${key}`} className="grid scroll-mt-20 gap-x-8 gap-y-2 border-b border-line py-4 target:bg-accent-soft sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="grid gap-1">
        <h3 className="font-medium">{name}</h3>
        {prompt && prompt !== name ? <p className="max-w-prose text-12 text-ink-2">{prompt}</p> : null}
        <p className="max-w-prose text-16">
          <SaidText said={said} />
        </p>
        <BandText criterion={criterion} />
        {comment ? <p className="max-w-prose whitespace-pre-line text-ink-2">“{comment}”</p> : null}
        {photos.length > 0 ? (
          <div className="pt-1">
            <PhotoStrip photos={photos} subject={name} />
          </div>
        ) : null}
      </div>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1 sm:flex-col sm:items-end">
        <PassBadge line={line} />
        <span className="text-ink-2">
          <LinePoints line={line} />
        </span>
        {gate ? <Badge tone={line.passed === false ? 'below' : 'outline'}>{terms(`gate.${gate}`)}</Badge> : null}
        {chainLink && line.passed === false ? (
          <span className="text-12 text-ink-2">{[terms(`chainLink.${chainLink}`), chainOwner].filter(Boolean).join(' · ')}</span>
        ) : null}
      </div>
    </li>
  )
}
