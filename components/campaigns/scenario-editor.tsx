'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { ErrorLine } from '@/components/ui/error-line'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Sheet } from '@/components/ui/sheet'
import { Textarea } from '@/components/ui/textarea'
import { useAct } from '@/components/visits/use-act'
import { hundredths, wholeNumber } from '@/lib/domain/visit/typed-amounts'
import { languages, textIn, type Language, type Text } from '@/lib/domain/language'
import type { ScenarioContent } from '@/lib/domain/standard/content'
import type { FormState } from '@/lib/web/form-state'

export type ScenarioLine = { id: string; kindWord: string; archived: boolean; content: ScenarioContent; revision: number }
const texts = ['name', 'persona', 'task', 'purchase', 'forbidden'] as const
type Edited = { campaignId: string; scenarioId: string; revision: number } & Pick<ScenarioContent, (typeof texts)[number] | 'purchaseLimitMinor' | 'minimumStayMinutes'>
type Acts = { save: (edited: Edited) => Promise<FormState<unknown>>; archive: (input: { campaignId: string; scenarioId: string; archived: boolean }) => Promise<FormState<unknown>> }

type Props = { campaignId: string; scenarios: ScenarioLine[]; base: Language; shown: Language; languageWords: Record<string, string>; acts: Acts | null }

/** The campaign's scenarios; each opens beside the list and is written language by language. */
export function ScenarioEditor({ campaignId, scenarios, base, shown, languageWords, acts }: Props) {
  const t = useTranslations('campaigns')
  const [openId, setOpen] = useState<string | null>(null)
  const { run, pending } = useAct()
  const open = scenarios.find(({ id }) => id === openId)
  return (
    <>
      <ul className="grid border-t border-line">
        {scenarios.map((scenario) => (
          <li key={scenario.id} className="flex flex-wrap items-center gap-3 border-b border-line py-2">
            <span className={scenario.archived ? 'text-ink-3' : ''}>{textIn(scenario.content.name, shown, base)}</span>
            <Badge>{scenario.kindWord}</Badge>
            {scenario.archived ? <Badge tone="outline">{t('scenario.archived')}</Badge> : null}
            {acts ? (
              <span className="ml-auto flex gap-2">
                <Button size="small" onClick={() => setOpen(scenario.id)} aria-label={t('scenario.editNamed', { name: textIn(scenario.content.name, shown, base) })}>
                  {t('scenario.edit')}
                </Button>
                <Button
                  size="small" variant="quiet" pending={pending}
                  onClick={() => {
                    const turn = (archived: boolean) => acts.archive({ campaignId, scenarioId: scenario.id, archived })
                    run(() => turn(!scenario.archived), () => t(scenario.archived ? 'scenario.backAgain' : 'scenario.putAway'), undefined, () => turn(scenario.archived))
                  }}
                >
                  {scenario.archived ? t('scenario.restore') : t('scenario.archive')}
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {open && acts ? <ScenarioSheet key={open.id} campaignId={campaignId} scenario={open} base={base} shown={shown} languageWords={languageWords} save={acts.save} onClose={() => setOpen(null)} /> : null}
    </>
  )
}

type SheetProps = { campaignId: string; scenario: ScenarioLine; base: Language; shown: Language; languageWords: Record<string, string>; save: Acts['save']; onClose: () => void }

function ScenarioSheet({ campaignId, scenario, base, shown, languageWords, save, onClose }: SheetProps) {
  const t = useTranslations('campaigns')
  const [language, setLanguage] = useState<Language>(shown)
  const [content, setContent] = useState(scenario.content)
  // The one that was read when the sheet opened, whatever others save meanwhile.
  const [revision] = useState(scenario.revision)
  const [limit, setLimit] = useState(content.purchaseLimitMinor === null ? '' : String(content.purchaseLimitMinor / 100))
  const [stay, setStay] = useState(content.minimumStayMinutes === null ? '' : String(content.minimumStayMinutes))
  const { run, pending, error } = useAct()
  const write = (name: (typeof texts)[number], value: string) => setContent({ ...content, [name]: { ...content[name], [language]: value } satisfies Text })
  const say = useTranslations('problems')
  const [refused, setRefused] = useState(false)
  // Nothing written is no limit; something that is no number is refused at its field.
  const purchaseLimitMinor = hundredths(limit)
  const minimumStayMinutes = wholeNumber(stay)
  const wrongLimit = limit.trim() !== '' && purchaseLimitMinor === null
  const wrongStay = stay.trim() !== '' && minimumStayMinutes === null
  const submit = () => {
    setRefused(wrongLimit || wrongStay)
    if (wrongLimit || wrongStay) return
    const { name, persona, task, purchase, forbidden } = content
    const edited: Edited = { campaignId, scenarioId: scenario.id, revision, name, persona, task, purchase, forbidden, purchaseLimitMinor, minimumStayMinutes }
    run(() => save(edited), () => t('saved'), onClose)
  }
  return (
    <Sheet
      open onOpenChange={(next) => !next && onClose()} title={textIn(content.name, shown, base)} description={t('scenario.text')} wide
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" pending={pending} onClick={submit}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="grid gap-6">
        <SegmentedControl
          name="language" legend={t('scenario.language')} value={language} onValueChange={(value) => setLanguage(value as Language)}
          segments={languages.map((value) => ({ value, label: languageWords[value] ?? value }))}
        />
        {texts.map((name) => (
          <Field key={name} label={t(`scenario.${name}`)} hint={language === base ? undefined : textIn(content[name], base, base)}>
            {(control) =>
              name === 'name' ? (
                <Input {...control} value={content.name[language] ?? ''} onChange={(event) => write(name, event.target.value)} />
              ) : (
                <Textarea {...control} value={content[name][language] ?? ''} maxLength={name === 'task' || name === 'forbidden' ? 5000 : 2000} onChange={(event) => write(name, event.target.value)} />
              )
            }
          </Field>
        ))}
        <div className="grid gap-6 sm:grid-cols-2">
          <Field label={t('scenario.limit')} error={refused && wrongLimit ? say('field.amount') : undefined}>
            {(control) => <Input {...control} inputMode="decimal" value={limit} onChange={(event) => setLimit(event.target.value)} />}
          </Field>
          <Field label={t('scenario.stay')} error={refused && wrongStay ? say('field.whole') : undefined}>
            {(control) => <Input {...control} inputMode="numeric" value={stay} onChange={(event) => setStay(event.target.value)} />}
          </Field>
        </div>
        <ErrorLine>{error}</ErrorLine>
      </div>
    </Sheet>
  )
}
