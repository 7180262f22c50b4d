import type { Milli } from '../exact'
import type { Text } from '../language'
import type { Condition } from '../standard/condition'
import type {
  AskRule,
  Band,
  ChainLink,
  Criterion,
  Gate,
  Option,
  ScenarioContent,
  ScenarioKind,
  Section,
  Zone,
} from '../standard/content'

/** One sentence in the three languages of the product: English, Russian, Lithuanian. */
export const text = (en: string, ru: string, lt: string): Text => ({ en, ru, lt })

/** Points and weights are written as people say them (1, 0.5) and kept in thousandths. */
export const milli = (value: number): Milli => Math.round(value * 1000)

export type Chain = { link: ChainLink; owner: string }

export type Wording = {
  /** The sentence of the standard, the question to the shopper, and how to judge. */
  name: Text
  prompt: Text
  guidance: Text
  /** How many points the best answer is worth; 0: recorded, not scored. */
  weight?: number
  group?: string
  bonus?: boolean
  /** "Not applicable" is offered, and leaves the score, only where the thing itself can be absent. */
  canBeAbsent?: boolean
  couldNotCheck?: boolean
  photo?: AskRule['when'] | AskRule
  comment?: AskRule['when'] | AskRule
  gate?: Gate
  chain?: Chain
  condition?: Condition
}

const asked = (rule: AskRule['when'] | AskRule): AskRule =>
  typeof rule === 'object' ? rule : rule === 'one_in' ? { when: 'one_in', k: 3 } : { when: rule }

function base(key: string, wording: Wording, comment: AskRule['when'] = 'never') {
  return {
    key,
    groupKey: wording.group ?? null,
    name: wording.name,
    prompt: wording.prompt,
    guidance: wording.guidance,
    examplePhoto: null,
    weightMilli: milli(wording.weight ?? 1),
    bonus: wording.bonus ?? false,
    notApplicable: wording.canBeAbsent ? ('exclude' as const) : ('not_allowed' as const),
    couldNotCheck: wording.couldNotCheck ?? false,
    required: true,
    photo: asked(wording.photo ?? 'never'),
    comment: asked(wording.comment ?? comment),
    gate: wording.gate ?? null,
    chainLink: wording.chain?.link ?? null,
    chainOwner: wording.chain?.owner ?? '',
    condition: wording.condition ?? null,
  }
}

const yesAndNo: Option[] = [
  { key: 'yes', label: text('Yes', 'Да', 'Taip'), pointsMilli: 1000, pass: true },
  { key: 'no', label: text('No', 'Нет', 'Ne'), pointsMilli: 0, pass: false },
]

/** "Yes" is always the good answer; a "No" asks for a sentence of explanation. */
export const yesNo = (key: string, wording: Wording): Criterion => ({
  ...base(key, wording, wording.bonus ? 'never' : 'on_fail'),
  type: 'yes_no',
  options: yesAndNo.map((option) => ({ ...option })),
})

export const option = (key: string, points: number, pass: boolean, label: Text): Option => ({
  key,
  label,
  pointsMilli: milli(points),
  pass,
})

/** "All of these": the only passing answer of a checklist whose single points earn a part and fail. */
export const allInOrder = (label: Text): Option => ({ ...option('all', 1, true, label), exclusive: true })

/** "None of these": excludes the others, earns nothing and fails. */
export const noneOfThese = (label: Text): Option => ({ ...option('none', 0, false, label), exclusive: true })

export const chooseOne = (key: string, wording: Wording, options: Option[]): Criterion => ({
  ...base(key, wording, 'on_fail'),
  type: 'choice_one',
  options,
})

/** `cap` is the most points the ticked options can bring together. */
export const chooseMany = (key: string, wording: Wording, cap: number, options: Option[]): Criterion => ({
  ...base(key, wording),
  type: 'choice_many',
  options,
  capMilli: milli(cap),
})

/**
 * A described anchor per step, worst first, in equal steps from 0 to 1 point (three or five anchors keep them exact).
 * Of five the upper two pass, of three the uppermost.
 */
export const scale = (key: string, wording: Wording, anchors: Text[]): Criterion => ({
  ...base(key, wording, 'on_fail'),
  type: 'scale',
  options: anchors.map((anchor, step) =>
    option(
      `step_${step + 1}`,
      step / (anchors.length - 1),
      step >= anchors.length - (anchors.length > 3 ? 2 : 1),
      anchor,
    ),
  ),
})

/** A step of a ladder of bands: everything below `under` earns these points; the last step has no upper end. */
type BandStep = { under: number | null; points: number; pass?: boolean }

function ladder(steps: BandStep[], unit: number): Band[] {
  return steps.map((step, index) => {
    const from = steps[index - 1]?.under ?? null
    return {
      key: step.under === null ? 'beyond' : `under_${step.under}`,
      from: from === null ? null : from * unit,
      to: step.under === null ? null : step.under * unit,
      pointsMilli: milli(step.points),
      pass: step.pass ?? index === 0,
    }
  })
}

/** Bands in seconds: [[60, 1], [120, 0.5]] is full points under a minute, half under two, nothing beyond. */
export const durationBands = (steps: [underSeconds: number, points: number][]): Band[] =>
  ladder([...steps.map(([under, points]) => ({ under, points })), { under: null, points: 0 }], 1)

/** Bands of whole counts, kept in thousandths: [[1, 1], [3, 0.5]] is full points for 0, half for 1 and 2. */
export const countBands = (steps: [under: number, points: number][]): Band[] =>
  ladder([...steps.map(([under, points]) => ({ under, points })), { under: null, points: 0 }], 1000)

/** For a count that is recorded and never judged: every value falls into one band without points. */
export const recordedOnly: Band[] = [{ key: 'any', from: null, to: null, pointsMilli: 0, pass: true }]

/** Stopwatch; a phone can fail or be missed, so "could not check" is open unless said otherwise. */
export const duration = (key: string, wording: Wording, bands: Band[]): Criterion => ({
  ...base(key, { couldNotCheck: true, ...wording }),
  type: 'duration',
  bands,
})

export const count = (key: string, wording: Wording, unit: Text, bands: Band[]): Criterion => ({
  ...base(key, wording),
  type: 'number',
  unit,
  decimals: 0,
  bands,
})

/** Recorded, never scored. */
export const timeOfDay = (key: string, wording: Wording): Criterion => ({
  ...base(key, { ...wording, weight: 0 }),
  type: 'time',
})
export const freeText = (key: string, wording: Wording): Criterion => ({
  ...base(key, { ...wording, weight: 0 }),
  type: 'text',
})
export const recommendation = (key: string, wording: Wording): Criterion => ({
  ...base(key, { ...wording, weight: 0 }),
  type: 'recommendation',
  bands: [],
})
export const photoOf = (key: string, wording: Wording): Criterion => ({
  ...base(key, { ...wording, weight: 0 }),
  type: 'photo',
})

export const unlessAnswer = (criterionKey: string, option: string): Condition => ({
  match: 'all',
  clauses: [{ about: 'answer', criterionKey, is: 'not_equal', value: option }],
})

export const inScenario = (kind: ScenarioKind): Condition => ({
  match: 'all',
  clauses: [{ about: 'scenario', is: 'equal', value: kind }],
})

export const whenAtLeast = (criterionKey: string, whole: number): Condition => ({
  match: 'all',
  clauses: [{ about: 'answer', criterionKey, is: 'at_least', value: milli(whole) }],
})

/** Levels a new programme can start from, in percent; the organisation replaces them with its customers' own. */
export const startingZone = (acceptable: number, desired: number): Zone => ({
  acceptable: acceptable * 10,
  desired: desired * 10,
  origin: 'template',
  setOn: '2026-01-15',
  author: 'Etalon',
})

type SectionFrame = {
  title: Text
  intro: Text
  /** Share of the total, 0.15 for 15 %; 0 where the method pools points. */
  share: number
  zone: [acceptable: number, desired: number]
  onlyIn?: ScenarioKind[]
  groups?: Record<string, Text>
}

export const section = (key: string, frame: SectionFrame, criteria: Criterion[]): Section => ({
  key,
  title: frame.title,
  intro: frame.intro,
  weightMilli: milli(frame.share),
  zone: startingZone(...frame.zone),
  passMark: null,
  onlyInScenarios: frame.onlyIn ?? [],
  groups: Object.entries(frame.groups ?? {}).map(([groupKey, title]) => ({ key: groupKey, title })),
  criteria,
})

type ScenarioFrame = Pick<ScenarioContent, 'name' | 'persona' | 'task' | 'purchase' | 'forbidden'> & {
  /** In minor units of the organisation's currency; absent: nothing is bought. */
  limit?: number
  /** Shortest stay that lets every question be answered. */
  minutes: number
}

export const scenario = (
  key: string,
  kind: ScenarioKind,
  { limit, minutes, ...words }: ScenarioFrame,
): ScenarioContent => ({
  key,
  kind,
  ...words,
  purchaseLimitMinor: limit ?? null,
  minimumStayMinutes: minutes,
})
