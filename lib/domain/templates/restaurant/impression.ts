import { freeText, scale, section, text } from '../builders'
import { floorManager } from './owners'

export const impression = section(
  'impression',
  {
    title: text('Overall impression', 'Общее впечатление', 'Bendras įspūdis'),
    intro: text(
      'Best written on the way home, while you still hear the room.',
      'Лучше всего по дороге домой, пока зал ещё звучит в ушах.',
      'Geriausia pakeliui namo, kol salė dar skamba ausyse.',
    ),
    share: 0.05,
    zone: [75, 90],
  },
  [
    scale(
      'felt_as_guest',
      {
        name: text('The guest is made to feel a guest', 'Гость чувствует себя гостем', 'Svečias jaučiasi svečiu'),
        prompt: text(
          'How did you feel at this table?',
          'Как вы чувствовали себя за этим столом?',
          'Kaip jautėtės prie šio staliuko?',
        ),
        guidance: text(
          'The visit as a whole; leave food aside here.',
          'Визит в целом; о еде здесь не думайте.',
          'Visas apsilankymas; apie maistą čia negalvokite.',
        ),
        chain: floorManager,
      },
      [
        text('In the way', 'Будто мешаю', 'Lyg trukdyčiau'),
        text('Forgotten', 'Будто обо мне забыли', 'Lyg mane būtų pamiršę'),
        text('Served', 'Меня просто обслужили', 'Mane tiesiog aptarnavo'),
        text('Looked after', 'Обо мне заботились', 'Manimi rūpinosi'),
        text('Invited', 'Как в гостях у хороших хозяев', 'Kaip svečiuose pas gerus šeimininkus'),
      ],
    ),
    freeText('own_words', {
      name: text('The visit in your own words', 'О визите своими словами', 'Apsilankymas savais žodžiais'),
      prompt: text(
        'What would you tell the owner at the next table?',
        'Что бы вы рассказали владельцу, окажись он за соседним столом?',
        'Ką papasakotumėte savininkui, jei jis sėdėtų prie gretimo staliuko?',
      ),
      guidance: text(
        'Three to six sentences, what happened before what you thought of it. No names, no looks of persons.',
        'Три–шесть предложений: сначала что было, потом что вы об этом думаете. Без имён и внешних примет.',
        'Trys–šeši sakiniai: pirma, kas vyko, paskui – ką apie tai manote. Be vardų ir išvaizdos aprašymų.',
      ),
    }),
  ],
)
