import { undefused } from '../../export/formula-signs'
import { languages } from '../../language'
import type { Condition } from '../condition'
import {
  chainLinks, type Criterion, criterionTypes, gates, methods, notApplicableRules, scenarioKinds, type ScenarioContent, type Section, type StandardContent, type Zone,
} from '../content'
import { askRuleIn, BadCell, decimalIn, type Line, numberIn, textOf, wordIn, yesNoIn } from './cells'
import { MARK } from './columns'

/** `row`: the number a spreadsheet shows beside the line. */
export type LineFault = { row: number; column: string; code: BadCell['code'] | 'out_of_place'; value: string }

const emptyContent = (): StandardContent => ({ baseLanguage: 'en', method: 'pooled', statedTotalMilli: null, zone: null, goal: null, sections: [], scenarios: [] })
const origins: readonly Zone['origin'][] = ['customer_survey', 'management', 'template']
const effects = ['marks_section_failed', 'fails_visit'] as const

/** Reads what `contentToLines` wrote, edited or not. Lines with a fault are left out and named; limits and keys are the schema's to check. */
export function linesToContent(lines: readonly { row: number; line: Line }[]): { name?: string; content: StandardContent; faults: LineFault[] } {
  const content = emptyContent()
  const named: { name?: string } = {}
  const faults: LineFault[] = []
  const reader = readerInto(content, named)
  for (const { row, line } of lines) {
    const kind = (line[MARK] ?? '').toLowerCase()
    try {
      const read = Object.hasOwn(reader, kind) ? reader[kind] : undefined
      if (!read) throw new BadCell(MARK, kind === '' ? 'missing' : 'unknown_word', kind)
      if (!read(line)) faults.push({ row, column: MARK, code: 'out_of_place', value: kind })
    } catch (error) {
      if (!(error instanceof BadCell)) throw error
      faults.push({ row, column: error.column, code: error.code, value: error.value.slice(0, 60) })
    }
  }
  return { ...named, content, faults }
}

/** Each kind of line puts itself where it belongs; false when there is no such place above it. */
function readerInto(content: StandardContent, named: { name?: string }): Record<string, (line: Line) => boolean> {
  let section: Section | null = null
  let scenario: ScenarioContent | null = null
  let criterion: Criterion | null = null
  const value = (line: Line) => undefused(line.value ?? '')
  const holder = () => section ?? content
  const into = <Place>(place: Place | null, put: (place: Place) => void): boolean => {
    if (place) put(place)
    return place !== null
  }
  const always = (put: () => void): true => (put(), true)
  const inScenario = (name: 'persona' | 'task' | 'purchase' | 'forbidden') => (line: Line) => into(scenario, (place) => void (place[name] = textOf(line, 'text')))
  return {
    'standard name': (line) => always(() => void (named.name = value(line))),
    'base language': (line) => always(() => void (content.baseLanguage = wordIn(line, 'value', languages))),
    method: (line) => always(() => void (content.method = wordIn(line, 'value', methods))),
    'stated total': (line) => always(() => void (content.statedTotalMilli = numberIn(line, 'value'))),
    zone: (line) => always(() => void (holder().zone = { acceptable: numberIn(line, 'from', 1), desired: numberIn(line, 'to', 1), origin: wordIn(line, 'type', origins), setOn: '', author: '' })),
    'zone set on': (line) => into(holder().zone, (zone) => void (zone.setOn = value(line))),
    'zone author': (line) => into(holder().zone, (zone) => void (zone.author = value(line))),
    goal: (line) => always(() => void (content.goal = { kpi: textOf(line, 'text'), present: '', target: '', by: '', scoreTarget: null })),
    'goal present': (line) => into(content.goal, (goal) => void (goal.present = value(line))),
    'goal target': (line) => into(content.goal, (goal) => void (goal.target = value(line))),
    'goal by': (line) => into(content.goal, (goal) => void (goal.by = value(line))),
    'goal score': (line) => into(content.goal, (goal) => void (goal.scoreTarget = numberIn(line, 'value', 1))),
    scenario: (line) =>
      always(() => {
        scenario = {
          key: undefused(line.key ?? ''), kind: wordIn(line, 'type', scenarioKinds), name: textOf(line, 'text'), persona: {}, task: {}, purchase: {}, purchaseLimitMinor: null, minimumStayMinutes: null, forbidden: {},
        }
        content.scenarios.push(scenario)
      }),
    persona: inScenario('persona'),
    task: inScenario('task'),
    purchase: inScenario('purchase'),
    forbidden: inScenario('forbidden'),
    'purchase limit': (line) => into(scenario, (place) => void (place.purchaseLimitMinor = numberIn(line, 'value', 2))),
    'minimum stay': (line) => into(scenario, (place) => void (place.minimumStayMinutes = numberIn(line, 'value', 0))),
    section: (line) =>
      always(() => {
        section = {
          key: undefused(line.key ?? ''), title: textOf(line, 'text'), intro: {}, weightMilli: decimalIn(line, 'weight') ?? 1_000, zone: null, passMark: null, onlyInScenarios: [], groups: [], criteria: [],
        }
        criterion = null
        content.sections.push(section)
      }),
    intro: (line) => into(section, (place) => void (place.intro = textOf(line, 'text'))),
    'pass mark': (line) => into(section, (place) => void (place.passMark = { level: numberIn(line, 'value', 1), effect: wordIn(line, 'type', effects) })),
    'only in scenarios': (line) =>
      into(section, (place) => void (place.onlyInScenarios = (line.value ?? '').split(',').map((kind) => wordIn({ value: kind.trim() }, 'value', scenarioKinds)))),
    group: (line) => into(section, (place) => void place.groups.push({ key: undefused(line.key ?? ''), title: textOf(line, 'text') })),
    criterion: (line) =>
      into(section, (place) => {
        criterion = null
        criterion = criterionIn(line)
        place.criteria.push(criterion)
      }),
    option: (line) =>
      criterion !== null && 'options' in criterion
        ? Boolean(
            criterion.options.push({
              key: undefused(line.key ?? ''), label: textOf(line, 'text'), pointsMilli: numberIn(line, 'points'), pass: yesNoIn(line, 'pass'), ...(line.exclusive ? { exclusive: yesNoIn(line, 'exclusive') } : {}),
            }),
          )
        : false,
    band: (line) => {
      if (criterion === null || !('bands' in criterion)) return false
      const decimals = criterion.type === 'duration' ? 0 : 3
      criterion.bands.push({ key: undefused(line.key ?? ''), from: decimalIn(line, 'from', decimals), to: decimalIn(line, 'to', decimals), pointsMilli: numberIn(line, 'points'), pass: yesNoIn(line, 'pass') })
      return true
    },
  }
}

function criterionIn(line: Line): Criterion {
  const type = wordIn(line, 'type', criterionTypes)
  const base = {
    key: undefused(line.key ?? ''), groupKey: undefused(line.group ?? '') || null, name: textOf(line, 'name'), prompt: textOf(line, 'text'), guidance: textOf(line, 'guidance'),
    examplePhoto: line['example photo'] || null, weightMilli: decimalIn(line, 'weight') ?? 1_000, bonus: yesNoIn(line, 'bonus'),
    notApplicable: wordIn(line, 'not applicable', notApplicableRules), couldNotCheck: yesNoIn(line, 'could not check'), required: yesNoIn(line, 'required'),
    photo: askRuleIn(line, 'photo'), comment: askRuleIn(line, 'comment'), gate: line.gate ? wordIn(line, 'gate', gates) : null,
    chainLink: line.link ? wordIn(line, 'link', chainLinks) : null, chainOwner: undefused(line.owner ?? ''), condition: conditionIn(line),
  }
  switch (type) {
    case 'yes_no':
    case 'choice_one':
    case 'scale':
      return { ...base, type, options: [] }
    case 'choice_many':
      return { ...base, type, options: [], capMilli: decimalIn(line, 'cap') }
    case 'number':
      return { ...base, type, unit: textOf(line, 'unit'), decimals: Number(wordIn(line, 'decimals', ['0', '1', '2', '3'])) as 0 | 1 | 2 | 3, bands: [] }
    case 'duration':
    case 'recommendation':
      return { ...base, type, bands: [] }
    default:
      return { ...base, type }
  }
}

function conditionIn(line: Line): Condition | null {
  const cell = line.condition ?? ''
  if (cell === '') return null
  try {
    return JSON.parse(undefused(cell)) as Condition
  } catch {
    throw new BadCell('condition', 'unknown_word', cell)
  }
}
