import { alike } from '../compare/part-changes'
import type { Criterion, Section, StandardContent } from '../content'
import { criterionEdits, type Edit, type Placed, sectionEdits, sectionWithout, withoutEdit, worthEdits } from './edits'

/** One thing in which a draft scores otherwise than a version before it. Settings are `method` and `zone`. */
export type Part = { kind: 'criterion' | 'section' | 'setting'; key: string }

/** What the draft changes of the scores of reports under `before`, what is new last: a report recalculated since may have an answer to it. */
export const changedParts = (before: StandardContent, draft: StandardContent): Part[] => editedParts(before, draft).map(({ part }) => part)

type Edited = { part: Part; edits: Edit[] }

function editedParts(before: StandardContent, draft: StandardContent): Edited[] {
  const [old, now] = [byKey(before), byKey(draft)]
  const criterion = (key: string): Edited => ({ part: { kind: 'criterion', key }, edits: criterionEdits(old.get(key), now.get(key)) })
  const section = ({ key }: Section): Edited => ({ part: { kind: 'section', key }, edits: editsOfSection(before, draft, key) })
  return [
    ...[...old.keys()].map(criterion).filter(({ edits }) => edits.length > 0),
    ...before.sections.map(section).filter(({ edits }) => edits.length > 0),
    ...settings.filter((key) => !alike(settingOf(before, key), settingOf(draft, key))).map((key): Edited => ({ part: { kind: 'setting', key }, edits: [] })),
    ...[...now.keys()].filter((key) => !old.has(key)).map(criterion),
  ]
}

/** The draft with something as it was before; `worth`: the criterion, where no more than what an answer to it is worth was changed. */
type AsBefore = { content: StandardContent; worth: { was: Criterion; now: Criterion } | null }
/** A part as before, and each of its edits alone; `fresh`: it is a new criterion. */
export type PartAsBefore = AsBefore & { part: Part; fresh: boolean; edits: ({ edit: Edit } & AsBefore)[] }

export const partsAsBefore = (before: StandardContent, draft: StandardContent): PartAsBefore[] =>
  editedParts(before, draft).map(({ part, edits }) => {
    const whole: AsBefore = { content: withPartAsBefore(before, draft, part, edits), worth: worthOf(before, draft, part, edits) }
    const each = edits.map((edit) => ({ edit, ...(edits.length === 1 ? whole : withEditAsBefore(before, draft, part, edit)) }))
    return { part, ...whole, fresh: edits.includes('added'), edits: each }
  })

/** What the scores would be had this part alone stayed as it was. */
function withPartAsBefore(before: StandardContent, draft: StandardContent, { kind, key }: Part, edits: readonly Edit[]): StandardContent {
  if (kind === 'setting') return key === 'zone' ? { ...draft, zone: before.zone } : { ...draft, method: before.method }
  if (kind === 'section') return withSectionAsBefore(before, draft, key, edits)
  return withCriterionAsBefore(before, draft, key, find(before, key)?.criterion)
}

/** What they would be had this one edit of it not been made. */
function withEditAsBefore(before: StandardContent, draft: StandardContent, { kind, key }: Part, edit: Edit): AsBefore {
  if (kind === 'section') return { content: withSectionAsBefore(before, draft, key, [edit]), worth: null }
  const [was, now] = [find(before, key), find(draft, key)]
  if (!was || !now) return { content: draft, worth: null }
  if (edit === 'place') return { content: withCriterionAsBefore(before, draft, key, now.criterion), worth: null }
  const taken = withoutEdit(now.criterion, was.criterion, edit)
  const content = { ...draft, sections: replaced(draft.sections, now.sectionKey, (criteria) => criteria.map((one) => (one.key === key ? taken : one))) }
  return { content, worth: worthEdits.has(edit) ? { was: taken, now: now.criterion } : null }
}

const withSectionAsBefore = (before: StandardContent, draft: StandardContent, key: string, edits: readonly Edit[]): StandardContent => {
  const was = before.sections.find((section) => section.key === key)
  return was ? { ...draft, sections: draft.sections.map((section) => (section.key === key ? sectionWithout(section, was, new Set(edits)) : section)) } : draft
}

/** Gone where it is new; else, reading like `as`, in its old section, which comes back where the draft has it no longer, behind what went before it there. */
function withCriterionAsBefore(before: StandardContent, draft: StandardContent, key: string, as: Criterion | undefined): StandardContent {
  const home = before.sections.find(({ criteria }) => criteria.some((one) => one.key === key))
  const without = draft.sections.map((section) => ({ ...section, criteria: section.criteria.filter((one) => one.key !== key) }))
  if (!home || !as) return { ...draft, sections: without }
  if (find(draft, key)?.sectionKey === home.key) return { ...draft, sections: replaced(draft.sections, home.key, (criteria) => criteria.map((one) => (one.key === key ? as : one))) }
  if (!without.some((section) => section.key === home.key)) return { ...draft, sections: [...without, { ...home, criteria: [as] }] }
  const earlier = new Set(home.criteria.slice(0, home.criteria.findIndex((one) => one.key === key)).map((one) => one.key))
  return { ...draft, sections: replaced(without, home.key, (criteria) => behind(criteria, earlier, as)) }
}

/** Alike in where it stands, when it is asked and which answers it takes, an answer counts in both or in none. */
function worthOf(before: StandardContent, draft: StandardContent, { kind, key }: Part, edits: readonly Edit[]): AsBefore['worth'] {
  if (kind !== 'criterion' || edits.some((edit) => !worthEdits.has(edit))) return null
  const [was, now] = [find(before, key), find(draft, key)]
  return was && now ? { was: was.criterion, now: now.criterion } : null
}

const replaced = (sections: Section[], key: string, change: (criteria: Criterion[]) => Criterion[]): Section[] =>
  sections.map((section) => (section.key === key ? { ...section, criteria: change(section.criteria) } : section))

function behind(criteria: Criterion[], earlier: ReadonlySet<string>, was: Criterion): Criterion[] {
  const at = criteria.findLastIndex(({ key }) => earlier.has(key)) + 1
  return [...criteria.slice(0, at), was, ...criteria.slice(at)]
}

const settings = ['method', 'zone'] as const
const settingOf = ({ method, zone }: StandardContent, key: (typeof settings)[number]) =>
  key === 'method' ? method : zone && [zone.acceptable, zone.desired]

const placed = (content: StandardContent): Placed[] =>
  content.sections.flatMap(({ key, criteria }) => criteria.map((criterion) => ({ criterion, sectionKey: key })))
const byKey = (content: StandardContent): ReadonlyMap<string, Placed> => new Map(placed(content).map((one) => [one.criterion.key, one]))
const find = (content: StandardContent, key: string): Placed | undefined => placed(content).find(({ criterion }) => criterion.key === key)

function editsOfSection(before: StandardContent, draft: StandardContent, key: string): Edit[] {
  const [was, now] = [before, draft].map(({ sections }) => sections.find((section) => section.key === key))
  return was && now ? sectionEdits(was, now, [before.method, draft.method]) : []
}
