import 'server-only'
import { todayUtc } from '@/lib/data/days'
import { findPreference } from '@/lib/data/preferences'
import { listChoices, listWaveFigures } from '@/lib/data/published/choices'
import type { Tx } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { minimumOf, type FrozenWave } from '@/lib/domain/scorecard/frozen'
import { AskedSubject, chooseSubject, type ChosenSubject, type StandardChoice, type WaveChoice } from '@/lib/domain/scorecard/subject'
import { wavesAtOnce, wavesDrawn, type WavesAround } from '@/lib/domain/scorecard/waves-drawn'

/** The waves whose figures of today are told beside those they were closed with: the one the page is of, and those it draws. */
export const wavesTold = ({ subject, waves }: Pick<Chosen, 'subject' | 'waves'>): string[] => [...(subject.wave ? [subject.wave.id] : []), ...waves.map(({ id }) => id)]

export type Chosen = { choices: StandardChoice[]; subject: ChosenSubject<FrozenWave>; waves: FrozenWave[]; around: WavesAround }
/** For a page that draws waves: the branches of the network, and the wave up to which it draws. `only`: of this standard. */
export type Drawn = { branches: number; upTo?: string; only?: string }

/** What is chosen and what could be, without the figures a wave closed with: those name every branch, and a page may not. */
export function withoutFigures({ subject, choices }: Pick<Chosen, 'subject' | 'choices'>): { subject: ChosenSubject; choices: StandardChoice[] } {
  const bare = ({ id, name, startsOn, endsOn, state, minimumVisits, kept, imported, campaignId, comparedWaveId }: FrozenWave): WaveChoice =>
    ({ id, name, startsOn, endsOn, state, minimumVisits, kept, imported, campaignId, comparedWaveId })
  return { subject: { ...subject, wave: subject.wave && bare(subject.wave) }, choices }
}

export const preferenceKey = (kind: 'area' | 'branch') => `scorecards.${kind}`

/** The standard, channel and period asked for, remembered or the newest, and what else could be chosen; null while nothing is published. `only`: of this standard. */
export async function chooseOne(tx: Tx, actor: Actor, asked: AskedSubject, kind: 'area' | 'branch', only?: string): Promise<{ choices: StandardChoice[]; subject: ChosenSubject } | null> {
  const choices = await listChoices(tx)
  const complete = asked.standard !== undefined && asked.period !== undefined
  const remembered = complete ? null : await findPreference(tx, actor, preferenceKey(kind), AskedSubject)
  const subject = chooseSubject(only ? choices.filter(({ standardId }) => standardId === only) : choices, asked, remembered, todayUtc(), kind === 'area' ? 'wave' : 'months')
  return subject && { choices, subject }
}

/** What the page speaks of and what else could be chosen, with the waves it draws; null while nothing is published. */
export async function choose(tx: Tx, actor: Actor, asked: AskedSubject, kind: 'area' | 'branch', drawn?: Drawn): Promise<Chosen | null> {
  const chosen = await chooseOne(tx, actor, asked, kind, drawn?.only)
  if (!chosen) return null
  const { choices, subject } = chosen
  const { waves: shown, around } = drawn ? wavesDrawn(subject.choice.waves, drawn.upTo, wavesAtOnce(drawn.branches)) : wavesDrawn([], undefined, 0)
  const asOf = [...shown, ...(subject.wave ? [subject.wave] : [])].filter(({ state }) => state === 'closed')
  const figures = await listWaveFigures(tx, asOf.map(({ id }) => id), subject.wave ? [subject.wave.id] : [])
  const frozen = (wave: WaveChoice): FrozenWave => ({ ...wave, figures: figures.get(wave.id) ?? null })
  const wave = subject.wave && frozen(subject.wave)
  return { choices, subject: { ...subject, wave, minimum: wave ? minimumOf(wave) : subject.minimum }, waves: shown.map(frozen), around }
}
