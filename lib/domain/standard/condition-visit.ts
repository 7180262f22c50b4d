import type { Clause } from './condition'
import { type Domain, narrowed, wholeDomain } from './condition-domain'
import type { Places } from './condition-places'
import { scenarioKinds, type ScenarioKind } from './content'

/** What is settled about a branch's attribute; a branch need not have it. */
type Attribute = { is: string } | { isNot: ReadonlySet<string> }

/** A visit of which little is settled yet. What is settled can be taken back to a mark, so that one way after the other is tried. */
export type OpenVisit = {
  /** Settles that a clause holds; false: it no longer can. */
  hold: (clause: Clause) => boolean
  /** Settles that the scenario is one of these, none named meaning any. */
  within: (kinds: readonly ScenarioKind[]) => boolean
  /** Settles that a criterion is asked; false: it was settled before. */
  ask: (key: string) => boolean
  /** Criteria settled to be asked. */
  asked: () => Iterable<string>
  mark: () => number
  backTo: (mark: number) => void
}

export function openVisit(places: Places): OpenVisit {
  let scenarios: readonly ScenarioKind[] = scenarioKinds
  const branch = new Map<string, Attribute>()
  const answers = new Map<string, Domain>()
  const asked = new Map<string, true>()
  const undo: (() => void)[] = []

  const put = <Value>(map: Map<string, Value>, key: string, value: Value): true => {
    const before = map.get(key)
    undo.push(() => void (before === undefined ? map.delete(key) : map.set(key, before)))
    map.set(key, value)
    return true
  }
  const within = (kinds: readonly ScenarioKind[]): boolean => {
    const left = kinds.length === 0 ? scenarios : scenarios.filter((kind) => kinds.includes(kind))
    if (left.length === 0) return false
    const before = scenarios
    undo.push(() => void (scenarios = before))
    scenarios = left
    return true
  }
  const hold = (clause: Clause): boolean => {
    switch (clause.about) {
      case 'scenario':
        return within(scenarioKinds.filter((kind) => (kind === clause.value) === (clause.is === 'equal')))
      case 'branch': {
        const { attribute, is, value } = clause
        const before = branch.get(attribute) ?? { isNot: new Set<string>() }
        if ('is' in before) return (before.is === value) === (is === 'equal')
        if (is === 'not_equal') return put(branch, attribute, { isNot: new Set([...before.isNot, value]) })
        return !before.isNot.has(value) && put(branch, attribute, { is: value })
      }
      case 'answer': {
        const criterion = places.get(clause.criterionKey)?.criterion
        const before = answers.get(clause.criterionKey) ?? (criterion ? wholeDomain(criterion) : null)
        const after = before && narrowed(before, clause)
        return after !== null && put(answers, clause.criterionKey, after)
      }
    }
  }
  return {
    hold,
    within,
    ask: (key) => !asked.has(key) && put(asked, key, true),
    asked: () => asked.keys(),
    mark: () => undo.length,
    backTo: (mark) => {
      while (undo.length > mark) undo.pop()?.()
    },
  }
}
