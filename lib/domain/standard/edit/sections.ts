import type { StandardContent } from '../content'
import { blankSection } from '../blank'
import { updateSection } from './criteria'

/** A section below the named one, or at the end. */
export function addSection(content: StandardContent, key: string, afterKey?: string): StandardContent {
  const after = content.sections.findIndex((section) => section.key === afterKey)
  const index = after === -1 ? content.sections.length : after + 1
  return { ...content, sections: content.sections.toSpliced(index, 0, blankSection(key)) }
}

export const removeSection = (content: StandardContent, key: string): StandardContent => ({
  ...content,
  sections: content.sections.filter((section) => section.key !== key),
})

export function moveSection(content: StandardContent, key: string, index: number): StandardContent {
  const section = content.sections.find((one) => one.key === key)
  if (!section || index < 0 || index >= content.sections.length) return content
  return { ...content, sections: removeSection(content, key).sections.toSpliced(index, 0, section) }
}

export const stepSection = (content: StandardContent, key: string, step: -1 | 1): StandardContent =>
  moveSection(content, key, content.sections.findIndex((section) => section.key === key) + step)

export const addGroup = (content: StandardContent, sectionKey: string, key: string): StandardContent =>
  updateSection(content, sectionKey, (section) => ({ ...section, groups: [...section.groups, { key, title: {} }] }))

/** The group goes, its criteria stay where they are, without a group. */
export const removeGroup = (content: StandardContent, sectionKey: string, groupKey: string): StandardContent =>
  updateSection(content, sectionKey, (section) => ({
    ...section,
    groups: section.groups.filter(({ key }) => key !== groupKey),
    criteria: section.criteria.map((one) => (one.groupKey === groupKey ? { ...one, groupKey: null } : one)),
  }))
