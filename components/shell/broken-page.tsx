'use client'

import { BrokenNotice, type BrokenWords } from './broken-notice'

/** In place of a page that broke, in the browser alone. The words lie in the document itself: the page's own may be what broke, and its language is enough. */
export const BrokenPage = ({ reset }: { reset: () => void }) =>
  <BrokenNotice say={JSON.parse(globalThis.document?.documentElement.dataset.broken ?? '{}') as BrokenWords} retry={reset} />
