import type { StandardContent } from '@/lib/domain/standard/content'
import type { PublishPlace } from '@/lib/domain/standard/publish-check'

/** From a path into the saved document ("content.sections.0.criteria.3.prompt.en") to the place an author knows. */
export function placeOfPath(path: string, content: StandardContent): PublishPlace {
  const [head, list, at, inner, innerAt, ...rest] = path.split('.')
  if (head !== 'content') return { field: head === 'name' ? 'standardName' : undefined }
  if (list === 'scenarios') return { field: `scenarios.${content.scenarios[Number(at)]?.key ?? ''}.${inner ?? ''}` }
  if (list !== 'sections') return { field: [list, at, inner].filter(Boolean).join('.') }
  const section = content.sections[Number(at)]
  const sectionKey = section?.key
  if (inner !== 'criteria') return { sectionKey, field: inner === 'groups' ? `groups.${section?.groups[Number(innerAt)]?.key ?? ''}` : inner }
  const criterion = section?.criteria[Number(innerAt)]
  const [field, optionAt] = rest
  const option = criterion && 'options' in criterion && field === 'options' ? criterion.options[Number(optionAt)] : undefined
  return { sectionKey, criterionKey: criterion?.key, field: option ? `options.${option.key}` : field }
}
