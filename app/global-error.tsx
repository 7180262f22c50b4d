'use client'

import { lazy, Suspense } from 'react'
import './globals.css'

// Every page carries this file, and hardly one ever shows it.
const BrokenDocument = lazy(async () => ({ default: (await import('@/components/shell/broken-document')).BrokenDocument }))

export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <Suspense>
          <BrokenDocument retry={reset} />
        </Suspense>
      </body>
    </html>
  )
}
