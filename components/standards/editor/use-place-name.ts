'use client'

import { useTranslations } from 'next-intl'
import { textIn, type Language } from '@/lib/domain/language'
import { criteriaOf, type Criterion, type StandardContent } from '@/lib/domain/standard/content'
import type { PublishPlace } from '@/lib/domain/standard/publish-check'
import { useEditor } from './editor-context'

/** What an author calls the place of a finding: the criterion, the section, the scenario or the whole; what has no words yet by its number. `spoken`: in which language, else the one being written. */
export function usePlaceName(content: StandardContent, spoken?: Language): (place: PublishPlace) => string {
  const t = useTranslations('standard-editor')
  const { language, base } = useEditor()
  const say = (text: Criterion['name']) => textIn(text, spoken ?? language, base)
  const criteria = criteriaOf(content)

  /** "options.k3" is the option with that key, which nobody else knows by it. */
  function partOf(criterion: Criterion, field = ''): string | null {
    const [list, key] = field.split('.')
    const number = (all: { key: string }[]) => all.findIndex((one) => one.key === key) + 1
    if (list === 'options' && key && 'options' in criterion) return t(criterion.type === 'scale' ? 'stepNumber' : 'optionNumber', { number: number(criterion.options) })
    return list === 'bands' && key && 'bands' in criterion ? t('bandNumber', { number: number(criterion.bands) }) : null
  }

  return ({ criterionKey, sectionKey, field }) => {
    const at = criteria.findIndex(({ key }) => key === criterionKey)
    const criterion = criteria[at]
    if (criterion) {
      const name = say(criterion.name) || say(criterion.prompt)
      const part = partOf(criterion, field)
      if (part) return t('partOfQuestion', { part, number: at + 1, named: name ? 'yes' : 'no', name })
      return name || t('namelessQuestion', { number: at + 1 })
    }
    const sectionAt = content.sections.findIndex(({ key }) => key === sectionKey)
    const section = content.sections[sectionAt]
    if (section) {
      const name = say(section.title) || t('namelessSection', { number: sectionAt + 1 })
      const group = field?.startsWith('groups.') ? section.groups.findIndex(({ key }) => `groups.${key}` === field) : -1
      return group < 0 ? name : t('partOfSection', { part: t('groupNumber', { number: group + 1 }), name })
    }
    const [list, key] = (field ?? '').split('.')
    if (list !== 'scenarios') return t('wholeStandard')
    const scenarioAt = content.scenarios.findIndex((one) => one.key === key)
    const scenario = content.scenarios[scenarioAt]
    return scenario ? say(scenario.name) || t('namelessScenario', { number: scenarioAt + 1 }) : t('scenarios')
  }
}
