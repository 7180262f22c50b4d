import { freeText, scale, section, text } from '../builders'
import { teamLead } from './owners'

export const impression = section(
  'impression',
  {
    title: text('Overall impression', 'Общее впечатление', 'Bendras įspūdis'),
    intro: text(
      'Within ten minutes of hanging up.',
      'В течение десяти минут после разговора.',
      'Per dešimt minučių po pokalbio.',
    ),
    share: 0,
    zone: [75, 90],
  },
  [
    scale(
      'effort',
      {
        name: text(
          'Getting it done by telephone is easy',
          'Решить вопрос по телефону легко',
          'Telefonu susitvarkyti lengva',
        ),
        prompt: text(
          'How much trouble did this call cost you?',
          'Каких усилий стоил вам этот звонок?',
          'Kiek pastangų kainavo šis skambutis?',
        ),
        guidance: text(
          'From looking for the number to the end.',
          'С поиска номера и до конца.',
          'Nuo numerio paieškos iki pabaigos.',
        ),
        weight: 4,
        chain: teamLead,
      },
      [
        text('I would rather go there in person', 'Проще съездить', 'Lengviau nuvažiuoti'),
        text('A great deal', 'Больших', 'Daug'),
        text('As usual', 'Обычных', 'Kaip įprasta'),
        text('Little', 'Небольших', 'Nedaug'),
        text('None: I would ring again gladly', 'Никаких: охотно позвоню ещё', 'Jokių: mielai skambinčiau dar'),
      ],
    ),
    freeText('overall_impression', {
      name: text('The call in your own words', 'О звонке своими словами', 'Skambutis savais žodžiais'),
      prompt: text(
        'Which moment of the call do you remember best?',
        'Какой момент разговора запомнился больше всего?',
        'Kurią pokalbio akimirką geriausiai prisimenate?',
      ),
      guidance: text(
        'Three to six sentences, with the words you heard. No names, numbers or data of anyone.',
        'Три–шесть предложений, со словами, которые вы слышали. Без имён, номеров и чьих-либо данных.',
        'Nuo trijų iki šešių sakinių, su išgirstais žodžiais. Be vardų, numerių ir kieno nors duomenų.',
      ),
    }),
  ],
)
