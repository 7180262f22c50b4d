import { defused } from '../../export/formula-signs'
import type { Criterion, ScenarioContent, Section, StandardContent, Zone } from '../content'
import { askRule, decimal, type Line, textCells, word, yesNo } from './cells'
import { MARK } from './columns'

const line = (kind: string, cells: Line = {}): Line => ({ [MARK]: kind, ...cells })
const setting = (name: string, value: string): Line[] => (value === '' ? [] : [line(name, { value })])
const text = (name: string, said: Parameters<typeof textCells>[1]): Line[] => {
  const cells = textCells('text', said)
  return Object.keys(cells).length === 0 ? [] : [line(name, cells)]
}

/**
 * A standard as a table anybody's spreadsheet opens: a line each for its settings, scenarios, sections, groups, criteria, options and
 * bands, in order; what stands under a section or a criterion belongs to it. `linesToContent` reads it back.
 */
export function contentToLines({ baseLanguage, method, statedTotalMilli, zone, goal, scenarios, sections }: StandardContent, name = ''): Line[] {
  return [
    ...setting('standard name', defused(name)),
    ...setting('base language', baseLanguage),
    ...setting('method', word(method)),
    ...setting('stated total', decimal(statedTotalMilli)),
    ...zoneLines(zone),
    ...(goal
      ? [
          line('goal', textCells('text', goal.kpi)), ...setting('goal present', defused(goal.present)), ...setting('goal target', defused(goal.target)),
          ...setting('goal by', goal.by), ...setting('goal score', decimal(goal.scoreTarget, 1)),
        ]
      : []),
    ...scenarios.flatMap(scenarioLines),
    ...sections.flatMap(sectionLines),
  ]
}

const zoneLines = (zone: Zone | null): Line[] =>
  zone
    ? [
        line('zone', { from: decimal(zone.acceptable, 1), to: decimal(zone.desired, 1), type: word(zone.origin) }),
        ...setting('zone set on', zone.setOn), ...setting('zone author', defused(zone.author)),
      ]
    : []

const scenarioLines = ({ key, kind, name, persona, task, purchase, forbidden, purchaseLimitMinor, minimumStayMinutes }: ScenarioContent): Line[] => [
  line('scenario', { key: defused(key), type: kind, ...textCells('text', name) }),
  ...text('persona', persona), ...text('task', task), ...text('purchase', purchase), ...text('forbidden', forbidden),
  ...setting('purchase limit', decimal(purchaseLimitMinor, 2)), ...setting('minimum stay', decimal(minimumStayMinutes, 0)),
]

const sectionLines = ({ key, title, intro, weightMilli, zone, passMark, onlyInScenarios, groups, criteria }: Section): Line[] => [
  line('section', { key: defused(key), weight: decimal(weightMilli), ...textCells('text', title) }),
  ...text('intro', intro),
  ...zoneLines(zone),
  ...(passMark ? [line('pass mark', { value: decimal(passMark.level, 1), type: word(passMark.effect) })] : []),
  ...setting('only in scenarios', onlyInScenarios.join(', ')),
  ...groups.map((group) => line('group', { key: defused(group.key), ...textCells('text', group.title) })),
  ...criteria.flatMap(criterionLines),
]

function criterionLines(criterion: Criterion): Line[] {
  const { key, groupKey, type, prompt, name, guidance, weightMilli, condition } = criterion
  const own: Line = {
    key: defused(key), group: defused(groupKey ?? ''), type: word(type), weight: decimal(weightMilli),
    ...textCells('text', prompt), ...textCells('name', name), ...textCells('guidance', guidance),
    bonus: yesNo(criterion.bonus), 'not applicable': word(criterion.notApplicable), 'could not check': yesNo(criterion.couldNotCheck), required: yesNo(criterion.required),
    photo: askRule(criterion.photo), comment: askRule(criterion.comment), gate: word(criterion.gate), link: word(criterion.chainLink), owner: defused(criterion.chainOwner),
    condition: condition ? defused(JSON.stringify(condition)) : '', 'example photo': criterion.examplePhoto ?? '',
  }
  if (type === 'choice_many') own.cap = decimal(criterion.capMilli)
  if (type === 'number') Object.assign(own, textCells('unit', criterion.unit), { decimals: String(criterion.decimals) })
  return [line('criterion', own), ...choiceLines(criterion)]
}

function choiceLines(criterion: Criterion): Line[] {
  if ('options' in criterion)
    return criterion.options.map(({ key, label, pointsMilli, pass, exclusive }) =>
      line('option', { key: defused(key), ...textCells('text', label), points: decimal(pointsMilli), pass: yesNo(pass), ...(exclusive === undefined ? {} : { exclusive: yesNo(exclusive) }) }),
    )
  if (!('bands' in criterion)) return []
  const decimals = criterion.type === 'duration' ? 0 : 3
  return criterion.bands.map(({ key, from, to, pointsMilli, pass }) => line('band', { key: defused(key), from: decimal(from, decimals), to: decimal(to, decimals), points: decimal(pointsMilli), pass: yesNo(pass) }))
}
