import type { Goal, ScenarioContent, StandardContent } from '../content'
import { type Change, nothing, type Shown } from './change'
import { textChanges, valueChange } from './part-changes'

type Tell<One> = (was: One, now: One) => Change[]

/** Of the whole standard; sections and scenarios are told apart, an author's word on a draft is no change of it. A field that is not told here does not compile. */
const tellers: Record<Exclude<keyof StandardContent, 'sections' | 'scenarios' | 'stillRight'>, Tell<StandardContent>> = {
  method: (was, now) => valueChange('method', { as: 'method', method: was.method }, { as: 'method', method: now.method }, 'scoring'),
  zone: (was, now) => valueChange('zone', zone(was), zone(now), 'aside'),
  goal: (was, now) => goalChanges(was.goal ?? noGoal, now.goal ?? noGoal),
  statedTotalMilli: (was, now) => valueChange('statedTotal', milli(was.statedTotalMilli), milli(now.statedTotalMilli), 'aside'),
  baseLanguage: (was, now) =>
    valueChange('baseLanguage', { as: 'language', language: was.baseLanguage }, { as: 'language', language: now.baseLanguage }, 'wording'),
}

export const settingChanges = (was: StandardContent, now: StandardContent): Change[] => Object.values(tellers).flatMap((tell) => tell(was, now))

const noGoal: Goal = { kpi: {}, present: '', target: '', by: '', scoreTarget: null }
const goalChanges: Tell<Goal> = (was, now) => Object.values(goalTellers).flatMap((tell) => tell(was, now))

const goalTellers: Record<keyof Goal, Tell<Goal>> = {
  kpi: (was, now) => textChanges('goalKpi', was.kpi, now.kpi, 'aside'),
  present: (was, now) => valueChange('goalPresent', plain(was.present), plain(now.present), 'aside'),
  target: (was, now) => valueChange('goalTarget', plain(was.target), plain(now.target), 'aside'),
  by: (was, now) => valueChange('goalBy', day(was.by), day(now.by), 'aside'),
  scoreTarget: (was, now) => valueChange('goalScore', level(was.scoreTarget), level(now.scoreTarget), 'aside'),
}

const scenarioWords = (field: 'name' | 'persona' | 'task' | 'purchase' | 'forbidden'): Tell<ScenarioContent> => (was, now) =>
  textChanges(`scenario_${field}`, was[field], now[field], 'wording')

const scenarioTellers: Record<Exclude<keyof ScenarioContent, 'key'>, Tell<ScenarioContent>> = {
  kind: (was, now) => valueChange('scenario_kind', { as: 'scenarios', kinds: [was.kind] }, { as: 'scenarios', kinds: [now.kind] }, 'aside'),
  name: scenarioWords('name'),
  persona: scenarioWords('persona'),
  task: scenarioWords('task'),
  purchase: scenarioWords('purchase'),
  purchaseLimitMinor: (was, now) => valueChange('scenario_limit', money(was.purchaseLimitMinor), money(now.purchaseLimitMinor), 'aside'),
  minimumStayMinutes: (was, now) => valueChange('scenario_stay', whole(was.minimumStayMinutes), whole(now.minimumStayMinutes), 'aside'),
  forbidden: scenarioWords('forbidden'),
}

export const scenarioChanges = (was: ScenarioContent, now: ScenarioContent): Change[] => Object.values(scenarioTellers).flatMap((tell) => tell(was, now))

const zone = (content: StandardContent): Shown => (content.zone ? { as: 'zone', zone: content.zone } : nothing)
const milli = (figure: number | null): Shown => (figure === null ? nothing : { as: 'number', milli: figure })
const whole = (number: number | null): Shown => (number === null ? nothing : { as: 'whole', number })
const money = (minor: number | null): Shown => (minor === null ? nothing : { as: 'money', minor })
const level = (tenths: number | null): Shown => (tenths === null ? nothing : { as: 'level', tenths })
const plain = (text: string): Shown => (text ? { as: 'words', words: text } : nothing)
const day = (date: string): Shown => (date ? { as: 'day', day: date } : nothing)
