import { createFormControl } from 'react-hook-form'
import { expect, test } from 'vitest'
import { zodResolver } from '@/components/form/zod-in-browser'
import { BranchFields } from '@/lib/domain/branch/branch.schema'
import { fieldCode, fieldDetails } from '@/lib/domain/field-issue'
import { emptyOwnFields, ShopperFields } from '@/lib/domain/shopper/shopper.schema'
import { CampaignSettings, CampaignTyped } from '@/lib/domain/visit/campaign-settings.schema'

const error = (issue: Parameters<typeof fieldCode>[0]) => [fieldCode(issue), ...Object.values(fieldDetails(issue))].join(' ')
const branch = {
  code: 'A-1', name: '  Pilies  3 ', kind: 'site' as const, timeZone: 'Europe/Vilnius', address: '', town: '', openedOn: null,
  openingHours: { week: {}, holidays: {} }, attributes: [] as { key: string; value: string }[], latitude: '', longitude: '',
}

test('a branch is judged in the browser by the server’s schema, in the words of its sentences', async () => {
  const judge = zodResolver(BranchFields, { error }, { raw: true })
  const options = { fields: {}, shouldUseNativeValidation: false }
  const found = await judge({ ...branch, code: ' ', name: 'x'.repeat(201), timeZone: 'Nowhere', attributes: [{ key: '', value: 'x' }] }, undefined, options)
  expect(found.errors).toMatchObject({
    code: { message: 'missing 1' }, name: { message: 'too_long 200' }, timeZone: { message: 'wrong' }, attributes: [{ key: { message: 'missing 1' } }],
  })
  // What is sent is what was typed: the server reads it with the same schema.
  expect(await judge(branch, undefined, options)).toEqual({ values: branch, errors: {} })
})

test('a shopper’s wrong address is called one', async () => {
  const judge = zodResolver(ShopperFields, { error }, { raw: true })
  const typed = { ...emptyOwnFields, name: 'Rasa', email: 'rasa@', alias: '', notes: '' }
  const found = await judge(typed, undefined, { fields: {}, shouldUseNativeValidation: false })
  expect(found.errors).toMatchObject({ email: { message: 'email' } })
})

test('fields without an element of their own are kept, judged and mended like the others', async () => {
  const form = createFormControl<typeof branch>({ defaultValues: branch, resolver: zodResolver(BranchFields, { error }, { raw: true }) as never })
  form.setValue('openingHours', { week: { mon: [['18:00', '09:00']] }, holidays: {} } as never)
  form.setValue('attributes', [{ key: 'seats', value: '40' }])
  let sent: unknown = null
  let wrong: unknown = null
  const submit = form.handleSubmit((values) => void (sent = values), (errors) => void (wrong = errors))
  await submit()
  expect([sent, wrong]).toMatchObject([null, { openingHours: { week: { mon: [{ message: 'wrong' }] } } }])
  form.setValue('openingHours', { week: { mon: [['09:00', '18:00']] }, holidays: {} } as never, { shouldValidate: true })
  await submit()
  expect(sent).toEqual({ ...branch, openingHours: { week: { mon: [['09:00', '18:00']] }, holidays: {} }, attributes: [{ key: 'seats', value: '40' }] })
})

const typed = {
  name: 'Autumn', channel: 'on_site', publishPolicy: 'wave_end', publishAfterDays: '3', rotationDays: '90', bufferDays: '7', claimHours: '48',
  reportDueHours: '24', minimumVisits: '3', completeness: '80', fee: '12,50', expenseCap: '10.05', currency: 'EUR', payAfterDays: '30',
}

test('a campaign’s amounts are read as people write them, and refused in their own fields', () => {
  expect(CampaignTyped.parse(typed)).toMatchObject({ fee: 1_250, expenseCap: 1_005, completeness: 800, rotationDays: 90 })
  const wrong = CampaignTyped.safeParse({ ...typed, fee: 'a lot', completeness: '101', rotationDays: 'x', name: '' })
  expect(wrong.error?.issues.map(({ path }) => path.join('.')).sort()).toEqual(['completeness', 'fee', 'name', 'rotationDays'])
})

test.each([
  ['fee', '', 'missing'], ['fee', '  ', 'missing'], ['fee', '1,000', 'amount'], ['fee', '1.000', 'amount'], ['fee', '1 000', 'amount'], ['fee', '0x10', 'amount'],
  ['fee', '1e3', 'amount'], ['fee', '-5', 'amount'], ['fee', '.5', 'amount'], ['fee', '5.', 'amount'], ['fee', 'Infinity', 'amount'], ['fee', '1000000.01', 'too_big 100000000'],
  ['fee', '12', 1_200], ['fee', '12,5', 1_250], ['fee', ' 12.05 ', 1_205], ['fee', '0', 0], ['fee', '1.1', 110],
  ['expenseCap', '', 'missing'], ['expenseCap', '1,000', 'amount'], ['completeness', '', 'missing'], ['completeness', '0x10', 'share'], ['completeness', '79,5', 795],
  ['completeness', '79.55', 'share'], ['completeness', '100.1', 'too_big 1000'], ['rotationDays', '', 'missing'], ['rotationDays', '0x10', 'whole'], ['rotationDays', '1e2', 'whole'],
  ['rotationDays', '7.5', 'whole'], ['rotationDays', '1,000', 'whole'], ['rotationDays', '1001', 'too_big 1000'], ['rotationDays', '007', 7], ['bufferDays', '', 'missing'],
  ['claimHours', '', 'missing'], ['claimHours', '0', 'too_small 1'], ['minimumVisits', '', 'missing'], ['payAfterDays', '0', 0],
] as const)('%s typed as “%s” is %s', (field, text, outcome) => {
  const read = CampaignTyped.safeParse({ ...typed, [field]: text })
  expect(read.success ? read.data[field] : read.error.issues.map((issue) => [issue.path.join('.'), error(issue)])).toEqual(
    typeof outcome === 'number' ? outcome : [[field, outcome]],
  )
})

test('the server takes no empty field and no null for nothing', () => {
  for (const [field, wrong] of [['rotationDays', ''], ['feeMinor', null], ['feeMinor', ''], ['completenessTenths', null], ['feeMinor', 12.5]] as const)
    expect(CampaignSettings.safeParse({ name: 'Autumn', [field]: wrong }).error?.issues.map(({ path }) => path.join('.')), field).toEqual([field])
  expect(CampaignSettings.parse({ name: 'Autumn' })).toMatchObject({ rotationDays: 90, feeMinor: 0 })
})
