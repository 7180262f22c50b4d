'use client'

import { useRouter } from 'next/navigation'
import { useRef, useTransition } from 'react'
import { ChoiceForm } from '@/components/ui/choice-form'
import { ScopeSelect } from '@/components/ui/scope-select'
import { useEarlyChoice } from '@/components/ui/use-early-choice'
import { mayGo } from '@/lib/web/going'
import { placeFields } from './place-fields'

type Props = { label: string; /** What the choice is called in the address. */ name: string; value: string; choices: readonly { value: string; label: string; href: string }[] }

/** A choice that leads to another address of the page: which region, or which section of a narrow list. */
export function PlaceSelect({ label, name, value, choices }: Props) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [, start] = useTransition()
  const go = (chosen: string | undefined) => {
    const href = choices.find((choice) => choice.value === chosen)?.href
    if (href && mayGo()) start(() => router.push(href, { scroll: false }))
  }
  useEarlyChoice(form, { [name]: value }, (early) => go(early[name]))
  return (
    <ChoiceForm ref={form} {...placeFields(name, choices)}>
      <ScopeSelect label={label} name={name} value={value} onChange={(event) => go(event.target.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </ScopeSelect>
    </ChoiceForm>
  )
}
