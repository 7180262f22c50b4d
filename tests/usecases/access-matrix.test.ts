import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { newId } from '@/lib/data/ids'
import type { Actor } from '@/lib/domain/people/actor'
import { roles } from '@/lib/domain/people/role'
import { may, permissions, type Permission } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { anActor, newOrganization } from '../support/world'
import { keys } from './access-table'

type Functions = Record<string, (actor: Actor, input: unknown) => unknown>

const folder = path.resolve('lib/usecases')
const files = (at: string): string[] =>
  readdirSync(at).flatMap((name) => {
    const here = path.join(at, name)
    return statSync(here).isDirectory() ? files(here) : [path.relative(folder, here).replace(/\.ts$/, '')]
  })

const modules = new Map<string, Functions>()
for (const file of files(folder)) {
  const loaded = (await import(/* @vite-ignore */ path.join(folder, `${file}.ts`))) as Record<string, unknown>
  const functions = Object.entries(loaded).filter(([, value]) => typeof value === 'function')
  if (functions.length > 0) modules.set(file, Object.fromEntries(functions) as Functions)
}

/** Something that looks like any input, with ids of nothing: enough to get past the door, and no further. */
const nothing = new Proxy({}, {
  get: (_, name) => (typeof name !== 'string' ? undefined : name.endsWith('Ids') ? [newId()] : name.endsWith('Id') || name === 'id' ? newId() : undefined),
})

test('every function of the use cases says who may use it', () => {
  const found = [...modules].flatMap(([file, functions]) => Object.keys(functions).map((name) => `${file} · ${name}`))
  const listed = Object.entries(keys).flatMap(([file, names]) => Object.keys(names).map((name) => `${file} · ${name}`))
  expect(found.sort()).toEqual(listed.sort())
})

const guarded = Object.entries(keys).flatMap(([file, names]) =>
  Object.entries(names).flatMap(([name, key]) => (typeof key === 'string' ? [{ file, name, permission: key satisfies Permission }] : [])),
)

const organization = await newOrganization()
const actors = await Promise.all(roles.map((role) => anActor(organization.id, role)))

describe('the door opens for whom the table of permissions says, and for nobody else', () => {
  test.each(guarded)('$file · $name ($permission)', async ({ file, name, permission }) => {
    const run = modules.get(file)?.[name]
    expect(run, 'the function exists').toBeTypeOf('function')
    const outcomes: Record<string, boolean> = {}
    for (const actor of actors) {
      const refused = await Promise.resolve()
        .then(() => run!(actor, nothing))
        .then(() => false, (error: unknown) => error instanceof Problem && error.code === 'forbidden')
      outcomes[actor.roles[0]!] = !refused
    }
    expect(outcomes).toEqual(Object.fromEntries(actors.map((actor) => [actor.roles[0]!, may(actor, permission)])))
  })
})

test('every permission guards something', () => {
  const used = new Set<string>(guarded.map(({ permission }) => permission))
  expect(permissions.filter((permission) => !used.has(permission) && !usedInside.has(permission))).toEqual([])
})

/** Asked for inside a use case that other permissions open, or by a page for what it shows. */
const usedInside = new Set<Permission>(['visit:message', 'scorecard:view_network', 'payment:view', 'organization:delete', 'action:postpone', 'scorecard:share'])
