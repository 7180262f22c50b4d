import { useLocale, useTranslations } from 'next-intl'
import { linkLook } from '@/components/ui/link-look'
import { toTenths } from '@/lib/domain/exact'
import type { WhyArea as Why, WhyTold as Told } from '@/lib/domain/scorecard/why-mean'
import { ScoreFigure } from './score-figure'
import { scoreText, type ScoreWords } from './score-words'
import { exactText } from './why-figures'
import { addressesOf, WhyClosedNote, WhyPages, WhySubjectLine } from './why-frame'
import { WhyIntervalWords } from './why-interval-words'
import { WhyLink } from './why-link'
import { Sum, SumLine, WhyPart } from './why-parts'

/** A region's or the network's mean: its branches' means, their sum, and how many they are; with the way down. */
export function WhyArea({ why, org, words }: { why: Why; org: string; words: ScoreWords }) {
  const t = useTranslations('why')
  const locale = useLocale()
  const address = addressesOf(org, why.subject)
  const { total, others } = why
  const exact = (millionths: number) => exactText(millionths, locale)
  const of = why.id === null ? ('network' as const) : ('region' as const)
  const name = why.id === null ? t('network') : why.name
  return (
    <div className="grid gap-8">
      <div className="grid gap-2">
        <WhySubjectLine name={name} subject={why.subject} scorecard={address.scorecard(of, why.id)} />
        <WhyClosedNote why={why} org={org} scorecard={address.scorecard(of, why.id)} />
      </div>
      <WhyPart title={t('area.title')} note={why.subject.section ? t('area.howSection') : t('area.how')}>
        {total.mean === null ? <p>{t('area.none')}</p> : (
          <Sum
            lines={others.branches > 0 ? <SumLine name={t('area.others', { count: others.branches })}>{others.added === null ? '' : exact(others.added)}</SumLine> : null}
            result={
              <>
                <SumLine name={t('area.sum', { count: total.branches })}>{exact(total.added)}</SumLine>
                <SumLine strong name={t('mean')}>{t('divided', { sum: exact(total.added), count: total.branches, exact: exact(total.mean), score: scoreText(toTenths(total.mean), locale) })}</SumLine>
                {total.officialAdded !== null && total.officialMean !== null ? (
                  <SumLine name={t('officialMean')}>
                    {t('divided', { sum: exact(total.officialAdded), count: total.branches, exact: exact(total.officialMean), score: scoreText(toTenths(total.officialMean), locale) })}
                  </SumLine>
                ) : null}
              </>
            }
          />
        )}
        <p className="text-12 text-ink-2">{t('area.rests', { visits: total.visits, branches: total.branches, inScope: total.inScope })}</p>
      </WhyPart>
      {why.regions.length > 0 ? (
        <WhyPart title={t('area.regions')} note={t('area.regionsNote')}>
          <ul className="border-t border-line">
            {why.regions.map((region) => (
              <li key={region.id} className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-2">
                <span className="min-w-0">{region.name} <span className="text-12 text-ink-2">{t('area.branchesOf', { count: region.branches })}</span></span>
                <span className="ml-auto"><ScoreFigure {...region.reading} words={words} why={address.mean({ of: 'region', id: region.id })} /></span>
              </li>
            ))}
          </ul>
        </WhyPart>
      ) : null}
      {why.branches.length > 0 ? (
        <WhyPart title={t('area.branches')} note={t('area.branchesNote')}>
          <ul className="border-t border-line">
            {why.branches.map(({ id, name: branch, region, n, sum, mean, officialMean, criticalFailures }) => (
              <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 border-b border-line py-2">
                <span className="min-w-0">{branch} <span className="text-12 text-ink-2">{region}</span></span>
                <span className="ml-auto flex items-baseline gap-3 text-right">
                  <span className="text-12 text-ink-2 tabular-nums">{t('area.line', { sum: exact(sum), count: n, exact: exact(mean) })}</span>
                  <ScoreFigure score={toTenths(mean)} official={officialMean === null ? null : toTenths(officialMean)} criticalFailures={criticalFailures} words={words} why={address.mean({ of: 'branch', id, within: why.id })} />
                </span>
              </li>
            ))}
          </ul>
          <WhyPages page={why.page} pages={why.pages} href={(page) => address.mean({ of, id: why.id, page })} />
        </WhyPart>
      ) : null}
      <WhyIntervalWords interval={why.interval} />
    </div>
  )
}

/** A mean whose parts belong to others, in words, and the way to the reader's own. */
export function WhyTold({ why, org }: { why: Told; org: string }) {
  const t = useTranslations('why')
  const address = addressesOf(org, why.subject)
  return (
    <div className="grid gap-8">
      <WhySubjectLine name={why.of === 'network' ? t('network') : why.name} subject={why.subject} scorecard={null} />
      <WhyPart title={t('area.title')}>
        <p className="max-w-prose">{why.subject.section ? t('area.howSection') : t('area.how')}</p>
        <p className="max-w-prose">{t('told.withheld', { of: why.of })}</p>
      </WhyPart>
      {why.own.length > 0 ? (
        <WhyPart title={t('told.own')}>
          <ul className="grid gap-1">
            {why.own.map(({ id, name }) => (
              <li key={id}>
                <WhyLink href={address.mean({ of: 'branch', id })} name={t('told.branch', { branch: name })} className={linkLook.text}>
                  {name}
                </WhyLink>
              </li>
            ))}
          </ul>
        </WhyPart>
      ) : null}
    </div>
  )
}
