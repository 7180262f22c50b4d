import { createRequire } from 'node:module'
import type { ReactNode } from 'react'
import { Document, Font, Page, renderToStream, Text, View } from '@react-pdf/renderer'
import type { Paper } from '@/lib/domain/export/paper'
import { localeOf } from '@/lib/domain/language'
import { Block } from './blocks'
import { HeadingGauge } from './heading-gauge'
import { colour, FAMILY, page, size } from './look'
import { sheetsOf } from './sheets'

const fontFile = createRequire(import.meta.url)
Font.register({
  family: FAMILY,
  fonts: [
    { src: fontFile.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'), fontWeight: 400 },
    { src: fontFile.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'), fontWeight: 700 },
  ],
})
/** A word is cut only where it would fill a column by itself: the rules of three languages are not known here. */
const LONG = 18
Font.registerHyphenationCallback((word) => (word.length <= LONG ? [word] : (word.match(/.{1,9}/gsu) ?? [word])))

/** A paper as PDF, A4, with the fonts of the three languages in it. */
export const drawPaper = (paper: Paper): Promise<NodeJS.ReadableStream> => renderToStream(<Sheets paper={paper} />)

function Sheets({ paper }: { paper: Paper }) {
  const { language, name, organization, title, finding, gauge, levels, facts } = paper
  const number = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 1 })
  const decimal = (tenths: number) => number.format(tenths / 10)
  const scores = new Intl.NumberFormat(localeOf(language), { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const score = (tenths: number) => scores.format(tenths / 10)
  const [first = [], ...others] = sheetsOf(paper)
  return (
    <Document title={name} author={organization} language={localeOf(language)} creator="Etalon" producer="Etalon">
      <Sheet paper={paper}>
        <Text style={{ fontSize: size.title, fontWeight: 700, marginBottom: 4 }}>{title}</Text>
        <Text style={{ fontSize: size.finding, lineHeight: 1.35 }}>{finding}</Text>
        {gauge ? <HeadingGauge gauge={gauge} levels={levels} decimal={decimal} /> : null}
        <View style={{ marginTop: 6 }}>
          {facts.map((fact, at) => <Text key={at} style={{ color: colour.ink2, marginBottom: 1 }}>{fact}</Text>)}
        </View>
        {first.map((block, at) => <Block key={at} block={block} score={score} />)}
      </Sheet>
      {others.map((some, sheet) => (
        <Sheet key={sheet} paper={paper}>
          {some.map((block, at) => <Block key={at} block={block} score={score} />)}
        </Sheet>
      ))}
    </Document>
  )
}

/** Whatever page: whose it is and of what, whether it is settled, when it was made, and which page of how many. */
const Sheet = ({ paper: { organization, subject, provisional, foot }, children }: { paper: Paper; children: ReactNode }) => (
  <Page size="A4" style={{ fontFamily: FAMILY, fontSize: size.text, lineHeight: 1.35, color: colour.ink, paddingTop: page.top, paddingBottom: page.bottom, paddingHorizontal: page.side }}>
    <View fixed style={{ position: 'absolute', top: 22, left: page.side, width: page.width, flexDirection: 'row', justifyContent: 'space-between', gap: 12 }}>
      <Text style={{ flex: 1, maxLines: 1, textOverflow: 'ellipsis', fontSize: size.small, color: colour.ink3 }}>{[organization, subject].filter(Boolean).join(' · ')}</Text>
      {provisional ? <Text style={{ fontSize: size.small, fontWeight: 700, color: colour.ink2 }}>{provisional}</Text> : null}
    </View>
    {children}
    <View fixed style={{ position: 'absolute', top: page.foot, left: page.side, width: page.width, flexDirection: 'row', justifyContent: 'space-between' }}>
      <Text style={{ fontSize: size.small, color: colour.ink3 }}>{foot.made}</Text>
      <Text style={{ fontSize: size.small, color: colour.ink3 }} render={({ pageNumber, totalPages }) => foot.page.replace('{page}', String(pageNumber)).replace('{pages}', String(totalPages ?? ''))} />
    </View>
  </Page>
)
