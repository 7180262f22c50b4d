import { buttonLook } from '@/components/ui/button-look'

/** Two buttons beside each other under the thumb, in any language: the words may take two lines. */
export const barLook = `${buttonLook({ size: 'phone' })} w-full min-w-0 shrink px-2! text-14! leading-5`
