import type { Section, StandardContent } from '@/lib/domain/standard/content'

/** Nothing in a document is changed in place, so what was written of a criterion holds as long as the object does. */
const written = new WeakMap<object, string>()

/** One criterion or any other part that is never changed in place, written once. */
export function jsonOf(one: object): string {
  const before = written.get(one)
  if (before !== undefined) return before
  const json = JSON.stringify(one)
  written.set(one, json)
  return json
}

const withList = (rest: object, name: string, items: readonly string[]): string => `${JSON.stringify(rest).slice(0, -1)},"${name}":[${items.join(',')}]}`

const ofSection = ({ criteria, ...rest }: Section): string => withList(rest, 'criteria', criteria.map(jsonOf))

/**
 * `JSON.stringify({ ...draft })` of a draft, the order of fields aside. A keystroke costs the one criterion it changed: written anew each
 * time, a long standard would hold the page for a frame and more, once to be kept and once to be sent.
 */
export const draftJson = <Draft extends { content: StandardContent }>({ content: { sections, ...whole }, ...draft }: Draft): string =>
  `${JSON.stringify({ ...draft, content: null }).replace(/"content":null\}$/, '')}"content":${withList(whole, 'sections', sections.map(ofSection))}}`
