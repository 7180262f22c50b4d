'use client'

import { BrokenPage } from '@/components/shell/broken-page'
import './globals.css'

export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <BrokenPage retry={reset} />
      </body>
    </html>
  )
}
