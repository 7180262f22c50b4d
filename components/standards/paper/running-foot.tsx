'use client'

import { useEffect } from 'react'
import { footRules } from './foot-rules'

/**
 * Puts a foot under every printed sheet while the page shows it. The rules hold a name and words of the paper's language, so they are no
 * part of a sheet of styles, and a style element of their own would need the page's nonce. A browser that draws no margin boxes leaves them out.
 */
export function RunningFoot({ whose, sheet }: { whose: string; sheet: string }) {
  useEffect(() => {
    const rules = new CSSStyleSheet()
    rules.replaceSync(footRules(whose, sheet))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== rules)
    }
  }, [whose, sheet])
  return null
}
