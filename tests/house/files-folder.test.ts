import { expect, test } from 'vitest'
import { filesAt, filesOf } from '../../scripts/lib/files-folder.mjs'
import { inData } from '../../scripts/lib/paths.mjs'

test('every database has a folder of its own for photos; the demo keeps its place', () => {
  const embedded = ['etalon', 'etalon_dev', 'etalon_dev_anna'].map(filesOf)
  const foreign = ['postgresql://a:b@db.example.org/etalon', 'postgresql://a:b@db.example.org:6432/etalon', 'postgresql://c:d@localhost/etalon', 'postgresql://c:d@localhost/etalon_dev'].map(filesAt)
  expect(embedded[0]).toBe(inData('files'))
  expect(new Set([...embedded, ...foreign]).size).toBe(7)
})

test('the folder does not follow the password', () => {
  expect(filesAt('postgresql://a:b@db.example.org/etalon')).toBe(filesAt('postgresql://a:secret@db.example.org:5432/etalon'))
})
