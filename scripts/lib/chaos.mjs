import { inRoot } from './paths.mjs'
import { runNode } from './processes.mjs'

/** Runs a torture of tests/chaos to its end; the test build must stand. Resolves to its exit code. */
export async function runChaos(name, extra) {
  const { code } = await runNode(['--no-deprecation', '--conditions=react-server', '--import', 'tsx', inRoot(`tests/chaos/${name}.ts`), ...extra])
  return code
}
