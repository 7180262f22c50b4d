import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field, fieldControl } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SectionHeader } from '@/components/ui/page-header'
import { BranchTicks } from './branch-ticks'

const ON = 'rollout-on'

type Shown = { action: string; hidden: readonly (readonly [name: string, value: string])[]; branches: readonly { id: string; name: string }[]; today: string; on: string; chosen: ReadonlySet<string>; problem: string | null; worst: boolean; first: boolean }

/** Which branches a measure reached, and when: a plain form whose answer is an address. */
export async function ReachedForm({ action, hidden, branches, today, on, chosen, problem, worst, first }: Shown) {
  const t = await getTranslations('rollout')
  return (
    <section id="add" className="scroll-mt-20" data-screen-only>
      <SectionHeader title={first ? t('form.first') : t('form.more')} note={t('form.note')} />
      {branches.length === 0 ? <p className="text-ink-2">{t('form.noneLeft')}</p> : (
        <form action={action} method="get" className="grid max-w-160 gap-4">
          {hidden.map(([name, value], at) => <input key={at} type="hidden" name={name} value={value} />)}
          <input type="hidden" name="add" value="1" />
          <Field label={t('form.on')} hint={t('form.onHint')} error={problem ?? undefined} id={ON}>
            <Input {...fieldControl(ON, { hint: true, error: problem !== null, required: true })} type="date" name="on" max={today} required defaultValue={on} className="max-w-60" />
          </Field>
          <fieldset className="grid gap-2">
            <legend className="mb-1 font-medium">{t('form.branches')}</legend>
            <BranchTicks label={t('form.branches')} name="b" branches={branches} chosen={[...chosen]} />
          </fieldset>
          <Checkbox name="worst" value="1" label={t('form.worst')} hint={t('form.worstHint')} defaultChecked={worst} />
          <div>
            <Button type="submit" variant="primary">{first ? t('form.compare') : t('form.add')}</Button>
          </div>
        </form>
      )}
    </section>
  )
}
