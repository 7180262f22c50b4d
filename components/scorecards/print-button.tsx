'use client'

import { Printer } from 'lucide-react'
import { Button } from '@/components/ui/button'

export const PrintButton = ({ label }: { label: string }) => (
  <Button icon={<Printer aria-hidden />} onClick={() => window.print()}>
    {label}
  </Button>
)
