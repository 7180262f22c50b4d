'use client'

import { Printer } from 'lucide-react'
import { Button } from './button'

/** In the top bar, where it is an icon alone until there is room for words. */
export const PrintButton = ({ label }: { label: string }) => (
  <Button icon={<Printer aria-hidden />} title={label} onClick={() => window.print()}>
    <span className="max-xl:sr-only">{label}</span>
  </Button>
)
