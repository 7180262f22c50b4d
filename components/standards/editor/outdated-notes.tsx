'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { wordSegments } from '@/lib/domain/standard/compare/word-segments'
import type { StandardContent } from '@/lib/domain/standard/content'
import { confirmTranslation } from '@/lib/domain/standard/edit/confirm-translation'
import { inLanguage, outdatedOf, sinceOf, type OutdatedText } from '@/lib/domain/standard/outdated-texts'
import { textGroups, type TextBlock } from '@/lib/domain/standard/translations'
import { MarkedWords } from '../compare/marked-words'
import { useEditor } from './editor-context'
import type { Selection } from './editor-state'
import { focusSoon } from './focus-soon'
import { fieldId } from './text-field'
import { useTextLabel } from './translate/use-text-label'

/** Above the fields while they are written in another language: which originals have changed since, and how they read before. */
export function OutdatedNotes({ content, selection }: { content: StandardContent; selection: Selection }) {
  const { language, base, before } = useEditor()
  if (!before || language === base) return null
  const since = sinceOf(content, before)
  const chosen = textGroups(content).flatMap(({ blocks }) => blocks.filter((block) => isChosen(block, selection)))
  const texts = new Map(chosen.flatMap((block) => block.texts.map((one) => [one.id, one] as const)))
  const outdated = chosen.flatMap((block) => inLanguage(outdatedOf(block, since), language))
  if (outdated.length === 0) return null
  return (
    <ul className="grid gap-3">
      {outdated.map((one) => {
        const listed = texts.get(one.id)
        return listed ? <Note key={one.text} outdated={one} listed={listed} /> : null
      })}
    </ul>
  )
}

const isChosen = ({ id, of }: TextBlock, selection: Selection): boolean =>
  selection === 'scenarios' ? of === 'scenario' : selection === 'standard' ? of === 'goal' : id === selection

function Note({ outdated, listed }: { outdated: OutdatedText; listed: TextBlock['texts'][number] }) {
  const t = useTranslations('standard-translate')
  const label = useTextLabel()(listed)
  const { edit, base } = useEditor()
  const { was, now, place } = outdated
  return (
    <li className="grid gap-1 rounded border border-line px-3 py-2">
      <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span>
          <span className="font-medium">{label}.</span> {t('outdatedHere')}
        </span>
        <Button
          size="small"
          aria-label={t('stillRightOf', { what: label })}
          onClick={() => {
            edit((draft) => confirmTranslation(draft, outdated))
            // The note goes; the keyboard stays at the text it was about.
            focusSoon(fieldId(place.field ?? ''))
          }}
        >
          {t('stillRight')}
        </Button>
      </p>
      <p lang={base} dir="auto" className="max-w-prose text-12 whitespace-pre-line wrap-anywhere text-ink-2">
        <MarkedWords segments={wordSegments(was, now)} />
      </p>
    </li>
  )
}
