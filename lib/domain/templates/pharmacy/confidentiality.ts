import { section, text, yesNo } from '../builders'
import { facilities, pharmacist } from './owners'

export const confidentiality = section(
  'confidentiality',
  {
    title: text('Confidentiality', 'Конфиденциальность', 'Konfidencialumas'),
    intro: text(
      'Health is a private matter: notice who could overhear you.',
      'Здоровье — личное дело: обратите внимание, кто мог вас слышать.',
      'Sveikata – asmeninis reikalas: atkreipkite dėmesį, kas galėjo girdėti.',
    ),
    share: 0,
    zone: [80, 95],
  },
  [
    yesNo('quiet_voice', {
      name: text(
        'Health matters are spoken of quietly',
        'О здоровье говорят вполголоса',
        'Apie sveikatą kalbama tyliai',
      ),
      prompt: text(
        'Did the pharmacist speak so that other customers could not hear?',
        'Говорил ли фармацевт так, что другие покупатели не слышали?',
        'Ar vaistininkas kalbėjo taip, kad kiti pirkėjai negirdėtų?',
      ),
      guidance: text(
        'If you can hear what is said at the next counter, others can hear you. Nobody else there: not applicable.',
        'Если вам слышно соседнюю кассу, то и вас слышно. Никого больше не было — «неприменимо».',
        'Jei girdite, ką kalba prie gretimos kasos, girdi ir jus. Daugiau nieko nebuvo – „netaikoma“.',
      ),
      weight: 5,
      canBeAbsent: true,
      chain: pharmacist,
    }),
    yesNo('waiting_line', {
      name: text(
        'A line or sign keeps those waiting at a distance',
        'Линия или табличка держит очередь на расстоянии',
        'Linija ar ženklas nurodo laukiantiesiems laikytis atstumo',
      ),
      prompt: text(
        'Was there a line or a sign asking people to keep their distance?',
        'Была ли линия или табличка с просьбой соблюдать дистанцию?',
        'Ar buvo linija ar ženklas, prašantis laikytis atstumo?',
      ),
      guidance: text(
        'On the floor, on a stand or at the counter; worn beyond recognition is a "No".',
        'На полу, на стойке или у кассы; стёртая до неузнаваемости — «Нет».',
        'Ant grindų, stovelio ar prie kasos; jei visai nusitrynusi – „Ne“.',
      ),
      weight: 3,
      comment: 'never',
      chain: facilities,
    }),
  ],
)
