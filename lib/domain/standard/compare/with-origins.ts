import type { Language } from '../../language'
import type { StandardContent } from '../content'
import type { Change, Comparison, Origin, PartCompared } from './change'
import { compareVersions } from './compare-versions'

type Touched = { /** It is there in one of the two alone. */ came: boolean; changes: readonly Change[] }
/** What one version did to sections, criteria and scenarios, and to the whole. */
type Step = { number: number; parts: ReadonlyMap<string, Touched> }

/**
 * A comparison of the first and the last of these versions in which each edit says in which version it came: the last one that touched
 * its place, by the differences of neighbours. What the head of the comparison says of neighbours needs no telling.
 */
export function withOrigins(comparison: Comparison, chain: readonly { number: number; content: StandardContent }[], language: Language): Comparison {
  if (chain.length < 3) return comparison
  const steps = chain.slice(1).map(({ number, content }, at): Step => ({ number, parts: partsOf(compareVersions(chain[at]?.content ?? content, content, language)) }))
  const part = (kind: Kind) => <One extends PartCompared>(one: One): One => {
    const id = idOf(kind, one.key)
    const origin = one.state === 'kept' ? {} : told(steps, (step) => step.parts.get(id)?.came)
    return { ...one, ...origin, changes: one.changes.map((change) => withOrigin(steps, id, change)) }
  }
  return {
    ...comparison,
    settings: comparison.settings.map((change) => withOrigin(steps, whole, change)),
    sections: comparison.sections.map((section) => ({ ...part('section')(section), criteria: section.criteria.map(part('criterion')) })),
    scenarios: comparison.scenarios.map(part('scenario')),
  }
}

type Kind = 'section' | 'criterion' | 'scenario'
const whole = 'whole'
const idOf = (kind: Kind, key: string) => `${kind} ${key}`

function partsOf({ settings, sections, scenarios }: Comparison): Step['parts'] {
  const line = (kind: Kind) => ({ key, state, changes }: PartCompared): [string, Touched] => [idOf(kind, key), { came: state !== 'kept', changes }]
  return new Map<string, Touched>([
    [whole, { came: false, changes: settings }],
    ...sections.flatMap((section) => [line('section')(section), ...section.criteria.map(line('criterion'))]),
    ...scenarios.map(line('scenario')),
  ])
}

/**
 * A part that went and came back is another one since. An order may have come about by what others did: by their moves, or because one of
 * them went and came back.
 */
function withOrigin(steps: readonly Step[], id: string, change: Change): Change {
  const here = ({ parts }: Step) => parts.get(id)
  const all = ({ parts }: Step) => [...parts.values()]
  const touches: ((step: Step) => boolean | undefined)[] = [
    (step) => here(step)?.came || here(step)?.changes.some((one) => samePlace(one, change)),
    (step) => all(step).some(({ changes }) => changes.some(({ field }) => field === change.field)),
    (step) => (here(step)?.changes.length ?? 0) > 0,
    (step) => all(step).some(({ came }) => came),
  ]
  for (const touch of touches) {
    const origin = told(steps, touch)
    if (origin) return { ...change, ...origin }
  }
  return change
}

/** Whether this edit of a neighbour touched the place of that one. */
function samePlace(one: Change, place: Change): boolean {
  if (one.key !== place.key || languageOf(one) !== languageOf(place)) return one.field === 'option' && one.key === place.key
  return fieldOf(one) === fieldOf(place)
}

const languageOf = (change: Change) => (change.how === 'words' ? change.language : null)

/** An option that comes brings its points with it, and its words; a photo that is another one now had come before. */
const fieldOf = ({ field }: Change) => (field === 'option' ? 'optionWorth' : field === 'otherExamplePhoto' ? 'examplePhoto' : field)

function told(steps: readonly Step[], touches: (step: Step) => boolean | undefined): { origin: Origin } | null {
  const numbers = steps.filter(touches).map(({ number }) => number)
  const number = numbers.at(-1)
  return number === undefined ? null : { origin: { number, before: numbers.length - 1 } }
}
