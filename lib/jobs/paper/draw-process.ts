import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type { Paper } from '@/lib/domain/export/paper'
import { drawPaper } from './draw-paper'

// A process of its own: a paper on standard input, its PDF on standard output.
const paper = JSON.parse(await text(process.stdin)) as Paper
await pipeline(await drawPaper(paper), process.stdout)
