// Part of `npm run build`: what is ours into the build that is there.
import { finishBuild } from './lib/finish-build.mjs'

await finishBuild(process.env.ETALON_BUILD_DIR ?? '.next')
