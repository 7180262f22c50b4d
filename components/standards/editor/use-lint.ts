'use client'

import { startTransition, useEffect, useMemo, useState } from 'react'
import type { StandardContent } from '@/lib/domain/standard/content'
import type { LintFinding } from '@/lib/domain/standard/lint/finding'
import { lintStandard } from '@/lib/domain/standard/lint/lint-standard'

/** A pause in typing: half a word is not yet a finding. */
const PAUSE_MS = 300

/** What the linter warns of in the document as it stood a moment ago: after the last keystroke and never in its way. */
export function useLint(content: StandardContent): { linted: LintFinding[]; settled: StandardContent } {
  const [settled, setSettled] = useState(content)
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setSettled(content)), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [content])
  return { linted: useMemo(() => lintStandard(settled), [settled]), settled }
}
