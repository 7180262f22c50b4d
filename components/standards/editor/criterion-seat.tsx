'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { textIn } from '@/lib/domain/language'
import type { Criterion, Section, StandardContent } from '@/lib/domain/standard/content'
import { lastSeat, removeCriterion } from '@/lib/domain/standard/edit/criteria'
import { moveCriterion } from '@/lib/domain/standard/edit/move-criterion'
import { useEditor } from './editor-context'
import { fieldId } from './text-field'

/** In which section and group it stands, and its key. */
export function CriterionSeat({ content, section, criterion }: { content: StandardContent; section: Section; criterion: Criterion }) {
  const t = useTranslations('standard-editor')
  const { edit, language, base } = useEditor()
  const moveTo = (sectionKey: string, groupKey: string | null) =>
    edit((before) => {
      const target = removeCriterion(before, criterion.key).sections.find(({ key }) => key === sectionKey)
      return target ? moveCriterion(before, criterion.key, lastSeat(target, groupKey)) : before
    })
  return (
    <div className="grid gap-4 border-t border-line pt-4 sm:grid-cols-2">
      <Field label={t('section')}>
        {(control) => (
          <Select {...control} value={section.key} onChange={({ target }) => moveTo(target.value, null)}>
            {content.sections.map(({ key, title }) => (
              <option key={key} value={key}>
                {textIn(title, language, base) || t('untitledSection')}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {section.groups.length > 0 ? (
        <Field id={fieldId('groupKey')} label={t('group')}>
          {(control) => (
            <Select {...control} value={criterion.groupKey ?? ''} onChange={({ target }) => moveTo(section.key, target.value || null)}>
              <option value="">{t('noGroup')}</option>
              {section.groups.map(({ key, title }) => (
                <option key={key} value={key}>
                  {textIn(title, language, base) || t('untitledGroup')}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
      <p className="text-12 text-ink-3 sm:col-span-2">{t('keyNote', { key: criterion.key })}</p>
    </div>
  )
}
