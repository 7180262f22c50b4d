'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import type { StandardContent } from '@/lib/domain/standard/content'
import type { FormState } from '@/lib/web/form-state'
import type { Document } from '../editor/editor-state'

export type KeepCopy = (input: { name: string; industry: string; content: StandardContent }) => Promise<FormState<{ standardId: string }>>
/** Puts a text into a standard of its own and opens that, with `then` in between; answers a sentence when it could not. */
export type CopyText = (document: Document, industry: string, then: () => void) => Promise<string | null>

export function useKeepCopy(keepCopy: KeepCopy, home: string): CopyText {
  const t = useTranslations('standard-own')
  const router = useRouter()
  return async ({ name, content }, industry, then) => {
    const answer = await keepCopy({ name: t('copyOf', { name: name.slice(0, 150) }), industry, content }).catch(() => null)
    if (answer?.status !== 'done') return answer && 'message' in answer ? answer.message : t('notAnswered')
    then()
    router.push(`${home}/${answer.result.standardId}/edit`)
    return null
  }
}
