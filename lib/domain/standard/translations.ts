import { languages, type Language, type Text } from '../language'
import type { Criterion, ScenarioContent, Section, StandardContent } from './content'
import type { PublishPlace } from './publish-check'

export const scenarioTexts = ['name', 'persona', 'task', 'purchase', 'forbidden'] as const
export type ScenarioTextField = (typeof scenarioTexts)[number]

/** Where a text stands in the document: by the key of what carries it, options and groups by their index, since keys may repeat in a draft. */
export type TextSeat =
  | { of: 'goal' }
  | { of: 'section'; key: string; field: 'title' | 'intro' }
  | { of: 'group'; key: string; index: number }
  | { of: 'criterion'; key: string; field: 'prompt' | 'name' | 'guidance' | 'unit' }
  | { of: 'option'; key: string; index: number }
  | { of: 'scenario'; key: string; field: ScenarioTextField }

/** What an author calls it; options of a scale are its steps. */
export type TextKind = 'goal' | 'title' | 'intro' | 'group' | 'prompt' | 'name' | 'guidance' | 'unit' | 'option' | 'step' | `scenario.${ScenarioTextField}`

export type ListedText = {
  /** Its own within a document. */
  id: string
  seat: TextSeat
  /** Path of its field in the editor. Options and groups by their key, which stays when they are moved. */
  field: string
  kind: TextKind
  /** Of several of its kind, the how-manyeth, from 1. */
  number?: number
  text: Text
  max: number
  /** The words "yes" and "no", which every standard is given in all languages. */
  given?: true
}

/** The texts that are read together: a section's own, one criterion's, one scenario's. */
export type TextBlock = { id: string; of: 'goal' | 'section' | 'criterion' | 'scenario'; name: Text; place: PublishPlace; texts: ListedText[] }
export type TextGroup = { id: string; of: 'standard' | 'section' | 'scenarios'; name: Text; blocks: TextBlock[] }

/** Every text of the document in reading order, each once (DOMAIN.md §3: prompts, guidance, options, anchors, scenarios, the goal). */
export function textGroups({ goal, sections, scenarios }: StandardContent): TextGroup[] {
  const kpi: TextBlock[] = goal
    ? [{ id: 'goal', of: 'goal', name: goal.kpi, place: { field: 'goal.kpi' }, texts: [listed({ of: 'goal' }, 'goal', goal.kpi, 200)] }]
    : []
  return [
    { id: 'standard', of: 'standard' as const, name: {}, blocks: kpi },
    ...sections.map((section) => ({
      id: `section:${section.key}`,
      of: 'section' as const,
      name: section.title,
      blocks: [ofSection(section), ...section.criteria.map((criterion) => ofCriterion(criterion, section.key))],
    })),
    { id: 'scenarios', of: 'scenarios' as const, name: {}, blocks: scenarios.map(ofScenario) },
  ].filter(({ blocks }) => blocks.length > 0)
}

/** Nothing in a document is changed in place, so a block holds as long as the object it was read from; rows are then not drawn again. */
const blocks = new WeakMap<object, TextBlock>()
const kept = <Source extends object>(read: (source: Source, sectionKey: string) => TextBlock) => (source: Source, sectionKey = ''): TextBlock => {
  const before = blocks.get(source)
  if (before && (before.place.sectionKey ?? '') === sectionKey) return before
  const block = read(source, sectionKey)
  blocks.set(source, block)
  return block
}

const ofSection = (section: Section): TextBlock => {
  const { key, title, intro, groups } = section
  return {
    id: `section:${key}`, of: 'section', name: title, place: { sectionKey: key },
    texts: [
      listed({ of: 'section', key, field: 'title' }, 'title', title, 200),
      listed({ of: 'section', key, field: 'intro' }, 'intro', intro, 2_000),
      ...groups.map((group, index) => listed({ of: 'group', key, index }, 'group', group.title, 200, { key: group.key, number: index + 1 })),
    ],
  }
}

const ofCriterion = kept((criterion: Criterion, sectionKey: string): TextBlock => {
  const { key, type, prompt, name, guidance } = criterion
  const options = 'options' in criterion ? criterion.options : []
  return {
    id: `criterion:${key}`, of: 'criterion', name: isWritten(name) ? name : prompt,
    place: { sectionKey, criterionKey: key },
    texts: [
      listed({ of: 'criterion', key, field: 'prompt' }, 'prompt', prompt, 2_000),
      listed({ of: 'criterion', key, field: 'name' }, 'name', name, 200),
      listed({ of: 'criterion', key, field: 'guidance' }, 'guidance', guidance, 5_000),
      ...(type === 'number' ? [listed({ of: 'criterion', key, field: 'unit' }, 'unit', criterion.unit, 40)] : []),
      ...options.map(({ key: optionKey, label }, index) => ({
        ...listed({ of: 'option', key, index }, type === 'scale' ? 'step' : 'option', label, 500, { key: optionKey, number: index + 1 }),
        ...(type === 'yes_no' ? { given: true as const } : {}),
      })),
    ],
  }
})

const longest: Record<ScenarioTextField, number> = { name: 200, persona: 2_000, task: 5_000, purchase: 2_000, forbidden: 5_000 }

const ofScenario = (scenario: ScenarioContent): TextBlock => ({
  id: `scenario:${scenario.key}`, of: 'scenario', name: scenario.name, place: { field: `scenarios.${scenario.key}.name` },
  texts: scenarioTexts.map((field) => listed({ of: 'scenario', key: scenario.key, field }, `scenario.${field}`, scenario[field], longest[field])),
})

function listed(seat: TextSeat, kind: TextKind, text: Text, max: number, part?: { key: string; number: number }): ListedText {
  const id = [seat.of, 'key' in seat ? seat.key : '', 'field' in seat ? seat.field : '', 'index' in seat ? seat.index : ''].join(':')
  return { id, seat, field: fieldOf(seat, part?.key), kind, text, max, ...(part ? { number: part.number } : {}) }
}

function fieldOf(seat: TextSeat, partKey = ''): string {
  switch (seat.of) {
    case 'goal':
      return 'goal.kpi'
    case 'section':
    case 'criterion':
      return seat.field
    case 'scenario':
      return `scenarios.${seat.key}.${seat.field}`
    case 'group':
      return `groups.${partKey}`
    case 'option':
      return `options.${partKey}`
  }
}

export const isWrittenIn = (text: Text, language: Language): boolean => /\S/.test(text[language] ?? '')
export const isWritten = (text: Text): boolean => languages.some((language) => isWrittenIn(text, language))

/** Said in another language and not in this one. What is said in none is not missing. */
export const isMissing = ({ text }: Pick<ListedText, 'text'>, language: Language): boolean => isWritten(text) && !isWrittenIn(text, language)

export const missingIn = (texts: readonly ListedText[], language: Language): number => texts.filter((one) => isMissing(one, language)).length

export const textsOf = (groups: readonly TextGroup[]): ListedText[] => groups.flatMap(({ blocks: all }) => all.flatMap(({ texts }) => texts))

/** How many texts are written in a language, the given words aside. */
export const writtenIn = (groups: readonly TextGroup[], language: Language): number =>
  textsOf(groups).filter(({ given, text }) => !given && isWrittenIn(text, language)).length

/** The base language, then each language in which anything of its own has been written. */
export const languagesOf = (groups: readonly TextGroup[], base: Language): Language[] => [
  base,
  ...languages.filter((language) => language !== base && textsOf(groups).some(({ given, text }) => !given && isWrittenIn(text, language))),
]
