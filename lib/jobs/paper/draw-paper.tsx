import type { ReactNode } from 'react'
import { Document, Page, renderToStream, Text, View } from '@react-pdf/renderer'
import type { Paper } from '@/lib/domain/export/paper'
import { localeOf } from '@/lib/domain/language'
import { Block } from './blocks'
import { HeadingGauge } from './heading-gauge'
import { colour, face, FAMILY, LEADING, page, size } from './look'
import { scoreIn } from './numbers'
import { sheetsOf } from './sheets'
import { Words } from './words'

/** A paper as PDF, A4, with the fonts of the three languages in it. */
export const drawPaper = (paper: Paper): Promise<NodeJS.ReadableStream> => renderToStream(<Sheets paper={paper} />)

function Sheets({ paper }: { paper: Paper }) {
  const { language, name, organization, title, finding, gauge, facts } = paper
  const score = scoreIn(language)
  const [first = [], ...others] = sheetsOf(paper)
  return (
    <Document title={name} author={organization} language={localeOf(language)} creator="Etalon" producer="Etalon">
      <Sheet paper={paper}>
        <View style={{ marginBottom: 4 }}><Words text={title} face={face.title} width={page.width} /></View>
        <Words text={finding} face={face.finding} width={page.width} />
        {gauge ? <HeadingGauge paper={paper} gauge={gauge} /> : null}
        <View style={{ marginTop: 6 }}>
          {facts.map((fact, at) => <View key={at} style={{ marginBottom: 1 }}><Words text={fact} face={face.text} width={page.width} ink={colour.ink2} /></View>)}
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
  <Page size="A4" style={{ fontFamily: FAMILY, fontSize: size.text, lineHeight: LEADING, color: colour.ink, paddingTop: page.top, paddingBottom: page.bottom, paddingHorizontal: page.side }}>
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
