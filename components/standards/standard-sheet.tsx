import { useFormatter, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { textIn, type Language } from '@/lib/domain/language'
import { criteriaOf, type Section, type StandardContent, type Zone } from '@/lib/domain/standard/content'
import { pointsPossible } from '@/lib/domain/standard/points-possible'
import { minutesOnPhone } from '@/lib/domain/templates/minutes'
import { CriterionSheet } from './criterion-sheet'
import { GroupFrame } from './group-frame'

type Props = { content: StandardContent; language: Language; /** Address of example photos; none where none can be. */ photos?: string; /** Of purchase limits, where it is known. */ currency?: string }

/** A standard to be read: how it is scored, its goal, its sections with every criterion, its scenarios. */
export function StandardSheet({ content, language, photos, currency }: Props) {
  const t = useTranslations('standards')
  const terms = useTranslations('terms')
  const format = useFormatter()
  const { method, zone, goal, sections, scenarios, baseLanguage } = content
  const say = (text: Parameters<typeof textIn>[0]) => textIn(text, language, baseLanguage)
  const level = (tenths: number) => format.number(tenths / 10, { minimumFractionDigits: 1 })
  const day = (date: string) => format.dateTime(new Date(date), { dateStyle: 'medium', timeZone: 'UTC' })
  const zoneWords = ({ acceptable, desired, origin, setOn, author }: Zone) =>
    t('zoneFromTo', { acceptable: level(acceptable), desired: level(desired), origin: [terms(`zoneOrigin.${origin}`), setOn ? day(setOn) : '', author].filter(Boolean).join(', ') })
  const scenarioFacts = ({ purchaseLimitMinor, minimumStayMinutes }: StandardContent['scenarios'][number]) => [
    ...(purchaseLimitMinor === null ? [] : [t('spendAtMost', { amount: format.number(purchaseLimitMinor / 100, currency ? { style: 'currency', currency } : { minimumFractionDigits: 2 }) })]),
    ...(minimumStayMinutes === null ? [] : [t('stayAtLeast', { minutes: minimumStayMinutes })]),
  ]
  const questions = criteriaOf(content).length
  /** Sections of one title follow each other in files of others: they are told apart by their number among them. */
  const sameTitle = ({ key, title }: Section) => {
    const alike = sections.filter((one) => say(one.title) === say(title))
    return alike.length < 2 || say(title) === '' ? null : t('sameTitle', { number: alike.findIndex((one) => one.key === key) + 1, total: alike.length })
  }
  const weights = sections.reduce((sum, { weightMilli }) => sum + weightMilli, 0)
  const facts = [
    [t('method'), `${terms(`method.${method}`)}. ${terms(`methodMeans.${method}`)}`],
    [t('size'), questions === 0 ? t('noQuestions') : t('sizeOf', { criteria: questions, points: pointsPossible(content) / 1_000, minutes: minutesOnPhone(content) })],
    ...(zone ? [[t('zone'), zoneWords(zone)]] : []),
    ...(goal ? [[t('goal'), t('goalIs', { kpi: say(goal.kpi), present: goal.present || '–', target: goal.target || '–', by: goal.by ? day(goal.by) : '–' })]] : []),
    ...(goal?.scoreTarget != null ? [[t('goalScore'), level(goal.scoreTarget)]] : []),
  ] as const
  return (
    <article className="grid min-w-0 gap-10">
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[140px_1fr]">
        {facts.map(([name, words]) => (
          <div key={name} className="contents">
            <dt className="text-12 leading-5 text-ink-2">{name}</dt>
            <dd className="mb-2 max-w-prose sm:mb-0">{words}</dd>
          </div>
        ))}
      </dl>
      {sections.map((section) => (
        <section key={section.key} aria-labelledby={`section-${section.key}`} className="grid gap-2">
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <h2 id={`section-${section.key}`} className="text-20 font-semibold" dir="auto">
              {say(section.title)}
              {sameTitle(section) ? <span className="text-14 font-normal text-ink-3"> {sameTitle(section)}</span> : null}
            </h2>
            {method === 'weighted_sections' && weights > 0 ? (
              <span className="text-ink-3">{format.number(section.weightMilli / weights, { style: 'percent', maximumFractionDigits: 1 })}</span>
            ) : null}
            {section.onlyInScenarios.map((kind) => (
              <Badge key={kind}>{t('onlyIn', { scenario: terms(`scenarioKind.${kind}`) })}</Badge>
            ))}
          </div>
          {say(section.intro) ? <p className="max-w-prose whitespace-pre-line text-ink-2">{say(section.intro)}</p> : null}
          {section.zone ? <p className="text-12 text-ink-2">{zoneWords(section.zone)}</p> : null}
          {section.passMark ? (
            <p className="text-12 text-ink-2">{t('passMarkIs', { level: level(section.passMark.level), effect: terms(`passMarkEffect.${section.passMark.effect}`) })}</p>
          ) : null}
          <ol className="grid">
            {section.criteria.map((criterion, index) => {
              const group = section.groups.find(({ key }) => key === criterion.groupKey)
              const begins = group && criterion.groupKey !== section.criteria[index - 1]?.groupKey
              return (
                <li key={criterion.key}>
                  {begins ? (
                    <h3 className="pt-4 pb-1 text-12 font-medium text-ink-2" dir="auto">
                      {say(group.title)}
                    </h3>
                  ) : null}
                  <GroupFrame name={group ? say(group.title) : null} className="pl-4">
                    <CriterionSheet criterion={criterion} content={content} language={language} photos={photos} />
                  </GroupFrame>
                </li>
              )
            })}
          </ol>
          {section.criteria.length === 0 ? <p className="text-ink-3">{t('emptySection')}</p> : null}
        </section>
      ))}
      {scenarios.length > 0 ? (
        <section className="grid gap-4">
          <h2 className="text-20 font-semibold">{t('scenarios')}</h2>
          {scenarios.map((scenario) => (
            <div key={scenario.key} className="grid gap-1 border-t border-line pt-3">
              <h3 className="font-semibold" dir="auto">
                {say(scenario.name)} <Badge>{terms(`scenarioKind.${scenario.kind}`)}</Badge>
              </h3>
              {[scenario.persona, scenario.task, scenario.purchase, scenario.forbidden].map((text, index) =>
                say(text) ? (
                  <p key={index} className="max-w-prose whitespace-pre-line text-ink-2" dir="auto">
                    {say(text)}
                  </p>
                ) : null,
              )}
              {scenarioFacts(scenario).length > 0 ? <p className="text-12 text-ink-2">{scenarioFacts(scenario).join(' · ')}</p> : null}
            </div>
          ))}
        </section>
      ) : null}
    </article>
  )
}
