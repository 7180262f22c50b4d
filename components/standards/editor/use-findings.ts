'use client'

import { startTransition, useEffect, useState } from 'react'
import { criteriaOf, type StandardContent } from '@/lib/domain/standard/content'
import type { LintFinding } from '@/lib/domain/standard/lint/finding'
import { lintCriterion, lintStandard } from '@/lib/domain/standard/lint/lint-standard'
import { outdatedTexts, sinceOf } from '@/lib/domain/standard/outdated-texts'
import { publishProblems, type PublishProblem } from '@/lib/domain/standard/publish-check'
import type { VersionBefore } from '@/lib/domain/standard/translated-from'
import { textGroups } from '@/lib/domain/standard/translations'
import { jsonOf } from './draft-json'

/** A document with what stands in its way and what its author is warned of. */
export type Judged = { content: StandardContent; problems: PublishProblem[]; linted: LintFinding[] }

/** A pause in typing: half a word is not yet a finding. */
const PAUSE_MS = 300
/** The longest the judging holds the page before it lets keystrokes through. */
const SLICE_MS = 8

/** The document as it stood a moment ago, judged: after the last keystroke, in slices, and never in its way. Null until the first time. */
export function useFindings(content: StandardContent, recordsPeople: boolean, before: VersionBefore | null): Judged | null {
  const [judged, setJudged] = useState<Judged | null>(null)
  useEffect(() => {
    if (judged?.content === content) return
    let gone = false
    const timer = setTimeout(
      async () => {
        const found = await judgeInSlices(content, { recordsPeople, before }, () => gone)
        if (found) startTransition(() => setJudged(found))
      },
      judged === null ? 0 : PAUSE_MS,
    )
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [content, recordsPeople, before, judged])
  return judged
}

type Known = { recordsPeople: boolean; before: VersionBefore | null }

/** What a criterion is warned of is kept by the object, so after the first time only those that changed take any time. */
async function judgeInSlices(content: StandardContent, { recordsPeople, before }: Known, isGone: () => boolean): Promise<Judged | null> {
  let until = performance.now() + SLICE_MS
  for (const criterion of criteriaOf(content)) {
    lintCriterion(criterion)
    // Written beforehand as well, so that the first keystroke does not have the whole draft written at once.
    jsonOf(criterion)
    if (performance.now() < until) continue
    await nextTask()
    if (isGone()) return null
    until = performance.now() + SLICE_MS
  }
  await nextTask()
  const problems = publishProblems(content)
  await nextTask()
  // Kept block by block, so that the judging of the whole finds it done.
  outdatedTexts(textGroups(content), sinceOf(content, before))
  await nextTask()
  return isGone() ? null : { content, problems, linted: lintStandard(content, recordsPeople, before) }
}

const nextTask = () => new Promise<void>((done) => setTimeout(done, 0))
