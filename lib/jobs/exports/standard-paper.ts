import 'server-only'
import { gaugeOf, type Paper, type PaperBlock, type PaperCell, type PaperRow } from '@/lib/domain/export/paper'
import { isProvisional } from '@/lib/domain/scorecard/subject'
import { countedFact, isEmpty, visitsTold } from '@/lib/domain/scorecard/visits-told'
import { breakValues } from '@/lib/domain/trend/break-values'
import type { StandardScorecard } from '@/lib/usecases/scorecards/view-standard'
import { waves } from './area-paper'
import { begun, changeClause, column, factsOf, frame, periodClause, said, scoreClause, sectionGauges, subjectName, type PaperOf } from './paper-words'
import type { Speech } from './speech'

/** One standard over its versions and waves as it is printed. */
export function standardPaper({ subject, view, criteria, versions }: StandardScorecard, of: PaperOf): Paper {
  const { speech } = of
  const { t, card, level } = speech
  return {
    ...frame(of, said([subject.choice.name, view.region?.name ?? t('network')], ' · '), subjectName(subject, speech), isProvisional(subject.wave)),
    finding: said([
      periodClause(subject, visitsTold(view, null), speech), scoreClause(view.reading, speech), changeClause(view.change, view.broken, subject.wave ? 'wave' : 'months', speech),
    ]),
    gauge: gaugeOf(view.reading),
    facts: [
      `${begun(t('facts.visits', countedFact(view)), speech.locale)}, ${t('facts.branches', { visited: view.reading.branches, all: view.reading.branchesInScope })}.`,
      ...factsOf(view, speech),
      view.zone ? card('zone', { acceptable: level(view.zone.acceptable), desired: level(view.zone.desired) }) : card('zoneNone'),
      t('facts.named', { standard: subject.choice.name, channel: t(`channel.${subject.channel}`), version: view.version }),
    ],
    blocks: isEmpty(view.counts) ? [table(versions, speech)] : [...waves(view, speech), sectionGauges(view.sections, t('sections.note'), speech), passRates(criteria, speech), table(versions, speech)],
  }
}

function passRates(sections: StandardScorecard['criteria'], { t, card, trends, say, score, terms }: Speech): PaperBlock {
  return {
    kind: 'table', title: card('criteria.title'), note: card('criteria.note'),
    columns: [
      column(t('column.criterion'), 43), column(card('criteria.rate'), 10, true), column(t('column.interval'), 13, true), column(t('column.passed'), 11, true),
      column(t('column.lost'), 8, true), column(t('column.link'), 14),
    ],
    rows: sections.flatMap(({ key: section, title, lines }): PaperRow[] => [
      { group: section === null ? card('criteria.gone') : say(title) },
      ...lines.map(({ key, name, rate, mixed, passed, n, lost, link, owner }): PaperCell[] => [
        say(name) || key, mixed ? trends('fixMixed') : rate ? score(rate.rate) : '–',
        rate ? t('share', { low: score(rate.low), high: score(rate.high) }) : '–', t('passedOf', { passed, n }), lost > 0 ? score(lost) : '–', said([link && terms(`chainLink.${link}`), owner], ', '),
      ]),
    ]),
  }
}

const kinds = ['added', 'meaning', 'scoring', 'wording'] as const

function table(versions: StandardScorecard['versions'], { card, trends, day, listed }: Speech): PaperBlock {
  const changed = (line: StandardScorecard['versions'][number], first: boolean) => {
    if (first) return card('versions.first', { count: line.criteria })
    return said(kinds.map((kind) => line[kind] > 0 && card(`versions.${kind}`, { count: line[kind] })), ' · ') || card('versions.same')
  }
  return {
    kind: 'table', title: card('versions.title'), note: '',
    columns: [column(card('versions.version'), 14), column(card('versions.published'), 16), column(card('versions.changed'), 34), column(card('versions.visits'), 24), column(card('versions.inForce'), 12)],
    rows: versions.map((line, at): PaperCell[] => [
      card('versions.number', { number: line.number }), line.on ? day(line.on, 'short') : '–',
      said([changed(line, at === versions.length - 1), line.broken && trends('break', breakValues(line.broken, listed))], '. '),
      line.waves.map(({ name, visits, branches }) => `${name}: ${card('versions.inWave', { visits, branches })}`).join('; ') || card('versions.unvisited'),
      line.inForce.branches > 0 ? card('versions.branches', { count: line.inForce.branches }) : card('versions.nowhere'),
    ]),
  }
}
