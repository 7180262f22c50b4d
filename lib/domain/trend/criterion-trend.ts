import { criterionChanges } from '../standard/compare/criterion-changes'
import type { Band, Criterion } from '../standard/content'
import { isScored } from '../standard/judged'
import { contentOf, placedIn, stepBetween, type Chain, type Placed, type Step } from './version-chain'

/** Why a criterion's pass rate does not join: it is not in both, neither passes nor fails in one, means something else, or passes otherwise. */
export const criterionBreaks = ['absent', 'not_measured', 'meaning', 'pass'] as const
export type CriterionBreak = (typeof criterionBreaks)[number]

/** Null: its pass rate joins. Across wording and scoring edits it does, unless its own pass definition changed (DOMAIN.md section 3). */
export function criterionBreak(chain: Chain, key: string, one: number, other: number): CriterionBreak | null {
  if (one === other) return null
  const step = stepBetween(chain, one, other)
  const [was, now] = [placedIn(step.before).get(key), placedIn(step.after).get(key)]
  if (!was || !now) return 'absent'
  if (!isMeasured(was.criterion) || !isMeasured(now.criterion)) return 'not_measured'
  if (meansOtherwise(was, now, step)) return 'meaning'
  return passDefinition(was.criterion) === passDefinition(now.criterion) ? null : 'pass'
}

/** Between two figures, each over visits of several versions. */
export function criterionBreakBetween(chain: Chain, key: string, before: readonly number[], after: readonly number[]): { because: CriterionBreak; versions: [number, number] } | null {
  const all = [...new Set([...before, ...after])].sort((one, other) => one - other)
  for (const older of all)
    for (const newer of [...all].reverse()) {
      const because = criterionBreak(chain, key, older, newer)
      if (because) return { because, versions: [Math.min(older, newer), Math.max(older, newer)] }
    }
  return null
}

/** Whether a sum over these versions would add up passes of different kinds; versions in which nobody can pass add nothing. */
export function mixesPasses(chain: Chain, key: string, versions: readonly number[]): boolean {
  const measured = versions.filter((number) => {
    const found = placedIn(contentOf(chain, number)).get(key)
    return found !== undefined && isMeasured(found.criterion)
  })
  return criterionBreakBetween(chain, key, measured, []) !== null
}

/** Only what is scored or a gate passes and fails (decision 2, reading 6). */
export const isMeasured = (criterion: Criterion): boolean => isScored(criterion) || criterion.gate !== null

/** Its author says so of its words, or it has another type or other options (decision 17). */
export const meansOtherwise = ({ criterion: was }: Placed, { criterion: now }: Placed, { before, after, meant }: Step): boolean => {
  const words = meant.has(now.key) ? ('meaning' as const) : ('wording' as const)
  const [old, fresh] = words === 'meaning' ? [was, now] : [{ ...was, name: now.name, prompt: now.prompt, guidance: now.guidance }, now]
  return criterionChanges(old, fresh, { before, after, language: after.baseLanguage, words }).some((change) => change.class === 'meaning')
}

/** Which answers pass, in a form of its own: points and the split of bands with the same mark are left out. A bonus never fails. */
export const passDefinition = (criterion: Criterion): string =>
  JSON.stringify([criterion.bonus, answersOf(criterion), 'options' in criterion ? criterion.options.filter(({ pass }) => pass).map(({ key }) => key).sort() : [], 'bands' in criterion ? passing(criterion.bands) : []])

/** Which answers can be given together: an option that now stands alone makes others of the same ticks. */
export const answersOf = (criterion: Criterion): string[] =>
  'options' in criterion ? criterion.options.map(({ key, exclusive }) => (exclusive ? `${key} alone` : key)).sort() : []

/** The values that pass as the fewest stretches; a value in no band fails. */
function passing(bands: readonly Band[]): [number, number][] {
  const stretches = bands.filter(({ pass }) => pass).map(({ from, to }): [number, number] => [from ?? -Number.MAX_VALUE, to ?? Number.MAX_VALUE]).sort(([one], [other]) => one - other)
  return stretches.reduce<[number, number][]>((joined, [from, to]) => {
    const last = joined.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
    return joined
  }, [])
}
