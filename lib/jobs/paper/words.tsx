import { Text } from '@react-pdf/renderer'
import { linesOf } from './lines'
import { colour, LEADING, type Face } from './look'

type Said = { text: string; face: Face; /** Of the box they stand in. */ width: number; ink?: string; align?: 'left' | 'center' | 'right' }

/** Words in the lines their height was told by, one under the other: so no sheet takes more than was put on it. */
export const Words = ({ text, face, width, ink = colour.ink, align = 'left' }: Said) => (
  <>
    {linesOf(text, face, width).map((line, at) => (
      <Text key={at} style={{ fontSize: face.size, fontWeight: face.bold ? 700 : 400, lineHeight: LEADING, color: ink, textAlign: align }}>{line}</Text>
    ))}
  </>
)
