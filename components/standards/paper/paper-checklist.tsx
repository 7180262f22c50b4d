import type { useTranslations } from 'next-intl'
import { type Language, textIn } from '@/lib/domain/language'
import { paperAsk } from '@/lib/domain/report/paper-asks'
import { type Criterion, mayNotBeChecked, type StandardContent } from '@/lib/domain/standard/content'
import type { PaperLanguage } from '@/lib/domain/standard/paper-languages'
import { GroupFrame } from '../group-frame'
import { PAGE, PAGES } from './foot-rules'
import { Box, Line, PaperAnswer } from './paper-answer'
import { paperAsks } from './paper-asks'
import { paperConditionWords } from './paper-condition'
import { PaperScenarios } from './paper-scenarios'
import { RunningFoot } from './running-foot'

/** All in the paper's language, which need not be the reader's. */
export type PaperWords = {
  say: ReturnType<typeof useTranslations<'standard-paper'>>
  terms: ReturnType<typeof useTranslations<'terms'>>
  conditions: ReturnType<typeof useTranslations<'standard-conditions'>>
  standards: ReturnType<typeof useTranslations<'standards'>>
  field: ReturnType<typeof useTranslations<'field'>>
}
type Props = { name: string; version: number; content: StandardContent; paper: PaperLanguage; /** Of purchase limits. */ currency: string; words: PaperWords }

/** A standard as a form to be filled in by hand: what the shopper sees and nothing of how it is scored. */
export function PaperChecklist({ name, version, content, paper, currency, words }: Props) {
  const { say } = words
  const { language, missing, inAll, standIns } = paper
  const base = content.baseLanguage
  const numbers = new Map(content.sections.flatMap(({ criteria }) => criteria).map(({ key }, index) => [key, index + 1]))
  return (
    // Blocks, not grids: a browser that prints keeps a title with what follows it only between blocks.
    <article lang={language} className="space-y-6 text-14">
      <header className="grid gap-4">
        <h2 className="text-20 font-medium wrap-anywhere" dir="auto">
          {name}
        </h2>
        {missing > 0 ? <p className="text-12 text-ink-2">{say('standsIn', { missing, total: inAll, languages: standIns.map((one) => say(`in.${one}`)).join(', ') })}</p> : null}
        <dl className="grid grid-cols-2 gap-x-8 gap-y-3">
          {(['branch', 'day', 'from', 'to', 'shopper', 'spent'] as const).map((field) => (
            <div key={field} className="grid grid-cols-[auto_minmax(0,1fr)] items-end gap-3">
              <dt className="text-ink-2">{say(`field.${field}`)}</dt>
              <dd aria-hidden className="h-6 border-b border-line-strong" />
            </div>
          ))}
        </dl>
      </header>
      <PaperScenarios scenarios={content.scenarios} {...{ language, base, currency, words }} />
      {content.sections.map(({ key, title, intro, criteria, groups, onlyInScenarios }) => (
        <section key={key} className="space-y-2">
          <h3 className="break-after-avoid border-b border-ink pb-1 text-16 font-medium wrap-anywhere" dir="auto">
            {textIn(title, language, base)}
          </h3>
          {onlyInScenarios.length > 0 ? <p className="break-after-avoid text-12 text-ink-2">{say('onlyInScenarios', { kinds: onlyInScenarios.map((kind) => words.terms(`scenarioKind.${kind}`)).join(', ') })}</p> : null}
          {textIn(intro, language, base) ? <p className="break-after-avoid whitespace-pre-line wrap-anywhere text-ink-2" dir="auto">{textIn(intro, language, base)}</p> : null}
          <ol>
            {criteria.map((criterion, index) => {
              const group = groups.find((one) => one.key === criterion.groupKey)
              const title = group ? textIn(group.title, language, base) : null
              return (
                <li key={criterion.key} className="grid break-inside-avoid gap-1.5 border-b border-line py-2">
                  <GroupFrame name={title} className="grid gap-1.5 pl-3">
                    {title && criterion.groupKey !== criteria[index - 1]?.groupKey ? <p className="font-medium wrap-anywhere text-ink-2" dir="auto">{title}</p> : null}
                    <Question numbers={numbers} criterion={criterion} content={content} language={language} words={words} />
                  </GroupFrame>
                </li>
              )
            })}
          </ol>
        </section>
      ))}
      <footer className="text-12 text-ink-2">{say('version', { number: version })}</footer>
      <RunningFoot whose={say('foot', { name, number: version })} sheet={say('sheet', { page: PAGE, pages: PAGES })} />
    </article>
  )
}

type QuestionProps = { numbers: ReadonlyMap<string, number>; criterion: Criterion; content: StandardContent; language: Language; words: PaperWords }

function Question({ numbers, criterion, content, language, words }: QuestionProps) {
  const { say, terms } = words
  const base = content.baseLanguage
  const { condition } = criterion
  const guidance = textIn(criterion.guidance, language, base)
  const asks = paperAsks(criterion, language, base, words)
  return (
    <div className="grid grid-cols-[28px_minmax(0,1fr)] gap-y-1">
      <span className="text-ink-2">{numbers.get(criterion.key)}.</span>
      <div className="grid gap-1.5">
        <p className="font-medium wrap-anywhere" dir="auto">
          {textIn(criterion.prompt, language, base)}
        </p>
        {condition ? <p className="text-12 wrap-anywhere text-ink-2">{say(condition.match === 'all' ? 'onlyIfAll' : 'onlyIfAny', { what: paperConditionWords(condition, { content, language, words, numbers }).join('; ') })}</p> : null}
        {guidance ? <p className="text-12 whitespace-pre-line wrap-anywhere text-ink-2" dir="auto">{guidance}</p> : null}
        <PaperAnswer criterion={criterion} language={language} base={base} words={words} />
        {criterion.notApplicable === 'not_allowed' ? null : <p><Box label={terms('answer.notApplicable')} /></p>}
        {mayNotBeChecked(criterion) ? (
          <p className="flex items-baseline">
            <Box label={say('couldNotCheckBecause')} />
            <span aria-hidden className="h-5 min-w-24 flex-1 border-b border-line-strong" />
          </p>
        ) : null}
        {asks.length > 0 ? <p className="text-12 text-ink-2">{asks.join(' ')}</p> : null}
        {paperAsk(criterion, criterion.comment) ? <Line wide /> : null}
      </div>
    </div>
  )
}
