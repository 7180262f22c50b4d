import type { Text } from '../../language'
import type { Band, Option } from '../content'
import { type Change, type ChangeClass, nothing, type Shown } from './change'
import { movedKeys } from './moved-keys'
import { paired, textChanges, valueChange } from './part-changes'

type Say = (text: Text) => string

const worth = (option: Option | undefined): Shown =>
  option ? { as: 'worth', pointsMilli: option.pointsMilli, pass: option.pass, exclusive: option.exclusive ?? false } : nothing

/**
 * An option that comes or goes changes what is asked; its points and mark change the score; its label is words. Their order is beside the
 * score unless a condition goes by it: `asks` names the questions that have one.
 */
export function optionChanges(was: Option[], now: Option[], { words: ofWords, asks }: { words: ChangeClass; asks: () => string[] }, [sayBefore, sayAfter]: [Say, Say]): Change[] {
  const all = paired(was, now).flatMap(({ was: old, now: fresh }) => {
    const key = (fresh ?? old)?.key ?? ''
    const of = { key, name: (fresh ? sayAfter(fresh.label) : old ? sayBefore(old.label) : '') || key }
    if (!old || !fresh) return valueChange('option', worth(old), worth(fresh), 'meaning', of)
    return [...textChanges('optionLabel', old.label, fresh.label, ofWords, of), ...valueChange('optionWorth', worth(old), worth(fresh), 'scoring', of)]
  })
  const keys = [was, now].map((options) => options.map(({ key }) => key)) as [string[], string[]]
  if (movedKeys(...keys).size === 0) return all
  const order = (options: Option[], say: Say): Shown => ({ as: 'list', words: options.map(({ key, label }) => say(label) || key) })
  const asked = asks()
  const turned = valueChange('optionOrder', order(was, sayBefore), order(now, sayAfter), asked.length > 0 ? 'scoring' : 'aside')
  return [...all, ...turned.map((change) => (asked.length > 0 ? { ...change, asks: asked } : change))]
}

/** Bands are found by their key; where that tells nothing, because keys were made anew or the order alone changed, by their place. */
export function bandChanges(was: Band[], now: Band[], [unitBefore, unitAfter]: [Unit, Unit]): Change[] {
  const shown = (band: Band | undefined, unit: Unit): Shown => (band ? { as: 'band', band: { ...band, key: '' }, in: unit } : nothing)
  const told = (pairs: { was: Band | undefined; now: Band | undefined }[]) =>
    pairs.flatMap((pair) => valueChange('band', shown(pair.was, unitBefore), shown(pair.now, unitAfter), 'scoring'))
  const byKey = now.some(({ key }) => was.some((band) => band.key === key)) ? told(paired(was, now)) : []
  if (byKey.length > 0) return byKey
  return told(Array.from({ length: Math.max(was.length, now.length) }, (_, place) => ({ was: was[place], now: now[place] })))
}

export type Unit = 'milli' | 'seconds'
