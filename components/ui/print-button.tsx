'use client'

import { Printer } from 'lucide-react'
import { Button } from './button'

export const PrintButton = ({ label }: { label: string }) => (
  <Button icon={<Printer aria-hidden />} onClick={() => window.print()}>
    {label}
  </Button>
)
