import { count, recordedOnly, section, text, timeOfDay, yesNo } from '../builders'
import { pharmacist } from './owners'

export const greeting = section(
  'greeting',
  {
    title: text(
      'Greeting and meeting the customer',
      'Встреча и приветствие покупателя',
      'Pirkėjo sutikimas ir pasveikinimas',
    ),
    intro: text(
      'From the door to the first word at the counter.',
      'От входной двери до первых слов у кассы.',
      'Nuo durų iki pirmųjų žodžių prie kasos.',
    ),
    share: 0,
    zone: [80, 95],
  },
  [
    timeOfDay('entered_at', {
      name: text('Time of entry', 'Время входа', 'Įėjimo laikas'),
      prompt: text('When did you walk in?', 'Во сколько вы вошли?', 'Kada įėjote?'),
      guidance: text(
        'Look at your phone at the door.',
        'Посмотрите на телефон у двери.',
        'Prie durų pažiūrėkite į telefoną.',
      ),
    }),
    count(
      'people_ahead',
      {
        name: text('Queue on arrival', 'Очередь при входе', 'Eilė atėjus'),
        prompt: text(
          'How many people were waiting ahead of you?',
          'Сколько человек ожидало перед вами?',
          'Kiek žmonių laukė prieš jus?',
        ),
        guidance: text(
          'Without those already being served. Nobody: 0.',
          'Без тех, кого уже обслуживают. Никого — 0.',
          'Be tų, kurie jau aptarnaujami. Nieko – 0.',
        ),
        weight: 0,
      },
      text('people', 'чел.', 'žm.'),
      recordedOnly,
    ),
    yesNo('greeted', {
      name: text(
        'The customer is greeted before anything else',
        'Разговор начинается с приветствия',
        'Pokalbis pradedamas pasisveikinimu',
      ),
      prompt: text(
        'Did the pharmacist greet you before asking what you need?',
        'Поздоровался ли фармацевт, прежде чем спросить, что вам нужно?',
        'Ar vaistininkas pasisveikino prieš klausdamas, ko jums reikia?',
      ),
      guidance: text(
        'A word of greeting. "Next!" is a "No".',
        'Слова приветствия. «Следующий!» — «Нет».',
        'Pasisveikinimo žodis. „Kitas!“ – „Ne“.',
      ),
      weight: 3,
      chain: pharmacist,
    }),
    yesNo('undivided_attention', {
      name: text(
        'The pharmacist attends to this customer alone',
        'Фармацевт занят только этим покупателем',
        'Vaistininkas skiria dėmesį tik šiam pirkėjui',
      ),
      prompt: text(
        'Did the pharmacist stay with you without turning to other matters?',
        'Занимался ли фармацевт только вами, не отвлекаясь на другие дела?',
        'Ar vaistininkas bendravo tik su jumis, nesiblaškydamas?',
      ),
      guidance: text(
        'A telephone call, a chat with a colleague or unpacking goods is a "No". Fetching your product is not a distraction.',
        'Звонок, разговор с коллегой, раскладка товара — «Нет». Сходить за вашим товаром — не отвлечение.',
        'Skambutis, pokalbis su kolega ar prekių dėliojimas – „Ne“. Nueiti paimti jūsų prekės – ne blaškymasis.',
      ),
      weight: 3,
      chain: pharmacist,
    }),
  ],
)
