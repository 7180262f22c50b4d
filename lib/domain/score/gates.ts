import { type Millionths, toTenths } from '../exact'
import type { Section } from '../standard/content'
import type { Assessed } from './assess-criterion'
import type { ScoreResult, SectionScore } from './result'

export type CriticalFailure = ScoreResult['criticalFailures'][number]

/** A bonus can carry no gate, even where a draft says so. */
const gateOf = ({ criterion }: Assessed) => (criterion.bonus ? null : criterion.gate)

export const failedGates = (assessed: Assessed[]): CriticalFailure[] =>
  assessed.flatMap((one) => {
    const effect = gateOf(one)
    return effect && one.mark === false ? [{ kind: 'criterion' as const, key: one.criterion.key, effect }] : []
  })

/** A gate nobody could check is incomplete, never passed. */
export const hasOpenGate = (assessed: Assessed[]): boolean => assessed.some((one) => gateOf(one) !== null && one.open)

export const zeroingGates = (assessed: Assessed[]): string[] =>
  failedGates(assessed).flatMap(({ key, effect }) => (effect === 'zeroes_section' ? [key] : []))

/** Compares what people see: the section's service score to 0.1. Null: no mark, or no score to compare. */
export const passMarkOf = ({ passMark }: Section, service: Millionths | null): SectionScore['passMark'] =>
  passMark === null || service === null ? null : toTenths(service) >= passMark.level ? 'passed' : 'failed'
