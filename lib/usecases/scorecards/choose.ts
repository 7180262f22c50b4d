import 'server-only'
import { todayUtc } from '@/lib/data/days'
import { findPreference } from '@/lib/data/preferences'
import { listChoices, type Choice, type WaveShown } from '@/lib/data/published/choices'
import type { Tx } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { AskedSubject, chooseSubject, type ChosenSubject, type StandardChoice, type WaveChoice } from '@/lib/domain/scorecard/subject'

export type Chosen = { choices: Choice[]; subject: ChosenSubject<WaveShown>; waves: WaveShown[] }
const WAVES_SHOWN = 8

/** What is chosen and what could be, without the figures waves closed with: those name every branch, and a page may not. */
export function withoutFigures({ subject, choices }: Pick<Chosen, 'subject' | 'choices'>): { subject: ChosenSubject; choices: StandardChoice[] } {
  const bare = ({ id, name, startsOn, endsOn, state, minimumVisits }: WaveShown): WaveChoice => ({ id, name, startsOn, endsOn, state, minimumVisits })
  const named = (choice: Choice): StandardChoice => ({ ...choice, waves: choice.waves.map(bare) })
  return { subject: { ...subject, choice: named(subject.choice), wave: subject.wave && bare(subject.wave) }, choices: choices.map(named) }
}

export const preferenceKey = (kind: 'area' | 'branch') => `scorecards.${kind}`

/** What the page speaks of and what else could be chosen; null while nothing is published. */
export async function choose(tx: Tx, actor: Actor, asked: AskedSubject, kind: 'area' | 'branch'): Promise<Chosen | null> {
  const choices = await listChoices(tx)
  const complete = asked.standard !== undefined && asked.period !== undefined
  const remembered = complete ? null : await findPreference(tx, actor, preferenceKey(kind), AskedSubject)
  const subject = chooseSubject(choices, asked, remembered, todayUtc(), kind === 'area' ? 'wave' : 'months')
  return subject && { choices, subject, waves: subject.choice.waves.slice(-WAVES_SHOWN) }
}
