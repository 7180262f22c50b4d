'use client'

import { ArrowDown, ArrowUp, Plus, Trash2, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { textIn } from '@/lib/domain/language'
import { scenarioKinds, type Section, type StandardContent } from '@/lib/domain/standard/content'
import { addGroup, removeGroup } from '@/lib/domain/standard/edit/sections'
import { FormHead } from './criterion-form'
import { DecimalInput } from './decimal-input'
import { freshKey, useEditor } from './editor-context'
import { PassMarkFields } from './pass-mark-fields'
import { fieldId, TextField } from './text-field'
import type { OutlineVerbs } from './use-outline-verbs'
import { ZoneFields } from './zone-fields'

type Props = { content: StandardContent; section: Section; verbs: OutlineVerbs; languageTabs: ReactNode }

/** A section: its words, weight, zone, pass mark, when it is asked, and its groups. */
export function SectionForm({ content, section, verbs, languageTabs }: Props) {
  const t = useTranslations('standard-editor')
  const terms = useTranslations('terms')
  const { edit, changeSection, language, base } = useEditor()
  const { key } = section
  const set = (part: Partial<Section>, merge?: string) => changeSection(key, (one) => ({ ...one, ...part }), merge && `${key}:${merge}`)
  const provoke = (kind: (typeof scenarioKinds)[number], on: boolean) =>
    set({ onlyInScenarios: scenarioKinds.filter((one) => (one === kind ? on : section.onlyInScenarios.includes(one))) })
  return (
    <div className="grid gap-6">
      <FormHead title={textIn(section.title, language, base) || t('untitledSection')} languageTabs={languageTabs}>
        <IconButton aria-label={t('moveUp')} title={`${t('moveUp')} (Alt+↑)`} onClick={() => verbs.step(-1)}>
          <ArrowUp />
        </IconButton>
        <IconButton aria-label={t('moveDown')} title={`${t('moveDown')} (Alt+↓)`} onClick={() => verbs.step(1)}>
          <ArrowDown />
        </IconButton>
        <IconButton aria-label={t('delete')} title={t('delete')} onClick={verbs.remove}>
          <Trash2 />
        </IconButton>
      </FormHead>
      <div className="grid gap-4">
        <TextField field="title" label={t('sectionTitle')} text={section.title} max={200} onChange={(title, merge) => set({ title }, merge)} />
        <TextField field="intro" label={t('sectionIntro')} hint={t('sectionIntroHint')} text={section.intro} max={2_000} lines onChange={(intro, merge) => set({ intro }, merge)} />
        {content.method === 'weighted_sections' ? (
          <Field id={fieldId('weightMilli')} label={t('sectionWeight')} className="max-w-40">
            {(control) => (
              <DecimalInput {...control} key={key} value={section.weightMilli} decimals={3} min={0} max={1_000_000} onChange={(weightMilli) => set({ weightMilli }, 'weight')} />
            )}
          </Field>
        ) : null}
      </div>
      <fieldset className="grid gap-1">
        <legend className="text-12 font-medium text-ink-2">{t('onlyInScenarios')}</legend>
        <div className="flex flex-wrap gap-x-6">
          {scenarioKinds.map((kind) => (
            <Checkbox
              key={kind}
              label={terms(`scenarioKind.${kind}`)}
              checked={section.onlyInScenarios.includes(kind)}
              onChange={({ target }) => provoke(kind, target.checked)}
            />
          ))}
        </div>
        <p className="text-12 text-ink-2">{t('onlyInScenariosHint')}</p>
      </fieldset>
      <ZoneFields key={`zone:${key}`} zone={section.zone} legend={t('sectionZone')} onChange={(zone, merge) => set({ zone }, merge)} />
      <PassMarkFields key={`mark:${key}`} passMark={section.passMark} onChange={(passMark) => set({ passMark }, 'passMark')} />
      <div className="grid gap-2">
        <h3 className="text-12 font-medium text-ink-2">{t('groups')}</h3>
        {section.groups.map((group, index) => (
          <div key={group.key} className="flex items-start gap-2">
            <TextField
              field={`groups.${group.key}`}
              label={t('groupNumber', { number: index + 1 })}
              hideLabel
              text={group.title}
              max={200}
              className="flex-1"
              onChange={(title, merge) =>
                changeSection(key, (one) => ({ ...one, groups: one.groups.map((each) => (each.key === group.key ? { ...each, title } : each)) }), `${key}:${merge}`)
              }
            />
            <IconButton
              aria-label={t('removeGroup', { group: textIn(group.title, language, base) || t('untitledGroup') })}
              onClick={() => edit((before) => removeGroup(before, key, group.key))}
            >
              <X />
            </IconButton>
          </div>
        ))}
        <Button variant="quiet" icon={<Plus />} className="justify-self-start" onClick={() => edit((before) => addGroup(before, key, freshKey()))}>
          {t('addGroup')}
        </Button>
      </div>
    </div>
  )
}
