'use client'

import { usePathname, useRouter } from 'next/navigation'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'

/** Which wave is planned; each is an address of its own. */
export function WaveSelect({ label, waves, value, mode }: { label: string; waves: readonly { id: string; label: string }[]; value: string; mode: string }) {
  const router = useRouter()
  const path = usePathname()
  return (
    <Field label={label} className="max-w-110">
      {(control) => (
        <Select {...control} value={value} onChange={(event) => router.push(`${path}?${new URLSearchParams({ wave: event.target.value, ...(mode ? { mode } : {}) })}`)}>
          {waves.map((wave) => (
            <option key={wave.id} value={wave.id}>
              {wave.label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
