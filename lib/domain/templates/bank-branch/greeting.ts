import { count, recordedOnly, section, text, timeOfDay, yesNo } from '../builders'
import { branchManager, training } from './owners'

export const greeting = section(
  'greeting',
  {
    title: text(
      'Greeting and meeting the customer',
      'Встреча и приветствие клиента',
      'Kliento sutikimas ir pasveikinimas',
    ),
    intro: text(
      'From the door to the first sentence of the adviser.',
      'От входной двери до первой фразы консультанта.',
      'Nuo durų iki pirmojo konsultanto sakinio.',
    ),
    share: 0.1,
    zone: [80, 95],
  },
  [
    timeOfDay('entered_at', {
      name: text('Time of entry', 'Время входа', 'Įėjimo laikas'),
      prompt: text('When did you walk in?', 'Во сколько вы вошли?', 'Kada įėjote?'),
      guidance: text(
        'Look at your phone at the door, or take the time printed on your queue ticket.',
        'Посмотрите на телефон у двери или возьмите время с талона очереди.',
        'Prie durų pažiūrėkite į telefoną arba nurodykite eilės talone atspausdintą laiką.',
      ),
    }),
    count(
      'people_waiting',
      {
        name: text('Customers waiting on arrival', 'Очередь при входе', 'Eilė atėjus'),
        prompt: text(
          'How many people were waiting when you came in?',
          'Сколько человек ожидало, когда вы вошли?',
          'Kiek žmonių laukė, kai įėjote?',
        ),
        guidance: text(
          'Seated and standing, without those being served. It explains the waiting time.',
          'И сидя, и стоя, без тех, кого обслуживают. Это число поясняет время ожидания.',
          'Ir sėdinčių, ir stovinčių, be aptarnaujamų. Šis skaičius paaiškina laukimo trukmę.',
        ),
        weight: 0,
      },
      text('people', 'чел.', 'žm.'),
      recordedOnly,
    ),
    yesNo('greeted_60s', {
      name: text(
        'The customer is greeted within a minute of entering',
        'Клиента приветствуют в течение минуты после входа',
        'Su klientu pasisveikinama per minutę nuo įėjimo',
      ),
      prompt: text(
        'Did an employee greet you within a minute of entering?',
        'Поздоровался ли с вами кто-нибудь из сотрудников в течение минуты после входа?',
        'Ar kuris nors darbuotojas pasisveikino su jumis per minutę nuo įėjimo?',
      ),
      guidance: text(
        'Stand where you can be seen. A word, or a nod from an employee who is serving someone, is a "Yes". A security guard does not count.',
        'Стойте на виду. Слова приветствия или кивок занятого сотрудника — «Да». Охранник не считается.',
        'Stovėkite matomoje vietoje. Žodis arba kitą klientą aptarnaujančio darbuotojo linktelėjimas – „Taip“. Apsaugos darbuotojas nesiskaito.',
      ),
      weight: 2,
      chain: branchManager,
    }),
    yesNo('directed', {
      name: text(
        'The customer is directed to the right place',
        'Клиента направляют к нужному специалисту',
        'Klientas nukreipiamas pas reikiamą darbuotoją',
      ),
      prompt: text(
        'Did an employee direct you to the right place?',
        'Направил ли вас сотрудник к нужному специалисту?',
        'Ar darbuotojas nukreipė jus pas reikiamą specialistą?',
      ),
      guidance: text(
        'An employee in person; a ticket machine alone is a "No". You were served at once: not applicable.',
        'Сотрудник лично; только терминал очереди — «Нет». Вас обслужили сразу — «неприменимо».',
        'Darbuotojas asmeniškai; vien eilės aparatas – „Ne“. Jus aptarnavo iškart – „netaikoma“.',
      ),
      canBeAbsent: true,
      chain: branchManager,
    }),
    yesNo('introduced', {
      name: text('The adviser introduces himself or herself', 'Консультант представляется', 'Konsultantas prisistato'),
      prompt: text(
        'Did the adviser tell you his or her name?',
        'Назвал ли консультант своё имя?',
        'Ar konsultantas pasakė savo vardą?',
      ),
      guidance: text(
        'Only whether it was said. Do not write the name down.',
        'Важно только, прозвучало ли оно. Само имя не записывайте.',
        'Svarbu tik tai, ar pasakė. Paties vardo nerašykite.',
      ),
      comment: 'never',
      chain: training,
    }),
  ],
)
