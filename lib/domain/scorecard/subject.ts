import { z } from 'zod'
import type { Channel } from '../visit/state'
import type { Day } from '../visit/days'
import { isPeriod, monthsUpTo, readPeriod, writePeriod, type Period } from './period'
import { newestWave, waveBefore } from './wave-before'

/** `imported`: a period of past audits that has ended; nobody closes it, and no visit of it is still to come. */
export type WaveState = 'open' | 'provisional' | 'closed' | 'imported'
/**
 * `kept`: closed, and its visits have moved since: it is told by what was put by when it was closed. `imported`: of past audits, closed or
 * not. `comparedWaveId`: of a closed one, the wave it was compared with when it was closed.
 */
export type WaveChoice = { id: string; name: string; startsOn: Day; endsOn: Day; state: WaveState; minimumVisits: number; kept?: boolean; imported?: boolean; campaignId?: string; comparedWaveId?: string | null }
export type StandardChoice = { standardId: string; name: string; channel: Channel; waves: WaveChoice[] }

/** As asked in an address, or remembered. What is remembered and gone falls back silently; what was asked for and is not there is told (`unmet`). */
export const AskedSubject = z.object({ standard: z.string().max(100).optional(), period: z.string().max(100).optional() })
export type AskedSubject = z.infer<typeof AskedSubject>

export type ChosenSubject<Wave extends WaveChoice = WaveChoice> = {
  choice: StandardChoice
  standardId: string
  channel: Channel
  period: Period
  wave: Wave | null
  beforeWaveId: string | null
  minimum: number
  /** Its waves that are told by what was put by. */
  kept: string[]
  /** Days the figure covers, where it has an end. */
  span: { from: Day; to: Day }
  /** What was asked for and is not among the choices, absent or not this reader's alike: something else is shown. */
  unmet: 'standard' | 'period' | null
}

export const standardParam = ({ standardId, channel }: { standardId: string; channel: Channel }): string => `${standardId}.${channel}`

/** The one standard, channel and period a page speaks of: as asked, else as remembered, else the newest of visits; null: nothing is published. */
export function chooseSubject(
  choices: readonly StandardChoice[],
  asked: AskedSubject,
  remembered: AskedSubject | null,
  today: Day,
  usual: 'wave' | 'months',
): ChosenSubject | null {
  const wanted = (one: AskedSubject | null) => choices.find((choice) => standardParam(choice) === one?.standard)
  const choice = wanted(asked) ?? wanted(remembered) ?? choices[0]
  const newest = choice && newestWave(choice.waves)
  if (!choice || !newest) return null
  const otherwise: Period = usual === 'wave' ? { kind: 'wave', waveId: newest.id } : { kind: 'months' }
  const period = readPeriod(asked.period, choice.waves, readPeriod(remembered?.period, choice.waves, otherwise))
  const at = period.kind === 'wave' ? choice.waves.findIndex(({ id }) => id === period.waveId) : -1
  const wave = choice.waves[at] ?? null
  const months = monthsUpTo(today)
  return {
    choice,
    standardId: choice.standardId,
    channel: choice.channel,
    period,
    wave,
    beforeWaveId: wave && waveBefore(choice.waves, wave.id),
    minimum: (wave ?? newest).minimumVisits,
    kept: keptOf(choice),
    span: wave ? { from: wave.startsOn, to: wave.endsOn } : { from: period.kind === 'months' ? months.from : today, to: today },
    unmet: asked.standard && !wanted(asked) ? 'standard' : asked.period && !isPeriod(asked.period, choice.waves) ? 'period' : null,
  }
}

export const keptOf = ({ waves }: Pick<StandardChoice, 'waves'>): string[] => waves.flatMap(({ id, kept }) => (kept ? [id] : []))

/** What is said of a wave's figures beside its name. */
export const standingOf = (state: WaveState): 'closed' | 'imported' | 'provisional' => (state === 'closed' || state === 'imported' ? state : 'provisional')
export const isProvisional = (wave: { state: WaveState } | null | undefined): boolean => wave != null && standingOf(wave.state) === 'provisional'
/** A wave that lies behind: what is of today and stands beside its figures says so. */
export const isSettled = (wave: { state: WaveState } | null | undefined): boolean => wave != null && standingOf(wave.state) !== 'provisional'

export const periodParam = ({ period }: { period: Period }): string => writePeriod(period)
