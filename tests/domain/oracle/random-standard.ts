import type { AnswerState, AnswerValue, Answers } from '@/lib/domain/report/answer'
import { scenarioKinds, type Criterion, type Section, type StandardContent } from '@/lib/domain/standard/content'
import { answer, section, standard, type Case } from './blank-standard'
import { randomCriterion, type Leaning } from './random-criterion'
import { seededChance, type Chance } from './seeded-chance'

/** A standard and a report about it, biased to the corners of the rules; the same seed gives the same case. */
export function randomCase(seed: number): Case {
  const chance = seededChance(seed)
  const content = randomStandard(chance)
  return {
    content,
    answers: randomAnswers(chance, content),
    context: {
      scenarioKind: chance.one(scenarioKinds),
      branchAttributes: chance.in100(20)
        ? {}
        : { format: chance.one(['mall', 'street']), size: chance.one(['mall', 'xl']) },
    },
    completeness: chance.one([800, 800, 800, 500, 0, 1000, 667]),
  }
}

const levels = [0, 250, 500, 500, 667, 750, 800, 800, 950, 1000] as const

const someScenarios = [['complaint'], ['complaint', 'return'], ['routine']] as const

function randomStandard(chance: Chance): StandardContent {
  const leaning: Leaning = {
    points: chance.one(['small', 'small', 'small', 'decimal', 'decimal', 'binary', 'percent', 'percent', 'harsh']),
    weights: chance.one(['equal', 'equal', 'decimal', 'rough']),
    gatePercent: chance.one([0, 0, 5, 15, 40]),
    bonusPercent: chance.one([0, 0, 10, 10, 25, 80]),
    conditionPercent: chance.one([0, 10, 40]),
  }
  const lone = (leaning.points === 'binary' || leaning.points === 'percent') && chance.in100(30)
  const weightless = chance.in100(4)
  const sections: Section[] = []
  const earlier: Criterion[] = []
  for (let index = 0, count = lone ? 1 : 1 + chance.below(4); index < count; index++) {
    const size = lone ? 1 : chance.one([0, 1, 2, 3, 3, 4, 5, 6, 7])
    const criteria: Criterion[] = []
    for (let place = 0; place < size; place++) {
      const made = randomCriterion(chance, leaning, `s${index}c${place}`, earlier)
      criteria.push(made)
      earlier.push(made)
    }
    const percent = leaning.points === 'percent'
    const passMark = {
      level: chance.one(percent ? [800, 500] : levels),
      effect: chance.one(['marks_section_failed', 'fails_visit']),
    } as const
    sections.push(
      section(`s${index}`, criteria, {
        weightMilli:
          weightless || chance.in100(8) ? 0 : chance.one([250, 150, 1000, 1000, 333, 1 + chance.below(9999)]),
        passMark: chance.in100(percent ? 40 : 20) ? passMark : null,
        onlyInScenarios: chance.in100(20) ? [...chance.one(someScenarios)] : [],
      }),
    )
  }
  const acceptable = chance.one(levels)
  const zone = {
    acceptable,
    desired: Math.max(acceptable, chance.one([...levels, 950, 1000, 1000, 1000])),
    origin: 'management',
    setOn: '2024-01-01',
    author: 'the author',
  } as const
  const method = chance.one(['pooled', 'weighted_sections'])
  return standard(sections, { method, zone: chance.in100(85) ? zone : null })
}

/** Hidden criteria and sections out of the scenario are answered as well: such answers must not matter. */
function randomAnswers(chance: Chance, content: StandardContent): Answers {
  const gapPercent = chance.one([0, 0, 5, 20, 50, 90])
  const answers: Answers = {}
  for (const criterion of content.sections.flatMap(({ criteria }) => criteria)) {
    const state = chance.in100(gapPercent) ? gap(chance) : answered(chance, criterion)
    if (state) answers[criterion.key] = answer(state)
  }
  return answers
}

const gap = (chance: Chance): AnswerState | null =>
  chance.one<AnswerState | null>([
    null,
    { state: 'open' },
    { state: 'not_applicable' },
    { state: 'not_applicable' },
    { state: 'could_not_check', reason: 'out of sight' },
    { state: 'could_not_check', reason: 'out of sight' },
  ])

const answered = (chance: Chance, criterion: Criterion): AnswerState => ({
  state: 'answered',
  value: randomValue(chance, criterion),
})

function randomValue(chance: Chance, criterion: Criterion): AnswerValue {
  switch (criterion.type) {
    case 'yes_no':
    case 'choice_one':
    case 'scale':
      return { type: 'option', key: criterion.options[chance.below(criterion.options.length)]?.key ?? '' }
    case 'choice_many': {
      const exclusive = criterion.options.filter((option) => option.exclusive)
      const ordinary = criterion.options.filter((option) => !option.exclusive)
      const ticked = chance.in100(25) ? exclusive : ordinary.filter(() => chance.in100(55))
      return { type: 'options', keys: ticked.map(({ key }) => key) }
    }
    case 'number':
      return { type: 'number', milli: nearACut(chance, criterion.bands) }
    case 'duration':
      return { type: 'duration', seconds: nearACut(chance, criterion.bands) }
    case 'recommendation':
      return { type: 'recommendation', likelihood: chance.below(11) }
    case 'time':
      return { type: 'time', at: '12:30' }
    case 'text':
      return { type: 'text', text: 'as expected' }
    case 'photo':
      return { type: 'photo' }
    case 'sound':
      return { type: 'sound' }
    case 'place':
      return { type: 'place', place: { latitude: 54.68716, longitude: 25.27965, accuracyMetres: 12, at: '2026-06-01T10:00:00.000Z' } }
  }
}

function nearACut(chance: Chance, bands: { from: number | null; to: number | null }[]): number {
  const band = bands[chance.below(Math.max(1, bands.length))]
  const cut = band?.[chance.one(['from', 'to'])] ?? chance.below(65)
  return Math.max(0, cut + chance.one([0, 0, 1, -1]))
}
