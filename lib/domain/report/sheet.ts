import type { Millionths, Tenths } from '../exact'
import { type Language, type Text, textIn } from '../language'
import { type CriterionLine, explainScore, type SectionLines, type TotalLine } from '../score/explain'
import { type FewestFixes, fewestFixes } from '../score/fewest-fixes'
import type { ScoreResult } from '../score/result'
import { type ChainLink, type Criterion, type CriterionType, criteriaOf, type Gate, type Method, type StandardContent, type Zone } from '../standard/content'
import type { Answer, Answers, Recording } from './answer'
import { answeredValue, answerTo } from './answered-value'
import type { Place } from './place'

/** What was answered, in the reader's language; figures as figures, so that the screen writes them by locale. */
export type Said =
  | { kind: 'labels'; labels: string[] }
  | { kind: 'number'; milli: number; unit: string }
  | { kind: 'duration'; seconds: number }
  /** 0 to 10; the shopper's own word, never a customer's. */
  | { kind: 'recommendation'; likelihood: number }
  | { kind: 'time'; at: string }
  | { kind: 'text'; text: string }
  | { kind: 'photo' }
  | { kind: 'sound' }
  /** null: recorded, and kept back from this reader. */
  | { kind: 'place'; place: Place | null }
  | { kind: 'not_applicable' }
  | { kind: 'could_not_check'; reason: string }
  | { kind: 'open' }

export type SheetCriterion = {
  key: string
  type: CriterionType
  /** The sentence of the standard; the prompt where the author left it out. */
  name: string
  prompt: string
  guidance: string
  group: string
  gate: Gate | null
  chainLink: ChainLink | null
  chainOwner: string
  said: Said
  /** Which of its bands a scored figure fell into; null: none, or it has no bands. Edges as in its standard. */
  band: { from: number | null; to: number | null; unit: string } | null
  comment: string
  noPhotoReason: string | null
  /** Evidence ids, in the order taken. */
  photos: string[]
  /** Sounds, in the order made; none for readers of the published report. */
  recordings: Recording[]
  line: CriterionLine
}

export type SheetSection = Omit<SectionLines, 'lines'> & { key: string; title: string; zone: Zone | null; criteria: SheetCriterion[] }
export type SheetGate = { name: string; effect: Gate }

/** The fewest fixes with their names; `loss`: what that answer alone would have added to the service score. */
export type SheetFixes =
  | Exclude<FewestFixes, { kind: 'fixes' }>
  | { kind: 'fixes'; fixes: { criterionKey: string; name: string; loss: Millionths; failedGate: boolean }[]; reaches: Tenths; others: boolean }

/** One report as a person reads it: each answer beside its standard, each point with its reason. */
export type ReportSheet = {
  method: Method
  rulesVersion: number
  zone: Zone | null
  goal: Tenths | null
  serviceTenths: Tenths | null
  officialTenths: Tenths | null
  outcome: ScoreResult['outcome']
  criticalFailures: number
  incomplete: boolean
  completeness: Millionths | null
  bounds: ScoreResult['bounds']
  total: TotalLine
  gates: SheetGate[]
  sections: SheetSection[]
  /** null: no zone, or no score. */
  fixes: SheetFixes | null
}

export function reportSheet(content: StandardContent, answers: Answers, result: ScoreResult, language: Language): ReportSheet {
  const say = (text: Text) => textIn(text, language, content.baseLanguage)
  const criteria = new Map(criteriaOf(content).map((criterion) => [criterion.key, criterion]))
  const sections = new Map(content.sections.map((section) => [section.key, section]))
  const groups = new Map(content.sections.flatMap((section) => section.groups.map(({ key, title }) => [key, say(title)])))
  const nameOf = (key: string) => say(criteria.get(key)?.name ?? {}) || say(criteria.get(key)?.prompt ?? {}) || key
  const explained = explainScore(content, result)
  return {
    method: result.method,
    rulesVersion: result.rulesVersion,
    zone: content.zone,
    goal: content.goal?.scoreTarget ?? null,
    serviceTenths: result.serviceTenths,
    officialTenths: result.officialTenths,
    outcome: result.outcome,
    criticalFailures: result.criticalFailures.length,
    incomplete: result.incomplete,
    completeness: result.completeness,
    bounds: result.bounds,
    total: explained.service,
    gates: result.criticalFailures.map(({ kind, key, effect }) => ({
      name: kind === 'criterion' ? nameOf(key) : say(sections.get(key)?.title ?? {}),
      effect,
    })),
    sections: explained.sections.map(({ lines, ...section }) => ({
      ...section,
      key: section.score.sectionKey,
      title: say(sections.get(section.score.sectionKey)?.title ?? {}),
      zone: sections.get(section.score.sectionKey)?.zone ?? null,
      criteria: lines.flatMap((line) => {
        const criterion = criteria.get(line.criterionKey)
        return criterion ? [criterionOf(criterion, line)] : []
      }),
    })),
    fixes: fixesOf(fewestFixes(content, result)),
  }

  function fixesOf(found: FewestFixes | null): SheetFixes | null {
    if (found?.kind !== 'fixes') return found
    const losses = new Map(result.criteria.map(({ criterionKey, loss }) => [criterionKey, loss]))
    const failed = new Set(result.criticalFailures.flatMap(({ kind, key }) => (kind === 'criterion' ? [key] : [])))
    const { kind, reaches, others } = found
    const fixes = found.criterionKeys.map((criterionKey) => ({
      criterionKey,
      name: nameOf(criterionKey),
      loss: losses.get(criterionKey) ?? 0,
      failedGate: failed.has(criterionKey),
    }))
    return { kind, fixes, reaches, others }
  }

  function criterionOf(criterion: Criterion, line: CriterionLine): SheetCriterion {
    const answer = answerTo(answers, criterion.key)
    return {
      key: criterion.key,
      type: criterion.type,
      name: nameOf(criterion.key),
      prompt: say(criterion.prompt),
      guidance: say(criterion.guidance),
      group: (criterion.groupKey && groups.get(criterion.groupKey)) || '',
      gate: criterion.bonus ? null : criterion.gate,
      chainLink: criterion.chainLink,
      chainOwner: criterion.chainOwner,
      said: saidBy(criterion, answer, say),
      band: bandOf(criterion, line, say),
      comment: answer?.comment ?? '',
      noPhotoReason: answer?.noPhotoReason ?? null,
      photos: answer?.evidence ?? [],
      recordings: answer?.recordings ?? [],
      line,
    }
  }
}

export function saidBy(criterion: Criterion, answer: Answer | null, say: (text: Text) => string): Said {
  if (answer?.state === 'not_applicable') return { kind: 'not_applicable' }
  if (answer?.state === 'could_not_check') return { kind: 'could_not_check', reason: answer.reason }
  const value = answeredValue(criterion, answer)
  switch (value?.type) {
    case undefined:
      return { kind: 'open' }
    case 'option':
      return { kind: 'labels', labels: labelsOf(criterion, [value.key], say) }
    case 'options':
      return { kind: 'labels', labels: labelsOf(criterion, value.keys, say) }
    case 'number':
      return { kind: 'number', milli: value.milli, unit: criterion.type === 'number' ? say(criterion.unit) : '' }
    case 'duration':
      return { kind: 'duration', seconds: value.seconds }
    case 'recommendation':
      return { kind: 'recommendation', likelihood: value.likelihood }
    case 'time':
      return { kind: 'time', at: value.at }
    case 'text':
      return { kind: 'text', text: value.text }
    case 'photo':
      return { kind: 'photo' }
    case 'sound':
      return { kind: 'sound' }
    case 'place':
      return { kind: 'place', place: value.place }
  }
}

function bandOf(criterion: Criterion, { by }: CriterionLine, say: (text: Text) => string): SheetCriterion['band'] {
  const band = 'bands' in criterion ? criterion.bands.find(({ key }) => by.includes(key)) : undefined
  return band ? { from: band.from, to: band.to, unit: criterion.type === 'number' ? say(criterion.unit) : '' } : null
}

const labelsOf = (criterion: Criterion, keys: string[], say: (text: Text) => string): string[] =>
  'options' in criterion ? criterion.options.filter(({ key }) => keys.includes(key)).map(({ label }) => say(label)) : []
