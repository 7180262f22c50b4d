'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { OfficePage } from '@/components/shell/office-page'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { SkeletonRows } from '@/components/ui/skeleton'
import type { LintPlace } from '@/lib/domain/standard/lint/finding'
import { publishProblems, type PublishPlace } from '@/lib/domain/standard/publish-check'
import { OwnWords } from '../own/own-words-dialog'
import { PhonePreview } from '../preview/phone-preview'
import { ChosenForm, chosenIn } from './chosen-form'
import { ConditionCareDialog, useConditionCare } from './condition-care'
import { ConflictDialog } from './conflict-dialog'
import { EditorBar } from './editor-bar'
import { EditorContext, type Editor } from './editor-context'
import type { EditorActions, EditorDraft } from './editor-props'
import { latestFixes, type Selection } from './editor-state'
import { Findings } from './findings'
import { focusSoon } from './focus-soon'
import { KeysDialog } from './keys-dialog'
import { Outline } from './outline'
import { PublishDialog } from './publish-dialog'
import { newestSaved } from './safety-copy'
import { fieldId } from './text-field'
import { TranslationView } from './translate/translation-view'
import { useTranslating } from './translate/use-translating'
import { useAutosave } from './use-autosave'
import { useEditorKeys } from './use-editor-keys'
import { useFindings } from './use-findings'
import { useOutlineVerbs } from './use-outline-verbs'
import { useKeptPlace } from './use-kept-place'
import { useParting } from './use-parting'
import { useStandardDocument } from './use-standard-document'
import { useUnsaved } from './use-unsaved'

const steps = ['outline', 'edit', 'preview'] as const
type Step = (typeof steps)[number]

type Props = {
  draft: EditorDraft
  actions: EditorActions
  home: string
  /** Address under which example photos are put and read by their id. */
  photos: string
}

/** The desk of a standard's author: outline, what is chosen, and the phone; saved as one types. */
export function StandardEditor({ draft, actions, home, photos }: Props) {
  const t = useTranslations('standard-editor')
  const { versionId, number, branchAttributes, recordsPeople, before, timeZone } = draft
  const [loaded] = useState(() => newestSaved(versionId, { revision: draft.revision, document: { name: draft.name, content: draft.content } }))
  const desk = useStandardDocument(loaded.document, firstSelection(draft), draft.currency)
  const { document: written, selection, past, future } = desk.state
  const { content } = written
  const saving = useAutosave({ of: draft, document: written, revision: loaded.revision, savedAt: draft.updatedAt, save: actions.save })
  const [step, setStep] = useState<Step>('outline')
  const { select: selectRow } = desk
  // On narrow screens choosing leads on to the fields of what was chosen.
  const choose = useCallback(
    (chosen: Selection) => {
      selectRow(chosen)
      setStep('edit')
    },
    [selectRow],
  )
  const keepPlace = useKeptPlace({ versionId, selection, language: desk.language, select: choose, setLanguage: desk.setLanguage })
  const parting = useParting({ draft, written, loaded, saving, actions, home, replace: desk.replace, keepPlace })
  const [publishing, setPublishing] = useState(false)
  const [keysShown, setKeysShown] = useState(false)
  const { withCare, care, leave } = useConditionCare(content)
  const verbs = useOutlineVerbs(desk.editor.edit, content, selection, withCare)
  const translating = useTranslating()
  const { show: translate, close: leaveTranslations } = translating
  useEditorKeys({ ...verbs, undo: desk.undo, redo: desk.redo, help: () => setKeysShown(true) }, { outline: !translating.open })

  // The outline and the phone follow the keystroke, they are not drawn with it.
  const settled = useDeferredValue(desk.state)
  const judged = useFindings(content, recordsPeople, before)
  const unsaved = useUnsaved(settled.document, saving.status)

  const editor = useMemo<Editor>(
    () => ({
      ...desk.editor,
      photos,
      withCare,
      branchAttributes,
      recordsPeople,
      before,
      edit: (change, options) => {
        desk.editor.edit(change, options)
        if (options?.select) setStep('edit')
      },
      select: choose,
    }),
    [desk.editor, choose, photos, withCare, branchAttributes, recordsPeople, before],
  )
  const { setLanguage } = desk
  const { baseLanguage } = content
  const go = useCallback(
    (place: LintPlace) => {
      leaveTranslations()
      editor.select(selectionOf(place))
      setLanguage(place.language ?? baseLanguage)
      focusSoon(fieldId(place.field ?? 'prompt'))
    },
    [editor, setLanguage, baseLanguage, leaveTranslations],
  )
  const blocked = (judged?.problems.length ?? 0) + unsaved.length
  const showUnsaved = () => {
    const [first] = unsaved
    if (first) go(first.place)
    else setStep('preview')
  }
  const publish = () => {
    if (saving.status.kind === 'conflict') return parting.showConflict(true)
    // Judged anew: the findings beside may be a pause behind.
    if (unsaved.length === 0 && publishProblems(content).length === 0) return setPublishing(true)
    leaveTranslations()
    setStep('preview')
    focusSoon('findings')
  }
  return (
    <EditorContext value={editor}>
      <EditorBar
        name={written.name}
        {...{ number, home, blocked, timeZone }}
        standardId={draft.standardId}
        status={saving.status}
        own={parting.ownWords ? <OwnWords {...parting.ownWords} stands={written} currency={draft.currency} timeZone={timeZone} /> : null}
        canUndo={past.length > 0}
        canRedo={future.length > 0}
        onUndo={desk.undo}
        onRedo={desk.redo}
        onKeys={() => setKeysShown(true)}
        onDryRun={before ? () => void parting.dryRun() : null}
        onPublish={publish}
        onTryAgain={() => void saving.flush()}
        onDecide={() => parting.showConflict(true)}
        onShowUnsaved={showUnsaved}
      />
      <OfficePage panes>
        {translating.open ? (
          <TranslationView name={written.name} content={content} translating={translating} onGo={go} />
        ) : (
          <>
            <div className="border-b border-line px-4 py-2 xl:hidden">
              <SegmentedControl
                name="step"
                legend={t('steps')}
                value={step}
                onValueChange={(chosen) => setStep(chosen as Step)}
                segments={steps.map((value) => ({ value, label: t(`step_${value}`) }))}
              />
            </div>
            <div className="lg:grid lg:h-[calc(100%-51px)] lg:grid-cols-[290px_minmax(0,1fr)] xl:h-full xl:grid-cols-[300px_minmax(0,1fr)_360px]">
              <div data-pane className={clsx('relative px-4 py-5 lg:block lg:overflow-y-auto lg:border-r lg:border-line', step !== 'outline' && 'hidden')}>
                <Outline content={settled.document.content} selection={selection} verbs={verbs} onTranslate={translate} />
              </div>
              <div data-pane className={clsx('relative px-4 py-5 lg:overflow-y-auto lg:px-8 lg:py-6 xl:block xl:px-10', step === 'edit' || step === 'outline' ? 'lg:block' : '', step !== 'edit' && 'hidden')}>
                <div className="mx-auto max-w-180">
                  <ChosenForm document={written} selection={selection} verbs={verbs} language={desk.language} onLanguage={desk.setLanguage} />
                </div>
              </div>
              <div data-pane className={clsx('relative content-start gap-8 bg-sunken px-4 py-5 lg:overflow-y-auto lg:px-6 xl:grid xl:border-l xl:border-line', step === 'preview' ? 'grid' : 'hidden')}>
                <PhonePreview bounded {...chosenIn(settled.document, settled.selection)} photos={photos} language={desk.language} base={content.baseLanguage} />
                {judged ? <Findings judged={judged} unsaved={unsaved} fixes={latestFixes(desk.state)} onGo={go} /> : <SkeletonRows rows={4} label={t('findings')} />}
              </div>
            </div>
          </>
        )}
      </OfficePage>
      <PublishDialog open={publishing} onOpenChange={setPublishing} number={number} before={before?.content ?? null} content={content} onPublish={(meaning) => parting.publish(meaning, () => setPublishing(false))} onDryRun={parting.dryRun} />
      <ConflictDialog open={parting.conflictShown} by={parting.conflictBy} closed={parting.closed} timeZone={timeZone} onOpenChange={parting.showConflict} onKeepMine={parting.keepMine} onGoOn={parting.goOn} />
      <ConditionCareDialog care={care} onLeave={leave} />
      <KeysDialog open={keysShown} onOpenChange={setKeysShown} />
    </EditorContext>
  )
}

const selectionOf = ({ criterionKey, sectionKey, field }: PublishPlace): Selection => {
  if (criterionKey) return `criterion:${criterionKey}`
  if (sectionKey) return `section:${sectionKey}`
  return field?.startsWith('scenarios.') ? 'scenarios' : 'standard'
}

/** A new standard opens with the whole in view, a grown one with its first question. */
const firstSelection = ({ content }: EditorDraft): Selection => {
  const first = content.sections.find(({ criteria }) => criteria.length > 0)?.criteria[0]
  return first ? `criterion:${first.key}` : 'standard'
}
