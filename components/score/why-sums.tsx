import { useLocale, useTranslations } from 'next-intl'
import type { WhySum, WhyVisitSums } from '@/lib/domain/score/why'
import { scoreText } from './score-words'
import { exactText, milliText } from './why-figures'
import { Sum, SumLine, WhyPart } from './why-parts'

type Titles = ReadonlyMap<string, string>

/** How the sections come to the visit's score: before gates, and after them where they changed anything. */
export function WhySums({ sums, titles, gates }: { sums: WhyVisitSums; titles: Titles; gates: readonly { name: string; effect: 'fails_visit' | 'zeroes_section' | 'zeroes_visit' }[] }) {
  const t = useTranslations('why.visit')
  const terms = useTranslations('terms')
  const locale = useLocale()
  return (
    <>
      <WhyPart title={gates.length > 0 ? t('service') : t('sum')} note={terms(`methodMeans.${sums.service.method}`)}>
        <SumOf sum={sums.service} titles={titles} />
      </WhyPart>
      {gates.length > 0 ? (
        <WhyPart title={t('official')} note={t('officialNote')}>
          <ul className="grid gap-1 text-below">
            {gates.map(({ name, effect }) => (
              <li key={`${name} ${effect}`} className="flex flex-wrap justify-between gap-x-4">
                <span>{name}</span>
                <span>{terms(`gate.${effect}`)}</span>
              </li>
            ))}
          </ul>
          {sums.official === 'zeroed' ? <p className="font-medium">{t('zeroedVisit', { score: scoreText(0, locale) })}</p> : sums.official ? <SumOf sum={sums.official} titles={titles} /> : <p>{t('sameScore')}</p>}
        </WhyPart>
      ) : null}
    </>
  )
}

function SumOf({ sum, titles }: { sum: WhySum; titles: Titles }) {
  const t = useTranslations('why')
  const locale = useLocale()
  const exact = (millionths: number) => exactText(millionths, locale)
  const name = (key: string) => titles.get(key) ?? key
  const weighed = sum.weightSum !== null
  const score = sum.exact === null || sum.shown === null ? null : { exact: exact(sum.exact), score: scoreText(sum.shown, locale) }
  return (
    <Sum
      lines={sum.terms.map(({ sectionKey, earned, possible, weightMilli }) => (
        <SumLine key={sectionKey} name={name(sectionKey)}>
          {weightMilli === null
            ? t('visit.points', { earned: exact(earned), possible: exact(possible) })
            : t('visit.weighed', { weight: milliText(weightMilli, locale), earned: exact(earned), possible: exact(possible) })}
        </SumLine>
      ))}
      result={
        <>
          {weighed ? <SumLine name={t('visit.weights')}>{milliText(sum.weightSum ?? 0, locale)}</SumLine> : null}
          <SumLine strong name={t('visit.score')}>
            {score === null
              ? t('visit.nothingToDivide')
              : weighed
                ? t('visit.weighedTotal', { weights: milliText(sum.weightSum ?? 0, locale), ...score })
                : t('visit.pooledTotal', { earned: exact(sum.earned), possible: exact(sum.possible), ...score })}
          </SumLine>
        </>
      }
      note={sum.bounding ? <p className="text-12 text-ink-2">{t(`visit.bounding.${sum.bounding}`)}</p> : null}
    />
  )
}
