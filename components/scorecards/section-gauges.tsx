import { Gauge } from '@/components/score/gauge'
import { ScoreFigure } from '@/components/score/score-figure'
import { counted, fill, scoreText } from '@/components/score/score-words'
import { WhyLink } from '@/components/score/why-link'
import { whyLook } from '@/components/score/why-param'
import { SectionHeader } from '@/components/ui/page-header'
import type { Text } from '@/lib/domain/language'
import type { Reading } from '@/lib/domain/scorecard/reading'
import type { Speech } from './speech'

type Shown = {
  sections: { key: string; title: Text; reading: Reading; network?: number | null }[]
  note: string
  /** Where a section's own figure, and the network's beside it, are explained. */
  why: (sectionKey: string, of: 'own' | 'network') => string
  speech: Speech
}

/** Each section's gauge from 50 on with the visits that asked it: conditions ask a section in some visits only. Beside a branch's, the network's mean in figures. */
export function SectionGauges({ sections, note, why, speech }: Shown) {
  const { t, locale, words, say } = speech
  return (
    <section aria-labelledby="sections">
      <SectionHeader id="sections" title={t('sections.title')} note={note} />
      <ul className="grid grid-cols-[minmax(0,1fr)_120px_minmax(76px,auto)] gap-x-3 max-sm:grid-cols-[minmax(0,1fr)_120px_fit-content(6.5rem)]">
        {sections.map(({ key, title, reading, network }) => (
          <li key={key} className="col-span-full grid min-h-10 grid-cols-subgrid items-center py-1">
            <span className="leading-tight">
              {say(title)}
              <span className="block text-12 text-ink-3">{counted(words.visits, reading.n, locale)}</span>
            </span>
            <Gauge {...reading} words={words} size="cell" axisFrom={50} />
            <span className="text-right">
              <ScoreFigure {...reading} words={words} why={why(key, 'own')} />
              {network == null ? null : (
                <span className="block text-12 whitespace-nowrap text-ink-3">
                  {t('sections.network')}{' '}
                  <WhyLink href={why(key, 'network')} name={fill(words.why, { score: scoreText(network, locale) })}>
                    <span className={whyLook}>{scoreText(network, locale)}</span>
                  </WhyLink>
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
