import type { Language, Text } from '../../language'
import { blankSection } from '../blank'
import type { Criterion, Section } from '../content'
import { MAX_SECTIONS } from '../content.schema'
import type { Tree } from './condition-tree'
import { finding, type Finding } from './finding'
import { keyFrom } from './keys'
import { ownWords } from './own-words'
import { cut, isEmpty, joinedTexts, type Place } from './texts'

/** A group that is open: its title, and what must hold for all in it. */
export type OpenGroup = { row: number; name: string; title: Text; tree: Tree; section: Section | null; used: boolean }
type Note = { at: Place; text: Text; tree: Tree; depth: number; moved: boolean }

/** Sections and their groups as the rows of a form make them; notes go to the section's intro or the question they stand before. */
export function outlineBuilder(base: Language, formTitle: string, note: (found: Finding) => void) {
  const sections: Section[] = []
  const keys = new Set<string>()
  const stack: OpenGroup[] = []
  let loose: Section | null = null
  let pending: Note[] = []
  /** Which form group the last criterion of a section's present group came from. */
  const lastInner = new Map<Section, number | null>()

  function newSection(name: string, title: Text, at: Place): Section {
    const last = sections.at(-1)
    if (last && sections.length >= MAX_SECTIONS) {
      note(finding('too_many_sections', at, String(MAX_SECTIONS)))
      return last
    }
    const key = keyFrom(name, `section_${sections.length + 1}`, keys)
    keys.add(key)
    const section = blankSection(key, title)
    sections.push(section)
    return section
  }

  function sectionFor(at: Place): Section {
    const [top] = stack
    if (top) {
      loose = null
      top.section ??= newSection(top.name, top.title, { sheet: 'survey', row: top.row, name: top.name })
      return top.section
    }
    if (loose) return loose
    const title = formTitle ? { [base]: formTitle.slice(0, 200) } : ownWords.questions
    note(finding('ungrouped', at, formTitle || (ownWords.questions[base])))
    loose = newSection('questions', title, at)
    return loose
  }

  /** Second-level groups are the section's own groups; deeper ones stand under their joined names. A group met again begins anew. */
  function groupKeyIn(section: Section): string | null {
    const titled = stack.slice(1).filter(({ title }) => !isEmpty(title))
    const inner = titled.at(-1) ?? null
    const before = lastInner.get(section)
    lastInner.set(section, inner?.row ?? null)
    if (!inner) return null
    if (before === inner.row) return section.groups.at(-1)?.key ?? null
    const titles = titled.map(({ title }) => title)
    const deep = titles.length > 1
    const at: Place = { sheet: 'survey', row: inner.row, name: inner.name }
    const title = deep ? cut(joinedTitles(titles, base), 200, at, note) : inner.title
    if (deep) note(finding('nested', at, title[base] ?? Object.values(title)[0] ?? ''))
    const key = keyFrom(inner.name, `group_${section.groups.length + 1}`, new Set(section.groups.map((group) => group.key)))
    section.groups.push({ key, title })
    return key
  }

  function addIntro(section: Section, { at, text }: Note) {
    section.intro = cut(joinedTexts([section.intro, text]), 2_000, at, note)
  }

  return {
    sections,
    stack,
    begin: (group: OpenGroup) => void stack.push(group),
    /** Notes nothing follows in their section go to its intro; of a section without questions, on to the next one. */
    end() {
      const group = stack.pop()
      if (!group) return
      if (!group.used) note(finding('group_empty', { sheet: 'survey', row: group.row, name: group.name }))
      if (stack.length > 0) return
      pending = pending.flatMap((one) => {
        if (one.depth === 0) return [one]
        if (!group.section) return [{ ...one, moved: true, depth: 0 }]
        note(finding('note_moved', one.at, group.title[base] ?? group.name))
        addIntro(group.section, one)
        return []
      })
    },
    addNote: (at: Place, text: Text, tree: Tree) => void pending.push({ at, text, tree, depth: stack.length, moved: false }),
    /** Puts a criterion where it belongs, with the notes that stand before it. */
    add(criterion: Criterion, at: Place, tree: Tree) {
      for (const group of stack) group.used = true
      const section = sectionFor(at)
      const first = section.criteria.length === 0
      const guiding: Note[] = []
      for (const one of pending) {
        const toIntro = first && one.depth <= 1
        if (one.moved) note(finding('note_moved', one.at, section.title[base] ?? section.key))
        else if (!isSame(one.tree, toIntro ? (stack[0]?.tree ?? always) : tree)) note(finding('note_condition', one.at))
        if (toIntro) addIntro(section, one)
        else guiding.push(one)
      }
      pending = []
      const guidance = cut(joinedTexts([...guiding.map(({ text }) => text), criterion.guidance]), 5_000, at, note)
      section.criteria.push({ ...criterion, guidance, groupKey: groupKeyIn(section) })
    },
    /** At the end of the form: what is still waiting goes to the last section. */
    finish() {
      const last = sections.at(-1)
      for (const one of pending) {
        if (!last) note(finding('note_alone', one.at))
        else {
          note(finding('note_moved', one.at, last.title[base] ?? last.key))
          addIntro(last, one)
        }
      }
      pending = []
    },
  }
}

const always: Tree = { kind: 'constant', value: true }
const isSame = (one: Tree, other: Tree) => JSON.stringify(one) === JSON.stringify(other)

/** "Till – Queue – Signs", in every language all of them have; in the base one anyway. */
function joinedTitles(titles: readonly Text[], base: Language): Text {
  const joined: Text = {}
  for (const language of ['en', 'ru', 'lt'] as const) {
    const own = titles.map((title) => title[language])
    if (own.every(Boolean)) joined[language] = own.join(' – ')
  }
  joined[base] ??= titles.map((title) => title[base] ?? Object.values(title)[0] ?? '').join(' – ')
  return joined
}
